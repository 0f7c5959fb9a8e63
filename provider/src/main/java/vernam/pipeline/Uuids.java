package vernam.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;

/**
 * Identifiers of values: what is sent with a request, anything from a name to a tuple, comes back
 * as hexadecimal digits that depend on it and on the salt only. The first request is sent nothing
 * and gets the identifier of none. Asked to finish, the coroutine ends with the salt as its result.
 *
 * <p>Keep the salt secret where nobody should be able to try values. A coroutine is not safe for
 * use by several threads. Source: specification pipelines, section 16.6.
 */
public final class Uuids {
  private Uuids() {}

  /**
   * Returns the identifiers under a salt.
   *
   * @param size digits in an identifier, at least 1; aiootp's default is 16
   * @param salt any value
   * @throws IllegalArgumentException if the size is less
   */
  public static Coroutine<Literal, String, Literal> of(int size, Literal salt) {
    return new Ids(size, () -> salt);
  }

  /**
   * Returns the identifiers under a new random salt, a text of 128 digits. A reset draws another
   * one.
   *
   * @param size digits in an identifier, at least 1; aiootp's default is 16
   * @throws IllegalArgumentException if the size is less
   */
  public static Coroutine<Literal, String, Literal> of(int size, RandomValues random) {
    return new Ids(size, () -> Literal.text(random.csprng()));
  }

  private static final class Ids extends SaltedCoroutine<String> {
    private final int size;
    private Literal salt = Literal.none();

    Ids(int size, Supplier<Literal> salts) {
      super(salts);
      if (size < 1) {
        throw new IllegalArgumentException("an identifier has at least 1 digit, not " + size);
      }
      this.size = size;
    }

    @Override
    void start(Literal salt) {
      this.salt = salt;
    }

    @Override
    String step(@Nullable Literal value) {
      Literal stamp = value == null ? Literal.none() : value;
      StringBuilder id = new StringBuilder();
      while (id.length() < size) {
        id.append(Hashes.sha512(salt, Literal.text(id.toString()), stamp));
      }
      return id.substring(0, size);
    }

    @Override
    void wipe() {
      salt = Literal.none();
    }
  }
}
