package vernam.benchmarks.aead;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Proves that a cipher keeps a message and guards it, before anyone asks how fast. */
public final class AeadCheck {
  private final String title;
  private final Aead aead;

  /** Takes a cipher and what reports call it. */
  public AeadCheck(String title, Aead aead) {
    this.title = title;
    this.aead = aead;
  }

  /**
   * Runs the check.
   *
   * @param plaintext as large as the messages that will be measured
   * @param count as many as will be measured at once
   * @throws IllegalStateException if a message comes back changed, is the same twice, or is opened
   *     although one of its bits was flipped
   * @throws GeneralSecurityException if the cipher refuses to work
   */
  public void run(byte[] plaintext, int count) throws GeneralSecurityException {
    List<byte[]> messages = aead.seal(plaintext, count);
    requireThatAllDiffer(messages, count);
    List<byte[]> opened = aead.open(messages);
    require(
        opened.size() == count && opened.stream().allMatch(o -> Arrays.equals(o, plaintext)),
        "gives back another message");
    byte[] message = messages.get(count - 1);
    for (int at : new int[] {0, message.length / 2, message.length - 1}) {
      require(isRefused(flipped(message, at)), "takes a changed message");
    }
  }

  private void requireThatAllDiffer(List<byte[]> messages, int count) {
    Set<Integer> hashes = new HashSet<>();
    messages.forEach(message -> hashes.add(Arrays.hashCode(message)));
    require(hashes.size() == count, "seals two messages to the same");
  }

  private boolean isRefused(byte[] message) {
    try {
      aead.open(List.of(message));
    } catch (GeneralSecurityException expected) {
      return true;
    }
    return false;
  }

  private static byte[] flipped(byte[] message, int at) {
    byte[] changed = message.clone();
    changed[at] ^= 1;
    return changed;
  }

  private void require(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalStateException(title + " " + otherwise);
    }
  }
}
