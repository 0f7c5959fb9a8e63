package vernam.cli.tour;

import java.security.MessageDigest;
import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import javax.crypto.KeyGenerator;
import vernam.cli.io.KeyFile;
import vernam.cli.message.MessageCipher;
import vernam.spec.SecretBytes;

/** Makes the key of the tour. */
record MakeKey(TourPlace place, Provider provider) implements Step {
  @Override
  public String title() {
    return "Make a key";
  }

  @Override
  public List<String> run() throws Exception {
    byte[] key =
        KeyGenerator.getInstance(MessageCipher.ALGORITHM, provider).generateKey().getEncoded();
    try {
      KeyFile.create(place.keyFile(), key);
      StepFailedException.require(isInFile(key), "the key file does not hold the key");
      return List.of(
          "KeyGenerator.getInstance(\"Chunky2048\") gave " + key.length + " random bytes.",
          "They are in " + place.keyFile().getFileName() + ", which only its owner can read.");
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private boolean isInFile(byte[] key) throws Exception {
    try (SecretBytes file = place.key()) {
      byte[] read = file.getEncoded();
      boolean same = MessageDigest.isEqual(key, read);
      Arrays.fill(read, (byte) 0);
      return same;
    }
  }
}
