package vernam.storage.core;

/**
 * Seals and opens the manifest of an aiootp database: the list of its rows and children, under a
 * key that follows from the user's key and the salt of the message. The very bytes of aiootp's
 * manifest file (specification database, sections 3.1 and 5).
 */
public final class ManifestSeal {
  private ManifestSeal() {}

  /** Returns the text of a manifest, sealed with a fresh salt: 80 + 256·b bytes. */
  public static byte[] seal(RootKeys keys, MessageCipher cipher, byte[] plaintext) {
    byte[] salt = cipher.newSalt();
    return cipher.seal(keys.manifestKey(salt), salt, MessageCipher.NO_CONTEXT, plaintext);
  }

  /**
   * Returns the text of a sealed manifest; the caller wipes it.
   *
   * @throws DamageException if it was not sealed under this key
   */
  public static byte[] open(RootKeys keys, MessageCipher cipher, byte[] sealed)
      throws DamageException {
    byte[] key = keys.manifestKey(MessageCipher.salt(sealed));
    return cipher.open(key, MessageCipher.NO_CONTEXT, sealed);
  }
}
