package vernam.contract;

import static vernam.contract.Answers.ACCEPTED;
import static vernam.contract.Answers.INVALID_KEY;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.function.BiFunction;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What a program may expect of a {@code SecretKeyFactory} for passwords. */
enum KeyFactoryCheck implements ServiceContract.Question<KeyFactoryCheck.FactorySubject> {
  SAME("the same password and salt", "the same key", s -> s.compare("password", 1)),
  OTHER_PASSWORD("another password", "another key", s -> s.compare("passwore", 1)),
  OTHER_SALT("another salt", "another key", s -> s.compare("password", 2)),
  LONGER_PASSWORD("a character more", "another key", s -> s.compare("password ", 1)),
  OTHER_LETTER("a letter outside ASCII", "another key", s -> s.compare("p\u00e4ssword", 1)),
  FORMAT("getFormat of the key", "RAW", s -> s.key("password", 1).getFormat()),
  ALGORITHM(
      "getAlgorithm of the key",
      "the factory's",
      s -> s.key("password", 1).getAlgorithm().equals(s.algorithm) ? "the factory's" : "another"),
  SIZE("the size of the key", "64", s -> "" + s.key("password", 1).getEncoded().length),
  ENCODED_IS_A_COPY(
      "writing into getEncoded",
      "the same key",
      s -> {
        SecretKey key = s.key("password", 1);
        Arrays.fill(key.getEncoded(), (byte) 0);
        return s.compare(key);
      }),
  DESTROY("destroy of the key", "destroyed", KeyFactoryCheck::destroyed),
  NO_SPECIFICATION(
      "null for the specification",
      "InvalidKeySpecException",
      s -> Answers.to(() -> s.factory().generateSecret(null))),
  FOREIGN_SPECIFICATION(
      "a foreign specification",
      "InvalidKeySpecException",
      s -> Answers.to(() -> s.factory().generateSecret(new SecretKeySpec(new byte[9], "x")))),
  NO_SALT(
      "a PBEKeySpec without salt",
      "InvalidKeySpecException",
      s -> Answers.to(() -> s.factory().generateSecret(new PBEKeySpec("password".toCharArray())))),
  OTHER_SIZE(
      "a PBEKeySpec that wants 256 bits",
      ACCEPTED,
      s -> Answers.to(() -> s.factory().generateSecret(s.pbe(256)))),
  CLEARED_PASSWORD(
      "a PBEKeySpec whose password was cleared",
      "IllegalStateException",
      s -> {
        PBEKeySpec spec = s.pbe(512);
        spec.clearPassword();
        return Answers.to(() -> s.factory().generateSecret(spec));
      }),
  EMPTY_PASSWORD("an empty password", ACCEPTED, s -> Answers.to(() -> s.key("", 1))),
  KEY_SPECIFICATION(
      "getKeySpec of the key",
      ACCEPTED,
      s -> Answers.to(() -> s.factory().getKeySpec(s.key("password", 1), PBEKeySpec.class))),
  FOREIGN_KEY(
      "translateKey of a foreign key",
      INVALID_KEY,
      s -> Answers.to(() -> s.factory().translateKey(new SecretKeySpec(new byte[64], "x"))));

  private final String question;
  private final String expected;

  // A lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Body body;

  KeyFactoryCheck(String question, String expected, Body body) {
    this.question = question;
    this.expected = expected;
    this.body = body;
  }

  @Override
  public String question() {
    return question;
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public String ask(FactorySubject subject) throws Exception {
    return body.ask(subject);
  }

  private static String destroyed(FactorySubject subject) throws GeneralSecurityException {
    SecretKey key = subject.key("password", 1);
    String answer = Answers.to(key::destroy);
    return answer.equals(ACCEPTED) && key.isDestroyed() ? "destroyed" : answer;
  }

  @FunctionalInterface
  private interface Body {
    String ask(FactorySubject subject) throws Exception;
  }

  /**
   * A factory, and what the checks need to know of it.
   *
   * @param spec a cheap specification of a key of 64 bytes, by password and salt
   */
  record FactorySubject(
      String algorithm, Provider provider, BiFunction<char[], byte[], KeySpec> spec) {
    SecretKeyFactory factory() throws GeneralSecurityException {
      return SecretKeyFactory.getInstance(algorithm, provider);
    }

    SecretKey key(String password, int salt) throws GeneralSecurityException {
      byte[] saltBytes = Subject.bytes(salt, 32);
      return factory().generateSecret(spec.apply(password.toCharArray(), saltBytes));
    }

    PBEKeySpec pbe(int bits) {
      byte[] salt = Subject.bytes(1, 32);
      return new PBEKeySpec("password".toCharArray(), salt, 2, bits);
    }

    String compare(String password, int salt) throws GeneralSecurityException {
      return compare(key(password, salt));
    }

    String compare(SecretKey key) throws GeneralSecurityException {
      boolean same = Arrays.equals(key.getEncoded(), key("password", 1).getEncoded());
      return same ? "the same key" : "another key";
    }
  }
}
