package vernam.cli.tour;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import vernam.cli.message.MessageCipher;
import vernam.spec.SecretBytes;

/** Encrypts the source file. */
record SealFile(TourPlace place, MessageCipher cipher) implements Step {
  @Override
  public String title() {
    return "Seal a real file: " + place.source().getFileName();
  }

  @Override
  public List<String> run() throws Exception {
    byte[] plaintext = Files.readAllBytes(place.source());
    try (SecretBytes key = place.key()) {
      long start = System.nanoTime();
      byte[] sealed = cipher.seal(key, plaintext);
      Measured measured = Measured.since(start, plaintext.length);
      Files.write(place.sealedFile(), sealed, StandardOpenOption.CREATE_NEW);
      return List.of(
          "Cipher.getInstance(\"Chunky2048\") turned "
              + Measured.size(plaintext.length)
              + " into "
              + Measured.size(sealed.length)
              + ".",
          "This one run took " + measured.text() + ", Java's warming up included.");
    } finally {
      Arrays.fill(plaintext, (byte) 0);
    }
  }
}
