package vernam.contract;

import static vernam.contract.Answers.ACCEPTED;
import static vernam.contract.Answers.BAD_TAG;
import static vernam.contract.Answers.ILLEGAL_ARGUMENT;
import static vernam.contract.Answers.ILLEGAL_STATE;
import static vernam.contract.Answers.PLAINTEXT;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.Cipher;

/** How associated data goes in, when it may, and when it is forgotten. */
enum AssociatedDataCheck implements Check {
  IN_PIECES(
      "associated data in pieces",
      PLAINTEXT,
      s ->
          opening(
              s,
              cipher -> {
                cipher.updateAAD(Subject.AAD, 0, 3);
                cipher.updateAAD(new byte[0]);
                cipher.updateAAD(Arrays.copyOfRange(Subject.AAD, 3, 10));
                cipher.updateAAD(ByteBuffer.wrap(Subject.AAD, 10, 10));
              })),
  HEAP_BUFFER(
      "associated data in a heap buffer",
      PLAINTEXT,
      s -> opening(s, cipher -> all(cipher, ByteBuffer.wrap(Subject.AAD)))),
  READ_ONLY_BUFFER(
      "associated data in a read-only buffer",
      PLAINTEXT,
      s -> opening(s, cipher -> all(cipher, ByteBuffer.wrap(Subject.AAD).asReadOnlyBuffer()))),
  DIRECT_BUFFER(
      "associated data in a direct buffer",
      PLAINTEXT,
      s ->
          opening(
              s,
              cipher ->
                  all(
                      cipher,
                      ByteBuffer.allocateDirect(Subject.AAD.length).put(Subject.AAD).flip()))),
  EMPTY_IS_NONE(
      "empty associated data",
      "as if none was given",
      s -> {
        Cipher cipher = s.opening();
        cipher.updateAAD(new byte[0]);
        cipher.updateAAD(ByteBuffer.allocate(0));
        String answer = Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(s.sealed()));
        return answer.equals(PLAINTEXT) ? "as if none was given" : answer;
      }),
  AFTER_DATA_WHEN_ENCRYPTING(
      "associated data after data, encrypting",
      ILLEGAL_STATE,
      s -> {
        Cipher cipher = s.sealing();
        cipher.update(new byte[1]);
        return Answers.to(() -> cipher.updateAAD(Subject.AAD));
      }),
  AFTER_DATA_WHEN_DECRYPTING(
      "associated data after data, decrypting",
      ILLEGAL_STATE,
      s -> {
        Cipher cipher = s.opening();
        cipher.update(new byte[1]);
        return Answers.to(() -> cipher.updateAAD(Subject.AAD));
      }),
  AFTER_EMPTY_DATA(
      "associated data after an update without data",
      ACCEPTED,
      s -> {
        Cipher cipher = s.opening();
        cipher.update(new byte[0]);
        return Answers.to(() -> cipher.updateAAD(Subject.AAD));
      }),
  AFTER_ENCRYPTION(
      "associated data after encryption has ended",
      ILLEGAL_STATE,
      s -> {
        Cipher cipher = s.sealing();
        cipher.doFinal();
        return Answers.to(() -> cipher.updateAAD(Subject.AAD));
      }),
  FORGOTTEN_BY_INIT(
      "associated data of a message that init cut short",
      "forgotten",
      s -> {
        Cipher cipher = s.opening();
        cipher.updateAAD(new byte[5]);
        s.initOpening(cipher, Subject.USUAL);
        return forgotten(Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(s.sealed())));
      }),
  FORGOTTEN_BY_DECRYPTION(
      "associated data of the message before, decrypting again after init",
      "forgotten",
      s -> {
        Cipher cipher = s.opening();
        cipher.updateAAD(Subject.AAD);
        cipher.doFinal(s.sealed(Subject.PLAINTEXT, Subject.AAD));
        s.initOpening(cipher, Subject.USUAL);
        return forgotten(Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(s.sealed())));
      }),
  NULL_ARRAY(
      "null for associated data",
      ILLEGAL_ARGUMENT,
      s -> Answers.to(() -> s.sealing().updateAAD((byte[]) null))),
  RANGE_BEYOND_THE_ARRAY(
      "a range beyond the array of associated data",
      ILLEGAL_ARGUMENT,
      s -> Answers.to(() -> s.sealing().updateAAD(new byte[4], 2, 3))),
  OTHER_CUT_OF_ALL_INPUT(
      "a byte moved from the data to the associated data",
      BAD_TAG,
      s -> {
        byte[] message = s.sealed(Subject.PLAINTEXT, Subject.AAD);
        byte[] longer = Arrays.copyOf(Subject.AAD, Subject.AAD.length + 1);
        longer[Subject.AAD.length] = message[0];
        return Answers.to(() -> s.opened(Arrays.copyOfRange(message, 1, message.length), longer));
      });

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  AssociatedDataCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  /** One way of giving the associated data. */
  @FunctionalInterface
  private interface Giving {
    void to(Cipher cipher);
  }

  /** Opens a message after giving its associated data in some way. */
  private static String opening(Subject subject, Giving giving) throws Exception {
    byte[] message = subject.sealed(Subject.PLAINTEXT, Subject.AAD);
    Cipher cipher = subject.opening();
    giving.to(cipher);
    return Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(message));
  }

  private static void all(Cipher cipher, ByteBuffer buffer) {
    cipher.updateAAD(buffer);
    if (buffer.hasRemaining()) {
      throw new IllegalStateException("the buffer was not read");
    }
  }

  private static String forgotten(String answer) {
    return answer.equals(PLAINTEXT) ? "forgotten" : answer;
  }
}
