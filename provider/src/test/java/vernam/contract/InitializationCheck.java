package vernam.contract;

import static vernam.contract.Answers.ACCEPTED;
import static vernam.contract.Answers.ILLEGAL_STATE;
import static vernam.contract.Answers.INVALID_KEY;
import static vernam.contract.Answers.INVALID_PARAMETERS;
import static vernam.contract.Answers.PLAINTEXT;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What {@code init} takes and refuses, and what comes before it. */
enum InitializationCheck implements Check {
  UPDATE_BEFORE_INIT(
      "update before init", ILLEGAL_STATE, s -> Answers.to(() -> s.cipher().update(new byte[1]))),
  DO_FINAL_BEFORE_INIT(
      "doFinal before init", ILLEGAL_STATE, s -> Answers.to(() -> s.cipher().doFinal())),
  AAD_BEFORE_INIT(
      "updateAAD before init",
      ILLEGAL_STATE,
      s -> Answers.to(() -> s.cipher().updateAAD(new byte[1]))),
  OUTPUT_SIZE_BEFORE_INIT(
      "getOutputSize before init",
      ILLEGAL_STATE,
      s -> Answers.to(() -> s.cipher().getOutputSize(1))),
  IV_BEFORE_INIT("getIV before init", "none", s -> s.cipher().getIV() == null ? "none" : "an IV"),
  PARAMETERS_BEFORE_INIT(
      "getParameters before init",
      "none",
      s -> s.cipher().getParameters() == null ? "none" : "some"),
  UNKNOWN_MODE(
      "init with an unknown mode",
      "InvalidParameterException",
      s -> Answers.to(() -> s.cipher().init(99, s.key()))),
  NO_KEY(
      "init without a key",
      INVALID_KEY,
      s -> Answers.to(() -> s.cipher().init(Cipher.ENCRYPT_MODE, (Key) null))),
  SHORT_KEY(
      "a key one byte too short",
      INVALID_KEY,
      s -> initWith(s, s.keyOf(new byte[s.keySize() - 1]))),
  LONG_KEY(
      "a key one byte too long", INVALID_KEY, s -> initWith(s, s.keyOf(new byte[s.keySize() + 1]))),
  HIDDEN_KEY(
      "a key that hides its bytes", INVALID_KEY, s -> initWith(s, new HiddenKey(s.algorithm()))),
  PUBLIC_KEY(
      "a public key",
      INVALID_KEY,
      s -> initWith(s, KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic())),
  KEY_OF_ANOTHER_NAME(
      "a key of the right size under another algorithm's name",
      ACCEPTED,
      s -> initWith(s, new SecretKeySpec(s.key().getEncoded(), "Other"))),
  ENCRYPTION_CHOOSES_AN_IV(
      "encryption without parameters", "a new IV each time", InitializationCheck::chosenIv),
  NULL_PARAMETERS_CHOOSE_AN_IV(
      "encryption with null for parameters",
      "an IV",
      s -> {
        Cipher cipher = s.cipher();
        cipher.init(Cipher.ENCRYPT_MODE, s.key(), (AlgorithmParameterSpec) null);
        return cipher.getIV().length == s.ivSize() ? "an IV" : "none";
      }),
  DECRYPTION_WITHOUT_PARAMETERS(
      "decryption without parameters",
      INVALID_KEY,
      s -> Answers.to(() -> s.cipher().init(Cipher.DECRYPT_MODE, s.key()))),
  DECRYPTION_WITH_NULL_SPEC(
      "decryption with null for a specification",
      INVALID_PARAMETERS,
      s ->
          Answers.to(
              () -> s.cipher().init(Cipher.DECRYPT_MODE, s.key(), (AlgorithmParameterSpec) null))),
  DECRYPTION_WITH_NULL_PARAMETERS(
      "decryption with null for AlgorithmParameters",
      INVALID_PARAMETERS,
      s ->
          Answers.to(
              () -> s.cipher().init(Cipher.DECRYPT_MODE, s.key(), (AlgorithmParameters) null))),
  FOREIGN_SPEC(
      "parameters of another algorithm",
      INVALID_PARAMETERS,
      s ->
          Answers.to(
              () ->
                  s.cipher()
                      .init(
                          Cipher.ENCRYPT_MODE, s.key(), new PBEParameterSpec(new byte[8], 1000)))),
  EMPTY_IV(
      "an IV of no bytes",
      INVALID_PARAMETERS,
      s ->
          Answers.to(
              () ->
                  s.cipher().init(Cipher.DECRYPT_MODE, s.key(), s.openSpec().apply(new byte[0])))),
  SHORT_IV(
      "an IV one byte too short",
      INVALID_PARAMETERS,
      s ->
          Answers.to(
              () ->
                  s.cipher()
                      .init(
                          Cipher.DECRYPT_MODE,
                          s.key(),
                          s.openSpec().apply(new byte[s.ivSize() - 1])))),
  ZERO_IV(
      "an IV of zeros",
      ACCEPTED,
      s ->
          Answers.to(
              () ->
                  s.cipher()
                      .init(
                          Cipher.DECRYPT_MODE, s.key(), s.openSpec().apply(new byte[s.ivSize()])))),
  GIVEN_IV(
      "encryption with an IV in the specification that decryption takes",
      ACCEPTED,
      s ->
          Answers.to(
              () ->
                  s.cipher()
                      .init(Cipher.ENCRYPT_MODE, s.key(), s.openingParameters(Subject.USUAL)))),
  IV_IS_TOLD(
      "getIV after init",
      "the given IV",
      s -> Arrays.equals(s.sealing().getIV(), s.iv(Subject.USUAL)) ? "the given IV" : "another"),
  IV_IS_A_COPY(
      "writing into what getIV gave",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.opening();
        Arrays.fill(cipher.getIV(), (byte) 0);
        return Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(s.sealed()));
      }),
  INIT_FORGETS_DATA(
      "init in the middle of a message",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.opening();
        cipher.updateAAD(Subject.AAD);
        cipher.update(new byte[100]);
        s.initOpening(cipher, Subject.USUAL);
        return Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(s.sealed()));
      }),
  FAILED_INIT_ENDS_THE_MESSAGE(
      "doFinal after an init that failed",
      ILLEGAL_STATE,
      s -> {
        Cipher cipher = s.sealing();
        cipher.update(new byte[100]);
        String init =
            Answers.to(() -> cipher.init(Cipher.ENCRYPT_MODE, s.keyOf(new byte[s.keySize() + 1])));
        return init.equals(INVALID_KEY) ? Answers.to(cipher::doFinal) : init;
      }),
  RANDOMNESS_IS_TAKEN(
      "init with a source of randomness",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.cipher();
        cipher.init(Cipher.ENCRYPT_MODE, s.key(), new SecureRandom());
        byte[] message = cipher.doFinal(Subject.PLAINTEXT);
        cipher.init(Cipher.DECRYPT_MODE, s.key(), cipher.getParameters(), new SecureRandom());
        return Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(message));
      });

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  InitializationCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  private static String initWith(Subject subject, Key key) throws GeneralSecurityException {
    Cipher cipher = subject.cipher();
    return Answers.to(
        () -> cipher.init(Cipher.ENCRYPT_MODE, key, subject.sealingParameters(Subject.USUAL)));
  }

  private static String chosenIv(Subject subject) throws GeneralSecurityException {
    byte[] first = ivOfAnEncryption(subject);
    byte[] second = ivOfAnEncryption(subject);
    boolean fresh = first.length == subject.ivSize() && !Arrays.equals(first, second);
    return fresh ? "a new IV each time" : "no new IV";
  }

  private static byte[] ivOfAnEncryption(Subject subject)
      throws GeneralSecurityException, InvalidKeyException {
    Cipher cipher = subject.cipher();
    cipher.init(Cipher.ENCRYPT_MODE, subject.key());
    return cipher.getIV();
  }
}
