package vernam.contract;

import static vernam.contract.Answers.ACCEPTED;
import static vernam.contract.Answers.ILLEGAL_ARGUMENT;
import static vernam.contract.Answers.ILLEGAL_STATE;
import static vernam.contract.Answers.INVALID_KEY;
import static vernam.contract.Answers.INVALID_PARAMETERS;
import static vernam.contract.Answers.SHORT_BUFFER;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What a program may expect of a {@code Mac}. */
enum MacCheck implements ServiceContract.Question<MacCheck.MacSubject> {
  UPDATE_BEFORE_INIT(
      "update before init", ILLEGAL_STATE, s -> Answers.to(() -> s.fresh().update(new byte[1]))),
  DO_FINAL_BEFORE_INIT(
      "doFinal before init", ILLEGAL_STATE, s -> Answers.to(() -> s.fresh().doFinal())),
  NO_KEY("init without a key", INVALID_KEY, s -> Answers.to(() -> s.init(null))),
  HIDDEN_KEY(
      "a key that hides its bytes",
      INVALID_KEY,
      s -> Answers.to(() -> s.init(new HiddenKey(s.algorithm)))),
  PUBLIC_KEY(
      "a public key",
      INVALID_KEY,
      s ->
          Answers.to(
              () -> s.init(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic()))),
  SHORT_KEY(
      "a key one byte too short",
      ACCEPTED,
      s -> Answers.to(() -> s.init(s.keyOf(new byte[s.keySize - 1])))),
  FOREIGN_PARAMETERS(
      "parameters of another algorithm",
      INVALID_PARAMETERS,
      s -> Answers.to(() -> s.fresh().init(s.key(1), new PBEParameterSpec(new byte[8], 1000)))),
  SIZE(
      "getMacLength",
      "the size of the tag",
      s -> s.mac().getMacLength() == s.tag().length ? "the size of the tag" : "another size"),
  SAME_INPUT("the same input twice", "the same tag", s -> s.compare(s.mac().doFinal(s.input()))),
  OTHER_INPUT(
      "another input",
      "another tag",
      s -> s.compare(s.mac().doFinal(Arrays.copyOf(s.input(), 599)))),
  OTHER_KEY("another key", "another tag", s -> s.compare(s.init(s.key(2)).doFinal(s.input()))),
  EMPTY_INPUT(
      "no input",
      "a tag",
      s -> s.mac().doFinal().length == s.tag().length ? "a tag" : "another size"),
  SINGLE_BYTES(
      "update of one byte after the other",
      "the same tag",
      s -> {
        Mac mac = s.mac();
        for (byte b : s.input()) {
          mac.update(b);
        }
        return s.compare(mac.doFinal());
      }),
  RANGES(
      "update of ranges, the last by doFinal",
      "the same tag",
      s -> {
        Mac mac = s.mac();
        byte[] shifted = Pieces.shifted(s.input());
        mac.update(shifted, 7, 100);
        mac.update(new byte[0]);
        mac.update(shifted, 107, 300);
        return s.compare(mac.doFinal(Arrays.copyOfRange(s.input(), 400, 600)));
      }),
  BUFFERS(
      "update of buffers, direct and read-only",
      "the same tag",
      s -> {
        Mac mac = s.mac();
        ByteBuffer all = ByteBuffer.allocateDirect(600).put(s.input()).flip().limit(450);
        mac.update(all);
        mac.update(ByteBuffer.wrap(s.input(), 450, 150).asReadOnlyBuffer());
        return all.hasRemaining() ? "input left" : s.compare(mac.doFinal());
      }),
  NULL_BUFFER(
      "null for a buffer",
      ILLEGAL_ARGUMENT,
      s -> Answers.to(() -> s.mac().update((ByteBuffer) null))),
  RANGE_BEYOND_THE_END(
      "a range beyond the end of the array",
      ILLEGAL_ARGUMENT,
      s -> Answers.to(() -> s.mac().update(new byte[4], 2, 3))),
  TO_AN_ARRAY(
      "doFinal(out, offset)",
      "the same tag",
      s -> {
        Mac mac = s.mac();
        mac.update(s.input());
        byte[] output = Pieces.filled(100);
        mac.doFinal(output, 5);
        return s.compare(Pieces.cut(output, 5, mac.getMacLength()));
      }),
  SHORT_ARRAY(
      "doFinal into a short array, then again with room",
      "ShortBufferException, then the same tag",
      s -> {
        Mac mac = s.mac();
        mac.update(s.input());
        String first = Answers.to(() -> mac.doFinal(new byte[mac.getMacLength()], 1));
        return first.equals(SHORT_BUFFER) ? first + ", then " + s.compare(mac.doFinal()) : first;
      }),
  SECOND_MESSAGE(
      "a second message without init",
      "the same tag",
      s -> {
        Mac mac = s.mac();
        mac.doFinal(new byte[300]);
        return s.compare(mac.doFinal(s.input()));
      }),
  RESET(
      "reset in the middle",
      "the same tag",
      s -> {
        Mac mac = s.mac();
        mac.update(new byte[300]);
        mac.reset();
        return s.compare(mac.doFinal(s.input()));
      }),
  INIT_IN_THE_MIDDLE(
      "init in the middle",
      "the same tag",
      s -> {
        Mac mac = s.mac();
        mac.update(new byte[300]);
        mac.init(s.key(1), s.parameters);
        return s.compare(mac.doFinal(s.input()));
      }),
  CLONE(
      "clone in the middle",
      "the same tag",
      s -> {
        Mac mac = s.mac();
        mac.update(s.input(), 0, 300);
        Mac clone = (Mac) mac.clone();
        mac.update(new byte[9]);
        clone.update(s.input(), 300, 300);
        return s.compare(clone.doFinal());
      });

  private final String question;
  private final String expected;

  // A lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Body body;

  MacCheck(String question, String expected, Body body) {
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
  public String ask(MacSubject subject) throws Exception {
    return body.ask(subject);
  }

  @FunctionalInterface
  private interface Body {
    String ask(MacSubject subject) throws Exception;
  }

  /** A Mac, and what the checks need to know of it. */
  record MacSubject(
      String algorithm, Provider provider, int keySize, AlgorithmParameterSpec parameters) {
    Mac fresh() throws GeneralSecurityException {
      return Mac.getInstance(algorithm, provider);
    }

    Mac init(Key key) throws GeneralSecurityException {
      Mac mac = fresh();
      mac.init(key, parameters);
      return mac;
    }

    Mac mac() throws GeneralSecurityException {
      return init(key(1));
    }

    Key key(int number) {
      return keyOf(Subject.bytes(number, keySize));
    }

    Key keyOf(byte[] bytes) {
      return new SecretKeySpec(bytes, algorithm);
    }

    byte[] input() {
      return Subject.bytes(5, 600);
    }

    byte[] tag() throws GeneralSecurityException {
      return mac().doFinal(input());
    }

    String compare(byte[] tag) throws GeneralSecurityException {
      return Arrays.equals(tag, tag()) ? "the same tag" : "another tag";
    }
  }
}
