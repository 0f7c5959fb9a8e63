package vernam.cli.tour;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import vernam.cli.message.MessageCipher;
import vernam.spec.SecretBytes;

/** Changes single bits of the sealed file, one in each of its parts. */
record FlipBits(TourPlace place, MessageCipher cipher) implements Step {
  // Where the parts of a sealed file begin.
  private static final int TAG = 0;
  private static final int SALT = TAG + 32;
  private static final int SYNTHETIC_IV = SALT + 32;
  private static final int BLOCKS = SYNTHETIC_IV + 16;

  @Override
  public String title() {
    return "Flip one bit and try to open it";
  }

  @Override
  public List<String> run() throws Exception {
    byte[] sealed = Files.readAllBytes(place.sealedFile());
    List<String> found = new ArrayList<>();
    try (SecretBytes key = place.key()) {
      found.add(refused("tag", TAG, SALT, key, sealed));
      found.add(refused("salt", SALT, SYNTHETIC_IV, key, sealed));
      found.add(refused("synthetic IV", SYNTHETIC_IV, BLOCKS, key, sealed));
      found.add(refused("encrypted data", BLOCKS, sealed.length, key, sealed));
    }
    found.add("Each was refused with AEADBadTagException, and not one byte was given out.");
    return found;
  }

  private String refused(String part, int start, int end, SecretKey key, byte[] sealed)
      throws Exception {
    int position = (start + end) / 2;
    byte[] changed = sealed.clone();
    changed[position] ^= 1;
    try {
      cipher.open(key, changed, null);
    } catch (AEADBadTagException expected) {
      return "Byte " + position + ", in the " + part + ": refused.";
    }
    throw new StepFailedException("a changed bit in the " + part + " was not noticed");
  }
}
