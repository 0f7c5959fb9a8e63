package vernam.contract;

import static vernam.contract.Answers.ACCEPTED;
import static vernam.contract.Answers.ILLEGAL_STATE;
import static vernam.contract.Answers.INVALID_PARAMETERS;
import static vernam.contract.Answers.PLAINTEXT;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;

/** The second message of one cipher object: never under the key and IV of the first. */
enum ReuseCheck implements Check {
  DO_FINAL_AFTER_ENCRYPTION(
      "doFinal after encryption has ended",
      ILLEGAL_STATE,
      s -> Answers.to(() -> afterEncryption(s).doFinal(new byte[1]))),
  UPDATE_AFTER_ENCRYPTION(
      "update after encryption has ended",
      ILLEGAL_STATE,
      s -> Answers.to(() -> afterEncryption(s).update(new byte[1]))),
  IV_AFTER_ENCRYPTION(
      "getIV after encryption has ended",
      "the IV used",
      s ->
          Arrays.equals(afterEncryption(s).getIV(), s.iv(Subject.USUAL))
              ? "the IV used"
              : "another"),
  SAME_KEY_AND_IV(
      "encryption again under the same key and IV",
      INVALID_PARAMETERS,
      s -> Answers.to(() -> s.initSealing(afterEncryption(s), Subject.USUAL))),
  SAME_KEY_AND_IV_IN_THE_MIDDLE(
      "init again under the same key and IV in the middle of an encryption",
      INVALID_PARAMETERS,
      s -> {
        Cipher cipher = s.sealing();
        cipher.update(new byte[300]);
        return Answers.to(() -> s.initSealing(cipher, Subject.USUAL));
      }),
  SAME_PARAMETERS_OBJECT(
      "encryption again with getParameters of the message before",
      INVALID_PARAMETERS,
      s -> {
        Cipher cipher = s.cipher();
        cipher.init(Cipher.ENCRYPT_MODE, s.key());
        cipher.doFinal();
        return Answers.to(() -> cipher.init(Cipher.ENCRYPT_MODE, s.key(), cipher.getParameters()));
      }),
  ANOTHER_KEY_SAME_IV(
      "encryption under another key and the same IV",
      ACCEPTED,
      s -> {
        AlgorithmParameterSpec same = s.sealingParameters(Subject.USUAL);
        return Answers.to(
            () -> afterEncryption(s).init(Cipher.ENCRYPT_MODE, s.key(Subject.OTHER), same));
      }),
  SAME_KEY_ANOTHER_IV(
      "encryption under the same key and another IV",
      ACCEPTED,
      s -> Answers.to(() -> s.initSealing(afterEncryption(s), Subject.OTHER))),
  SAME_KEY_NO_IV(
      "encryption again without parameters",
      "a new IV",
      s -> {
        Cipher cipher = afterEncryption(s);
        cipher.init(Cipher.ENCRYPT_MODE, s.key());
        return Arrays.equals(cipher.getIV(), s.iv(Subject.USUAL)) ? "the same IV" : "a new IV";
      }),
  IV_BEFORE_THE_LAST(
      "encryption under the IV before the last",
      ACCEPTED,
      s -> {
        Cipher cipher = afterEncryption(s);
        s.initSealing(cipher, Subject.OTHER);
        cipher.doFinal();
        return Answers.to(() -> s.initSealing(cipher, Subject.USUAL));
      }),
  ANOTHER_OBJECT(
      "the same key and IV in another cipher object",
      ACCEPTED,
      s -> {
        afterEncryption(s);
        return Answers.to(() -> s.sealing().doFinal());
      }),
  SAME_INPUT_IN_ANOTHER_OBJECT(
      "the same key, IV and plaintext in another cipher object",
      "the same message",
      s -> Arrays.equals(s.sealed(), s.sealed()) ? "the same message" : "another message"),
  DECRYPTION_AFTER_ENCRYPTION(
      "decryption under the key and IV just used for encryption",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.sealing();
        byte[] message = cipher.doFinal(Subject.PLAINTEXT);
        return Answers.is(
            Subject.PLAINTEXT,
            () -> {
              s.initOpening(cipher, Subject.USUAL);
              return cipher.doFinal(message);
            });
      }),
  ENCRYPTION_AFTER_DECRYPTION(
      "encryption under the key and IV just used for decryption",
      ACCEPTED,
      s -> {
        Cipher cipher = s.opening();
        cipher.doFinal(s.sealed());
        return Answers.to(() -> s.initSealing(cipher, Subject.USUAL));
      }),
  DECRYPTION_AFTER_DECRYPTION(
      "decryption of a second message without init",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.opening();
        cipher.doFinal(s.sealed());
        return Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(s.sealed()));
      }),
  SECOND_DECRYPTION_AFTER_INIT(
      "decryption of a second message after init with the same IV",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.opening();
        cipher.doFinal(s.sealed());
        return Answers.is(
            Subject.PLAINTEXT,
            () -> {
              s.initOpening(cipher, Subject.USUAL);
              return cipher.doFinal(s.sealed());
            });
      }),
  DECRYPTION_AFTER_A_BAD_TAG(
      "decryption after a bad tag without init",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.opening();
        Answers.to(() -> cipher.doFinal(new byte[304]));
        return Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(s.sealed()));
      }),
  INIT_AFTER_A_BAD_TAG(
      "decryption after a bad tag and init",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.opening();
        Answers.to(() -> cipher.doFinal(new byte[304]));
        s.initOpening(cipher, Subject.USUAL);
        return Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(s.sealed()));
      });

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  ReuseCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  private static Cipher afterEncryption(Subject subject) throws GeneralSecurityException {
    Cipher cipher = subject.sealing();
    cipher.doFinal(Subject.PLAINTEXT);
    return cipher;
  }
}
