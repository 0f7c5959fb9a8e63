package vernam.pipeline;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What has gone wrong on another thread, as the caller would see it on this one. */
final class Failures {
  private Failures() {}

  /** Returns the failure to throw; an {@code Error} is thrown at once. */
  static RuntimeException unchecked(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new CompletionException(failure);
  }

  /** Returns the failure to throw after an interrupt, which the thread keeps. */
  static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted while an item was awaited");
  }

  /** Returns what lies beneath the wrappers of futures. */
  static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wraps = failure instanceof CompletionException || failure instanceof ExecutionException;
    return wraps && cause != null ? cause(cause) : failure;
  }
}
