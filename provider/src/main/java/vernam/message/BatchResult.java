package vernam.message;

import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.BadPaddingException;
import org.jspecify.annotations.Nullable;
import vernam.spec.MessageExpiredException;

/**
 * What became of one message or password of a batch: its result, or the exception that it would
 * have thrown if it had been alone.
 *
 * <p>Immutable and safe for use by many threads; {@code toString} shows nothing of the result.
 *
 * @param <T> a sealed message, a plaintext, a stored hash, or whether a password matches
 */
public final class BatchResult<T> {
  private final @Nullable T value;
  private final @Nullable Exception failure;

  private BatchResult(@Nullable T value, @Nullable Exception failure) {
    this.value = value;
    this.failure = failure;
  }

  static <T> BatchResult<T> of(T value) {
    return new BatchResult<>(value, null);
  }

  static <T> BatchResult<T> failed(Exception failure) {
    return new BatchResult<>(null, failure);
  }

  /**
   * Returns the result.
   *
   * @throws AEADBadTagException if key, pid or any part of the message is wrong
   * @throws MessageExpiredException if the message is genuine but too old
   * @throws IllegalArgumentException if a password to be hashed is empty
   * @throws IllegalStateException if the key was destroyed meanwhile; or around the {@code
   *     MalformedMessageException}, if a stored password hash is none or above the limit
   */
  public T get() throws BadPaddingException {
    if (value != null) {
      return value;
    }
    if (failure instanceof BadPaddingException bad) {
      throw bad;
    }
    if (failure instanceof RuntimeException wrong) {
      throw wrong;
    }
    throw new IllegalStateException(failure);
  }

  /** Returns the exception that {@link #get} throws; none if there is a result. */
  public Optional<Exception> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public String toString() {
    return failure == null ? "BatchResult[done]" : "BatchResult[failed]";
  }
}
