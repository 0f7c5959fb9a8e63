package vernam.cipher;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.spec.SecretBytes;
import vernam.sponge.KeptHashes;

/**
 * What the hashes of a key's messages begin with, absorbed once where the key lets it be kept. It
 * has to be guarded like the key, so it never lives longer:
 *
 * <ul>
 *   <li>A {@link SecretBytes} keeps it itself, and wipes it when it is destroyed.
 *   <li>A {@link SecretKeySpec} neither changes nor can be destroyed; this object keeps it beside
 *       the key.
 *   <li>Keys of other classes may change, or be destroyed, without a word, so nothing is kept.
 * </ul>
 *
 * <p>Immutable but for {@link #wipe}, and safe for use by many threads.
 */
public final class KeyPrefixes {
  private static final KeyPrefixes NONE = new KeyPrefixes(null, null, null);
  private static final boolean SPEC_CANNOT_BE_DESTROYED = !overridesDestroy(SecretKeySpec.class);

  private final @Nullable SecretKey key;
  private final @Nullable KeptHashes kept;
  private final @Nullable KeptHashes own;

  private KeyPrefixes(
      @Nullable SecretKey key, @Nullable KeptHashes kept, @Nullable KeptHashes own) {
    this.key = key;
    this.kept = kept;
    this.own = own;
  }

  /** Returns what keeps nothing. */
  public static KeyPrefixes none() {
    return NONE;
  }

  /** Returns those of a key; nothing is absorbed before a message needs it. */
  public static KeyPrefixes of(SecretKey key) {
    if (key instanceof SecretBytes) {
      return new KeyPrefixes(null, KeptHashes.of(key), null);
    }
    // The very class: one that extends it may do anything.
    if (SPEC_CANNOT_BE_DESTROYED && key.getClass() == SecretKeySpec.class) {
      KeptHashes own = new KeptHashes();
      return new KeyPrefixes(key, own, own);
    }
    return NONE;
  }

  /** Returns these if they are kept here for the same key object; otherwise wipes them first. */
  public KeyPrefixes turnTo(SecretKey next) {
    if (key == next) {
      return this;
    }
    wipe();
    return of(next);
  }

  /** Returns these if they are kept here, and otherwise what keeps nothing. */
  public KeyPrefixes keptHere() {
    return own == null ? NONE : this;
  }

  /**
   * Returns the key for one message.
   *
   * @param bytes its 64 bytes as fetched for this message, shown, not copied
   */
  public HashKey key(byte[] bytes) {
    return new HashKey(Literal.hexView(bytes), kept);
  }

  /** Overwrites what is kept here, and not by the key, with zeros, for good. */
  public void wipe() {
    if (own != null) {
      own.wipe();
    }
  }

  /** Returns where they are kept; none if nowhere. */
  @Nullable KeptHashes kept() {
    return kept;
  }

  private static boolean overridesDestroy(Class<?> type) {
    try {
      return !type.getMethod("destroy").getDeclaringClass().isInterface();
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every key has the method", e);
    }
  }
}
