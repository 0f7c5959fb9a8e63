package vernam.contract;

import static vernam.contract.Answers.PLAINTEXT;
import static vernam.contract.Answers.SHORT_BUFFER;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Cipher;

/** What {@code getOutputSize} tells, and what too little room does. */
enum SizeCheck implements Check {
  SEALED_SIZE(
      "size of the output of an encryption", "the input and 16 bytes", SizeCheck::sealedSize),
  SEALED_SIZE_IS_TOLD(
      "getOutputSize, encrypting",
      "the exact size",
      s -> {
        for (int size : Pieces.SIZES) {
          Cipher cipher = s.sealing();
          int told = cipher.getOutputSize(size);
          if (cipher.doFinal(new byte[size]).length != told) {
            return "another size";
          }
        }
        return "the exact size";
      }),
  SEALED_SIZE_COUNTS_WHAT_IS_HELD(
      "getOutputSize after update, encrypting",
      "enough",
      s -> {
        Cipher cipher = s.sealing();
        cipher.update(new byte[100]);
        int told = cipher.getOutputSize(100);
        return cipher.doFinal(new byte[100]).length <= told ? "enough" : "too little";
      }),
  OPENED_SIZE_IS_TOLD(
      "getOutputSize, decrypting",
      "the exact size",
      s -> {
        String answer = "the exact size";
        for (int size : Pieces.SIZES) {
          byte[] message = s.sealed(new byte[size], Subject.NO_AAD);
          int told = s.opening().getOutputSize(message.length);
          if (told < size) {
            return "too little";
          }
          answer = told > size ? "an upper bound" : answer;
        }
        return answer;
      }),
  ASKING_CHANGES_NOTHING(
      "getOutputSize in the middle",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.sealing();
        cipher.getOutputSize(5);
        cipher.updateAAD(Subject.AAD);
        cipher.getOutputSize(5);
        byte[] message = cipher.doFinal(Subject.PLAINTEXT);
        return Answers.is(Subject.PLAINTEXT, () -> s.opened(message, Subject.AAD));
      }),
  ROOM_FOR_THE_PLAINTEXT_ALONE(
      "decryption into an array that the plaintext just fills",
      PLAINTEXT,
      s -> {
        byte[] message = s.sealed();
        byte[] output = new byte[Subject.PLAINTEXT.length];
        s.opening().doFinal(message, 0, message.length, output, 0);
        return Answers.same(Subject.PLAINTEXT, output);
      }),
  SHORT_ARRAY_WHEN_ENCRYPTING(
      "encryption into a short array",
      SHORT_BUFFER,
      s -> shortArray(s.sealing(), Subject.PLAINTEXT, s.sealed().length - 1)),
  SHORT_ARRAY_WHEN_DECRYPTING(
      "decryption into a short array",
      SHORT_BUFFER,
      s -> shortArray(s.opening(), s.sealed(), Subject.PLAINTEXT.length - 1)),
  SHORT_BUFFER_WHEN_ENCRYPTING(
      "encryption into a short buffer",
      SHORT_BUFFER,
      s -> shortBuffer(s.sealing(), Subject.PLAINTEXT, s.sealed().length - 1)),
  SHORT_BUFFER_WHEN_DECRYPTING(
      "decryption into a short buffer",
      SHORT_BUFFER,
      s -> shortBuffer(s.opening(), s.sealed(), Subject.PLAINTEXT.length - 1)),
  ENCRYPTION_AGAIN_WITH_MORE_ROOM(
      "encryption again with more room",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.sealing();
        String first = shortArray(cipher, Subject.PLAINTEXT, 10);
        return first.equals(SHORT_BUFFER)
            ? Answers.is(Subject.PLAINTEXT, () -> s.opened(cipher.doFinal(Subject.PLAINTEXT)))
            : first;
      }),
  DECRYPTION_AGAIN_WITH_MORE_ROOM(
      "decryption again with more room",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.opening();
        byte[] message = s.sealed();
        String first = shortArray(cipher, message, 10);
        return first.equals(SHORT_BUFFER)
            ? Answers.is(Subject.PLAINTEXT, () -> cipher.doFinal(message))
            : first;
      }),
  DECRYPTION_AGAIN_AFTER_UPDATE(
      "decryption of the last piece again with more room",
      PLAINTEXT,
      s -> {
        Cipher cipher = s.opening();
        byte[] message = s.sealed();
        byte[] head = cipher.update(message, 0, 200);
        byte[] rest = Arrays.copyOfRange(message, 200, message.length);
        String first = shortArray(cipher, rest, 10);
        return first.equals(SHORT_BUFFER)
            ? Answers.is(Subject.PLAINTEXT, () -> Pieces.concat(head, cipher.doFinal(rest)))
            : first;
      });

  private static final int BLOCK_SIZE = 256;

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  SizeCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  private static String sealedSize(Subject subject) throws GeneralSecurityException {
    Set<Integer> added = new TreeSet<>();
    Set<Integer> besideBlocks = new TreeSet<>();
    for (int size : Pieces.SIZES) {
      int sealed = subject.sealed(new byte[size], Subject.NO_AAD).length;
      added.add(sealed - size);
      besideBlocks.add(sealed % BLOCK_SIZE);
    }
    return added.size() == 1
        ? "the input and " + added.iterator().next() + " bytes"
        : "whole blocks and " + besideBlocks + " bytes";
  }

  private static String shortArray(Cipher cipher, byte[] input, int room) {
    byte[] output = Pieces.filled(room);
    String answer = Answers.to(() -> cipher.doFinal(input, 0, input.length, output, 0));
    return Arrays.equals(output, Pieces.filled(room)) ? answer : answer + ", but wrote";
  }

  private static String shortBuffer(Cipher cipher, byte[] input, int room) {
    ByteBuffer in = ByteBuffer.wrap(input);
    ByteBuffer out = ByteBuffer.allocate(room);
    String answer = Answers.to(() -> cipher.doFinal(in, out));
    boolean untouched =
        in.position() == 0 && out.position() == 0 && out.equals(ByteBuffer.allocate(room));
    return untouched ? answer : answer + ", but moved or wrote";
  }
}
