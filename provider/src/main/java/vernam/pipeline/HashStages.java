package vernam.pipeline;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.Function;
import vernam.literal.Literal;
import vernam.passcrypt.Passcrypt;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;

/**
 * Stages that hash. Items may be text, byte strings, integers, floats, booleans, lists and maps of
 * these, a {@link Tagged} for a tuple of two, {@code Optional.empty()} for none, and any {@link
 * Literal}; another is an {@link IllegalArgumentException}. What comes out are lowercase
 * hexadecimal digits.
 *
 * <p>All are stateless and safe for use by many threads. Source: specification pipelines, sections
 * 5 and 16.1.
 */
public final class HashStages {
  private static final int SALT_SIZE = 32;

  private HashStages() {}

  /** Returns the stage that gives the SHA3-256 of each as the only value, 64 digits. */
  public static Stage<Object, String> sha256() {
    return Stage.each(item -> Hashes.sha256(Literals.of(item)));
  }

  /** Returns the stage that gives the SHA3-256 of a salt and each; an empty salt is none. */
  public static Stage<Object, String> sha256(Literal salt) {
    return salt.isFalsy() ? sha256() : Stage.each(x -> Hashes.sha256(salt, Literals.of(x)));
  }

  /** Returns the stage that gives the SHA3-512 of each as the only value, 128 digits. */
  public static Stage<Object, String> sha512() {
    return Stage.each(item -> Hashes.sha512(Literals.of(item)));
  }

  /** Returns the stage that gives the SHA3-512 of a salt and each; an empty salt is none. */
  public static Stage<Object, String> sha512(Literal salt) {
    return salt.isFalsy() ? sha512() : Stage.each(x -> Hashes.sha512(salt, Literals.of(x)));
  }

  /** Returns the stage that gives the HMAC-SHA3-256 of each, 64 digits. */
  public static Stage<Object, String> hmac256(Literal key) {
    return Stage.each(item -> Hashes.hmac256(Literals.of(item), key));
  }

  /** Returns the stage that gives the HMAC-SHA3-256 of salt and item; an empty salt is none. */
  public static Stage<Object, String> hmac256(Literal key, Literal salt) {
    return hmac(Hashes::hmac256, key, salt);
  }

  /** Returns the stage that gives the HMAC-SHA3-512 of each, 128 digits. */
  public static Stage<Object, String> hmac512(Literal key) {
    return Stage.each(item -> Hashes.hmac512(Literals.of(item), key));
  }

  /** Returns the stage that gives the HMAC-SHA3-512 of salt and item; an empty salt is none. */
  public static Stage<Object, String> hmac512(Literal key, Literal salt) {
    return hmac(Hashes::hmac512, key, salt);
  }

  /** Returns the stage that gives, for each, the hash of all up to it; 64 digits. */
  public static Stage<Object, String> runningSha256(Literal salt) {
    return running(Hashes::sha256, salt);
  }

  /** Returns the stage that gives, for each, the hash of all up to it; 128 digits. */
  public static Stage<Object, String> runningSha512(Literal salt) {
    return running(Hashes::sha512, salt);
  }

  /**
   * Returns the stage that pairs each password's {@code Passcrypt} hash, 128 digits, with the new
   * salt that it was made under, 64 digits, for a name. The cost stays below {@link
   * PasscryptLimit#DEFAULT}.
   */
  public static Stage<Object, Tagged<String, String>> passcrypt(PasscryptCost cost) {
    return passcrypt(cost, new SecureRandom());
  }

  /** Returns {@link #passcrypt(PasscryptCost)} with salts from a source of the caller's. */
  public static Stage<Object, Tagged<String, String>> passcrypt(
      PasscryptCost cost, SecureRandom random) {
    PasscryptLimit.DEFAULT.check(cost);
    return Stage.each(
        password -> {
          byte[] bytes = new byte[SALT_SIZE];
          random.nextBytes(bytes);
          String salt = HexFormat.of().formatHex(bytes);
          return new Tagged<>(salt, hash(Literals.of(password), salt, cost));
        });
  }

  /**
   * Returns the stage that gives, for each password, the {@code Passcrypt} hash of all up to it,
   * 128 digits. The cost stays below {@link PasscryptLimit#DEFAULT}.
   */
  public static Stage<Object, String> runningPasscrypt(Literal salt, PasscryptCost cost) {
    PasscryptLimit.DEFAULT.check(cost);
    return () ->
        new Stage.Work<>() {
          private String sum =
              Hashes.sha512(
                  salt,
                  Literal.integer(cost.kb()),
                  Literal.integer(cost.cpu()),
                  Literal.integer(cost.hardness()));

          @Override
          public void take(Object item, Consumer<? super String> out) {
            String password = Hashes.sha512(salt, Literal.text(sum), Literals.of(item));
            sum = hash(Literal.text(password), sum, cost);
            out.accept(sum);
          }
        };
  }

  private static Stage<Object, String> hmac(HmacFunction hmac, Literal key, Literal salt) {
    return Stage.each(
        item -> {
          Literal value = Literals.of(item);
          return hmac.apply(salt.isFalsy() ? value : Literal.tuple(salt, value), key);
        });
  }

  private static Stage<Object, String> running(Function<Literal[], String> hash, Literal salt) {
    return () ->
        new Stage.Work<>() {
          private String sum = hash.apply(new Literal[] {salt});

          @Override
          public void take(Object item, Consumer<? super String> out) {
            sum = hash.apply(new Literal[] {salt, Literal.text(sum), Literals.of(item)});
            out.accept(sum);
          }
        };
  }

  private static String hash(Literal password, String salt, PasscryptCost cost) {
    byte[] hash = Passcrypt.hash(password, Literal.text(salt), cost, PasscryptLimit.DEFAULT);
    return HexFormat.of().formatHex(hash);
  }

  @FunctionalInterface
  private interface HmacFunction {
    String apply(Literal data, Literal key);
  }
}
