package vernam.contract;

import static vernam.contract.Answers.ACCEPTED;
import static vernam.contract.Answers.BAD_TAG;
import static vernam.contract.Answers.SHORT_BUFFER;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Cipher;

/** Everything that can be wrong with a message, and what is given out then. */
enum TamperCheck implements Check {
  FLIPPED_BITS(
      "a flipped bit in any byte",
      BAD_TAG,
      s -> {
        byte[] message = s.sealed(Subject.PLAINTEXT, Subject.AAD);
        Set<String> answers = new TreeSet<>();
        for (int at = 0; at < message.length; at++) {
          byte[] forged = message.clone();
          forged[at] ^= (byte) (1 << (at % 8));
          answers.add(Answers.to(() -> s.opened(forged, Subject.AAD)));
        }
        return String.join(" or ", answers);
      }),
  TRUNCATED(
      "a message cut short anywhere",
      BAD_TAG,
      s -> {
        byte[] message = s.sealed(Subject.PLAINTEXT, Subject.AAD);
        Set<String> answers = new TreeSet<>();
        for (int size = 1; size < message.length; size++) {
          byte[] forged = Arrays.copyOf(message, size);
          answers.add(Answers.to(() -> s.opened(forged, Subject.AAD)));
        }
        return String.join(" or ", answers);
      }),
  TRUNCATED_AT_THE_FRONT(
      "a message without its first byte",
      BAD_TAG,
      s -> {
        byte[] message = s.sealed();
        return Answers.to(() -> s.opened(Arrays.copyOfRange(message, 1, message.length)));
      }),
  EXTENDED(
      "a message with one byte more",
      BAD_TAG,
      s -> Answers.to(() -> s.opened(Pieces.concat(s.sealed(), new byte[1])))),
  EXTENDED_BY_A_BLOCK(
      "a message with 256 bytes more",
      BAD_TAG,
      s -> Answers.to(() -> s.opened(Pieces.concat(s.sealed(), new byte[256])))),
  TWICE(
      "a message twice",
      BAD_TAG,
      s -> Answers.to(() -> s.opened(Pieces.concat(s.sealed(), s.sealed())))),
  EMPTY("an empty message", BAD_TAG, s -> Answers.to(() -> s.opened(new byte[0]))),
  NOTHING("decryption of nothing", BAD_TAG, s -> Answers.to(() -> s.opening().doFinal())),
  ANOTHER_KEY(
      "another key",
      BAD_TAG,
      s -> {
        Cipher cipher = s.cipher();
        cipher.init(Cipher.DECRYPT_MODE, s.key(Subject.OTHER), s.openingParameters(Subject.USUAL));
        return Answers.to(() -> cipher.doFinal(s.sealed()));
      }),
  ANOTHER_IV(
      "another IV",
      BAD_TAG,
      s -> {
        Cipher cipher = s.cipher();
        s.initOpening(cipher, Subject.OTHER);
        return Answers.to(() -> cipher.doFinal(s.sealed()));
      }),
  OTHER_AAD(
      "other associated data",
      BAD_TAG,
      s ->
          Answers.to(
              () -> s.opened(s.sealed(Subject.PLAINTEXT, Subject.AAD), Subject.bytes(9, 20)))),
  MISSING_AAD(
      "missing associated data",
      BAD_TAG,
      s -> Answers.to(() -> s.opened(s.sealed(Subject.PLAINTEXT, Subject.AAD)))),
  UNEXPECTED_AAD(
      "associated data where there was none",
      BAD_TAG,
      s -> Answers.to(() -> s.opened(s.sealed(), new byte[1]))),
  UPDATE_OVER_FORGED(
      "update over a forged message",
      "nothing given out",
      s -> {
        byte[] given = s.opening().update(forged(s));
        return given == null || given.length == 0 ? "nothing given out" : "unverified plaintext";
      }),
  TO_AN_ARRAY(
      "a forged message into an array",
      "AEADBadTagException, nothing written",
      s -> {
        byte[] output = new byte[1000];
        byte[] forged = forged(s);
        String answer = Answers.to(() -> s.opening().doFinal(forged, 0, forged.length, output, 0));
        return answer + written(Arrays.equals(output, new byte[1000]));
      }),
  TO_A_BUFFER(
      "a forged message into a heap buffer",
      "AEADBadTagException, nothing written",
      s -> intoBuffer(s, ByteBuffer.allocate(1000))),
  TO_A_DIRECT_BUFFER(
      "a forged message into a direct buffer",
      "AEADBadTagException, nothing written",
      s -> intoBuffer(s, ByteBuffer.allocateDirect(1000))),
  IN_PLACE(
      "a forged message in place",
      "AEADBadTagException, nothing written",
      s -> {
        byte[] forged = forged(s);
        byte[] array = forged.clone();
        String answer = Answers.to(() -> s.opening().doFinal(array, 0, array.length, array, 0));
        return answer + written(Arrays.equals(array, forged));
      }),
  WITHOUT_ROOM(
      "a forged message into an array without room",
      SHORT_BUFFER,
      s -> {
        byte[] forged = forged(s);
        return Answers.to(() -> s.opening().doFinal(forged, 0, forged.length, new byte[0], 0));
      }),
  GENUINE("the message itself", ACCEPTED, s -> Answers.to(() -> s.opened(s.sealed())));

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  TamperCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  private static byte[] forged(Subject subject) throws Exception {
    byte[] message = subject.sealed();
    message[message.length - 1] ^= 1;
    return message;
  }

  private static String intoBuffer(Subject subject, ByteBuffer output) throws Exception {
    ByteBuffer input = ByteBuffer.wrap(forged(subject));
    String answer = Answers.to(() -> subject.opening().doFinal(input, output));
    boolean untouched = output.position() == 0 && output.equals(ByteBuffer.allocate(1000));
    return answer + written(untouched);
  }

  private static String written(boolean untouched) {
    return untouched ? ", nothing written" : ", but wrote";
  }
}
