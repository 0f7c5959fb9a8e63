package vernam.cli.tour;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import vernam.cli.message.MessageCipher;
import vernam.spec.SecretBytes;

/** Decrypts the sealed file and compares it with the source. */
record OpenFile(TourPlace place, MessageCipher cipher) implements Step {
  @Override
  public String title() {
    return "Open it again";
  }

  @Override
  public List<String> run() throws Exception {
    byte[] source = Files.readAllBytes(place.source());
    byte[] sealed = Files.readAllBytes(place.sealedFile());
    try (SecretBytes key = place.key()) {
      long start = System.nanoTime();
      byte[] opened = cipher.open(key, sealed, null);
      Measured measured = Measured.since(start, opened.length);
      boolean same = Arrays.equals(source, opened);
      Arrays.fill(opened, (byte) 0);
      StepFailedException.require(same, "what was opened differs from the file that was sealed");
      return List.of(
          "All " + Measured.size(opened.length) + " came back the same.",
          "This one run took " + measured.text() + ", the check of the tag included.");
    } finally {
      Arrays.fill(source, (byte) 0);
    }
  }
}
