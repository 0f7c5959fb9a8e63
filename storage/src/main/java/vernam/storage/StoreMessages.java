package vernam.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.message.SealedMessage;
import vernam.spec.MessageExpiredException;
import vernam.storage.core.DamageException;
import vernam.storage.core.MessageSeal;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;

/**
 * Seals and opens messages under the keys of a store, without storing them: JSON values as {@link
 * TagStore} takes them, and bytes. A message travels in any form of {@code vernam.message}: {@link
 * vernam.message.DictionaryForm}, {@link vernam.message.BytesForm} and others.
 *
 * <p>A <em>filename</em> is a value that changes the key, so that a message opens under its own
 * filename only. Do not use the {@link EncryptedStore#rowId} of a tag as one: the key is then that
 * of the tag's row, as in aiootp.
 *
 * <p>Immutable and safe for use by many threads. After the store is closed, sealing and opening
 * throw {@link IllegalStateException}. Source: specification database, section 10.
 */
public final class StoreMessages {
  private final EncryptedStore store;
  private final MessageSeal seal;
  private final JsonCodec json;
  private final Literal filename;
  private final @Nullable Duration maxAge;

  StoreMessages(EncryptedStore store, MessageSeal seal) {
    this(store, seal, new JsonCodec(), Literal.none(), null);
  }

  private StoreMessages(
      EncryptedStore store,
      MessageSeal seal,
      JsonCodec json,
      Literal filename,
      @Nullable Duration maxAge) {
    this.store = store;
    this.seal = seal;
    this.json = json;
    this.filename = filename;
    this.maxAge = maxAge;
  }

  /**
   * Returns the same for another filename.
   *
   * @param name a value as {@link StoreKeys} says; null for none. An array in it must not be
   *     changed as long as the result is in use
   * @throws IllegalArgumentException if it is no such value
   */
  public StoreMessages withFilename(@Nullable Object name) {
    return new StoreMessages(store, seal, json, Literals.of(name), maxAge);
  }

  /**
   * Returns the same with a limit for messages that are opened. One exactly as old, or dated in the
   * future, still opens.
   *
   * @param limit more than zero; the age of a message is known in whole seconds
   * @throws IllegalArgumentException if it is zero or less
   */
  public StoreMessages withMaxAge(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("an age limit is more than zero");
    }
    return new StoreMessages(store, seal, json, filename, limit);
  }

  /** Returns bytes of any number, sealed with a fresh salt and the present time. */
  public SealedMessage seal(byte[] plaintext) {
    return store.use(() -> seal.seal(plaintext, filename));
  }

  /**
   * Returns a value, sealed with a fresh salt and the present time.
   *
   * @throws UnwritableValueException if the value has no JSON form
   */
  public SealedMessage sealJson(@Nullable Object value) {
    byte[] text = JsonText.of(json, value);
    try {
      return seal(text);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /**
   * Returns the bytes in a message; the caller wipes them.
   *
   * @throws DamagedMessageException if it was not sealed by this store under this filename, or was
   *     altered
   * @throws ExpiredMessageException if it is genuine, but older than the limit
   */
  public byte[] open(SealedMessage message) {
    return store.use(
        () -> {
          try {
            return maxAge == null
                ? seal.open(message, filename)
                : seal.open(message, filename, maxAge);
          } catch (DamageException e) {
            throw new DamagedMessageException();
          } catch (MessageExpiredException e) {
            throw new ExpiredMessageException(e.excessSeconds());
          }
        });
  }

  /**
   * Returns the value in a message, or nothing if it is null.
   *
   * @param type what to make of the JSON
   * @throws DamagedMessageException if it was not sealed by this store under this filename, or was
   *     altered
   * @throws ExpiredMessageException if it is genuine, but older than the limit
   * @throws ValueTypeException if it does not hold JSON, or JSON that does not fit the type
   */
  public <T> Optional<T> openJson(SealedMessage message, Class<T> type) {
    return read(message, type);
  }

  /** Does {@link #openJson(SealedMessage, Class)} for a type with type arguments. */
  public <T> Optional<T> openJson(SealedMessage message, TypeReference<T> type) {
    return read(message, type.getType());
  }

  @SuppressWarnings("unchecked") // the codec gives what the type says
  private <T> Optional<T> read(SealedMessage message, Type type) {
    byte[] text = open(message);
    try {
      return Optional.ofNullable((T) json.read(text, type));
    } catch (JsonFailure e) {
      throw new ValueTypeException(e.getMessage());
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "StoreMessages";
  }
}
