package vernam.storage.core;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import javax.crypto.SecretKey;

/**
 * Key bytes for the length of a try block. {@link javax.crypto.spec.SecretKeySpec} cannot be wiped,
 * this can. Equality is identity, {@code toString} names the algorithm only, and it refuses to be
 * serialized.
 */
final class RawKey implements SecretKey, AutoCloseable {
  private static final long serialVersionUID = 1L;

  private final transient byte[] bytes;
  private final String algorithm;
  private transient boolean destroyed;

  /** Makes a key of an array that from now on is the key's own, and is wiped with it. */
  RawKey(byte[] bytes, String algorithm) {
    this.bytes = bytes;
    this.algorithm = algorithm;
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  @Override
  public byte[] getEncoded() {
    if (destroyed) {
      throw new IllegalStateException("the key is destroyed");
    }
    return bytes.clone();
  }

  @Override
  public void destroy() {
    Bytes.wipe(bytes);
    destroyed = true;
  }

  @Override
  public boolean isDestroyed() {
    return destroyed;
  }

  @Override
  public void close() {
    destroy();
  }

  @Override
  public String toString() {
    return "RawKey[" + algorithm + "]";
  }

  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException(RawKey.class.getName());
  }
}
