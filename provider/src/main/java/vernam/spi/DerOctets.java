package vernam.spi;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a fixed size in their encodings: {@code ASN.1}, the default, is a DER OCTET STRING;
 * {@code RAW} is the bytes alone.
 */
final class DerOctets {
  private static final byte TAG = 0x04;
  private static final int HEAD = 2;
  private static final int LARGEST_SHORT_LENGTH = 127;

  private final int size;

  /** Makes the encodings of parameters of at most 127 bytes. */
  DerOctets(int size) {
    if (size > LARGEST_SHORT_LENGTH) {
      throw new IllegalArgumentException("the length takes one octet");
    }
    this.size = size;
  }

  byte[] encode(byte[] content, @Nullable String format) throws IOException {
    if (isRaw(format)) {
      return content.clone();
    }
    byte[] encoded = new byte[HEAD + size];
    encoded[0] = TAG;
    encoded[1] = (byte) size;
    System.arraycopy(content, 0, encoded, HEAD, size);
    return encoded;
  }

  /** Returns a copy of the content, which in the form {@code RAW} may have any size. */
  byte[] decode(byte[] encoded, @Nullable String format) throws IOException {
    if (isRaw(format)) {
      return encoded.clone();
    }
    if (encoded.length != HEAD + size || encoded[0] != TAG || encoded[1] != size) {
      throw new IOException("parameters are an OCTET STRING of " + size + " bytes");
    }
    return Arrays.copyOfRange(encoded, HEAD, encoded.length);
  }

  private static boolean isRaw(@Nullable String format) throws IOException {
    if (format == null || format.equalsIgnoreCase("ASN.1")) {
      return false;
    }
    if (format.equalsIgnoreCase("RAW")) {
      return true;
    }
    throw new IOException("unknown encoding of parameters: " + format);
  }
}
