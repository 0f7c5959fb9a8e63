package vernam.spec;

import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.sponge.KeptHashes;

/**
 * A secret key that can be wiped, which {@link javax.crypto.spec.SecretKeySpec} cannot: its bytes
 * are overwritten with zeros by {@link #close} or {@link #destroy}, so a key may live as long as a
 * try block. So are the states of hashes that begin with the key, which this library's ciphers keep
 * inside the key from its first message on, to absorb it once only.
 *
 * <pre>{@code
 * try (SecretBytes key = SecretBytes.takeOver(bytes, "Chunky2048")) {
 *   cipher.init(Cipher.ENCRYPT_MODE, key);
 *   …
 * }
 * }</pre>
 *
 * <p>Keys are equal if their algorithms and bytes are, which is compared in constant time. {@code
 * toString} shows the algorithm only, and serialization is refused: {@link #getEncoded} is the one
 * way to the bytes. Safe for use by many threads.
 */
public final class SecretBytes implements SecretKey, AutoCloseable {
  @Serial private static final long serialVersionUID = 1;

  static {
    KeptHashes.reachBy(key -> ((SecretBytes) key).hashes);
  }

  private final String algorithm;
  // The array is the lock as well: nobody may read it half wiped.
  private final transient byte[] bytes;
  private final transient KeptHashes hashes = new KeptHashes();
  private transient boolean destroyed;

  private SecretBytes(byte[] bytes, String algorithm) {
    this.bytes = bytes;
    this.algorithm = Objects.requireNonNull(algorithm, "algorithm");
  }

  /** Returns a key with a copy of the bytes; the caller wipes the array. */
  public static SecretBytes copyOf(byte[] bytes, String algorithm) {
    return new SecretBytes(bytes.clone(), algorithm);
  }

  /** Returns a key that owns the array from now on, and wipes it in the end. */
  public static SecretBytes takeOver(byte[] bytes, String algorithm) {
    return new SecretBytes(bytes, algorithm);
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  /** Returns {@code RAW}. */
  @Override
  public String getFormat() {
    return "RAW";
  }

  /**
   * Returns a copy of the bytes, which the caller wipes.
   *
   * @throws IllegalStateException if the key was destroyed
   */
  @Override
  public byte[] getEncoded() {
    synchronized (bytes) {
      if (destroyed) {
        throw new IllegalStateException("the key was destroyed");
      }
      return bytes.clone();
    }
  }

  /**
   * Overwrites the bytes with zeros, and what ciphers keep of them in this object; does nothing the
   * second time.
   */
  @Override
  public void destroy() {
    synchronized (bytes) {
      Arrays.fill(bytes, (byte) 0);
      destroyed = true;
    }
    hashes.wipe();
  }

  @Override
  public boolean isDestroyed() {
    synchronized (bytes) {
      return destroyed;
    }
  }

  /** Does the same as {@link #destroy}. */
  @Override
  public void close() {
    destroy();
  }

  /** Compares algorithm and bytes, these in constant time. A destroyed key equals only itself. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof SecretBytes key) || !algorithm.equalsIgnoreCase(key.algorithm)) {
      return false;
    }
    byte[] mine = copyIfAlive();
    byte[] theirs = key.copyIfAlive();
    try {
      return mine.length > 0 && MessageDigest.isEqual(mine, theirs);
    } finally {
      Arrays.fill(mine, (byte) 0);
      Arrays.fill(theirs, (byte) 0);
    }
  }

  /** Depends on the algorithm only: hash codes end up in places where no part of a key should. */
  @Override
  public int hashCode() {
    return algorithm.toLowerCase(Locale.ROOT).hashCode();
  }

  /** Returns the algorithm, nothing of the key. */
  @Override
  public String toString() {
    return "SecretBytes[" + algorithm + "]";
  }

  private byte[] copyIfAlive() {
    synchronized (bytes) {
      return destroyed ? new byte[0] : bytes.clone();
    }
  }

  @Serial
  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException(SecretBytes.class.getName());
  }

  @Serial
  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("keys are not serialized");
  }
}
