package vernam.spi;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;

/** A key that keeps every array it gave out, so that a test sees whether it was wiped. */
final class RecordingKey implements SecretKey {
  @Serial private static final long serialVersionUID = 1;

  private final String format;
  private final byte[] bytes;
  private final transient List<byte[]> givenOut = new ArrayList<>();

  RecordingKey(String format, byte[] bytes) {
    this.format = format;
    this.bytes = bytes;
  }

  @Override
  public String getAlgorithm() {
    return "Chunky2048";
  }

  @Override
  public String getFormat() {
    return format;
  }

  @Override
  public byte[] getEncoded() {
    if (bytes == null) {
      return null;
    }
    byte[] copy = bytes.clone();
    givenOut.add(copy);
    return copy;
  }

  List<byte[]> givenOut() {
    return givenOut;
  }
}
