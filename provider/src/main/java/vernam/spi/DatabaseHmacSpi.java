package vernam.spi;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.MacSpi;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.DatabaseHmac;

/**
 * The hmac of a database as a {@link javax.crypto.Mac}, which can be cloned in the middle of a
 * message. Like every {@code Mac}, not safe for use by several threads.
 */
final class DatabaseHmacSpi extends MacSpi implements Cloneable {
  private @Nullable SecretKey key;
  private @Nullable DatabaseHmac hmac;

  /** Makes a Mac that is not initialized. */
  DatabaseHmacSpi() {}

  @Override
  protected int engineGetMacLength() {
    return DatabaseHmac.SIZE;
  }

  @Override
  protected void engineInit(@Nullable Key key, @Nullable AlgorithmParameterSpec parameters)
      throws InvalidKeyException, InvalidAlgorithmParameterException {
    engineReset();
    this.key = null;
    if (parameters != null) {
      throw new InvalidAlgorithmParameterException("this Mac takes no parameters");
    }
    this.key = KeyBytes.require(key, DatabaseHmac.KEY_SIZE);
  }

  @Override
  protected void engineUpdate(byte input) {
    started().update(new byte[] {input}, 0, 1);
  }

  @Override
  protected void engineUpdate(byte[] input, int offset, int length) {
    started().update(input, offset, length);
  }

  @Override
  protected byte[] engineDoFinal() {
    try {
      return started().digest();
    } finally {
      engineReset();
    }
  }

  @Override
  protected void engineReset() {
    if (hmac != null) {
      hmac.wipe();
      hmac = null;
    }
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    DatabaseHmacSpi copy = (DatabaseHmacSpi) super.clone();
    if (hmac != null) {
      copy.hmac = hmac.copy();
    }
    return copy;
  }

  private DatabaseHmac started() {
    if (key == null) {
      throw new IllegalStateException("the Mac is not initialized");
    }
    if (hmac == null) {
      byte[] keyBytes = KeyBytes.of(key);
      try {
        hmac = new DatabaseHmac(keyBytes);
      } finally {
        Arrays.fill(keyBytes, (byte) 0);
      }
    }
    return hmac;
  }
}
