package vernam.contract;

import static vernam.contract.Answers.ACCEPTED;
import static vernam.contract.Answers.INVALID_PARAMETERS;
import static vernam.contract.Answers.PLAINTEXT;

import java.io.IOException;
import java.security.AlgorithmParameters;
import javax.crypto.Cipher;
import javax.crypto.spec.PBEParameterSpec;

/** {@code AlgorithmParameters} out of a cipher and into one. */
enum ParametersCheck implements Check {
  OF_A_GIVEN_IV(
      "getParameters of an encryption with a given IV",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.sealing();
        byte[] message = cipher.doFinal(Subject.PLAINTEXT);
        return opened(s, message, cipher.getParameters());
      }),
  OF_A_CHOSEN_IV(
      "getParameters of an encryption without parameters",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.cipher();
        cipher.init(Cipher.ENCRYPT_MODE, s.key());
        AlgorithmParameters parameters = cipher.getParameters();
        return opened(s, cipher.doFinal(Subject.PLAINTEXT), parameters);
      }),
  ENCODED(
      "parameters encoded and decoded",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.sealing();
        byte[] message = cipher.doFinal(Subject.PLAINTEXT);
        AlgorithmParameters decoded = s.emptyParameters();
        decoded.init(cipher.getParameters().getEncoded());
        return opened(s, message, decoded);
      }),
  ENCODED_BY_NAME(
      "parameters encoded and decoded as ASN.1 by name",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.sealing();
        byte[] message = cipher.doFinal(Subject.PLAINTEXT);
        AlgorithmParameters decoded = s.emptyParameters();
        decoded.init(cipher.getParameters().getEncoded("ASN.1"), "ASN.1");
        return opened(s, message, decoded);
      }),
  FROM_A_SPECIFICATION(
      "AlgorithmParameters made from the specification",
      PLAINTEXT,
      s -> {
        AlgorithmParameters parameters = s.emptyParameters();
        parameters.init(s.openingParameters(Subject.USUAL));
        return opened(s, s.sealed(), parameters);
      }),
  TO_A_SPECIFICATION(
      "the specification taken from AlgorithmParameters",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.sealing();
        byte[] message = cipher.doFinal(Subject.PLAINTEXT);
        var spec =
            cipher.getParameters().getParameterSpec(s.openingParameters(Subject.USUAL).getClass());
        Cipher opening = s.cipher();
        opening.init(Cipher.DECRYPT_MODE, s.key(), spec);
        return Answers.is(Subject.PLAINTEXT, () -> opening.doFinal(message));
      }),
  NOT_INITIALIZED(
      "AlgorithmParameters that hold nothing",
      INVALID_PARAMETERS,
      s -> Answers.to(() -> s.cipher().init(Cipher.DECRYPT_MODE, s.key(), s.emptyParameters()))),
  OF_ANOTHER_ALGORITHM(
      "AlgorithmParameters of another algorithm",
      INVALID_PARAMETERS,
      s -> {
        AlgorithmParameters foreign = AlgorithmParameters.getInstance("PBE");
        foreign.init(new PBEParameterSpec(new byte[8], 1000));
        return Answers.to(() -> s.cipher().init(Cipher.DECRYPT_MODE, s.key(), foreign));
      }),
  FOREIGN_SPECIFICATION(
      "AlgorithmParameters asked for a foreign specification",
      "InvalidParameterSpecException",
      s -> Answers.to(() -> s.sealing().getParameters().getParameterSpec(PBEParameterSpec.class))),
  BROKEN_ENCODING(
      "parameters from a broken encoding",
      "IOException",
      s -> {
        byte[] encoded = s.sealing().getParameters().getEncoded();
        encoded[1]++;
        try {
          s.emptyParameters().init(encoded);
          return ACCEPTED;
        } catch (IOException e) {
          return "IOException";
        }
      }),
  UNKNOWN_ENCODING(
      "parameters in an encoding of an unknown name",
      "IOException",
      s -> Answers.to(() -> s.sealing().getParameters().getEncoded("Unheard"))),
  PROVIDER_OF_THE_PARAMETERS(
      "the provider of getParameters",
      "the cipher's own",
      s ->
          s.sealing().getParameters().getProvider().getName().equals(s.provider().getName())
              ? "the cipher's own"
              : "another");

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  ParametersCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  private static String opened(Subject subject, byte[] message, AlgorithmParameters parameters)
      throws Exception {
    Cipher cipher = subject.cipher();
    cipher.init(Cipher.DECRYPT_MODE, subject.key(), parameters);
    return Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(message));
  }
}
