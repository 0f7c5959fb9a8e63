package vernam.storage.core;

import vernam.literal.Literal;

/**
 * Seals the key of a store for a profile, so that the credentials of the profile can change without
 * a change of the store. Our own: aiootp derives the store's key from the credentials.
 *
 * <p>The sealing key follows from aiootp's login key, that is from credentials and salt together,
 * from the name of the profile and from the salt of the message.
 */
public final class ProfileSeal {
  private ProfileSeal() {}

  /** Returns the salt of a new profile, as aiootp makes its salt files: 32 random bytes. */
  public static byte[] newSalt(MessageCipher cipher) {
    return cipher.randomBytes(ProfileTokens.SALT_FILE_SIZE);
  }

  /**
   * Returns the key of a store, sealed: 336 bytes.
   *
   * @param profileSalt 32 bytes or more
   */
  public static byte[] seal(
      ProfileTokens tokens, byte[] profileSalt, MessageCipher cipher, StoreKey key) {
    byte[] salt = cipher.newSalt();
    byte[] encoded = key.encode();
    try {
      byte[] sealingKey = sealingKey(tokens, profileSalt, salt);
      return cipher.seal(sealingKey, salt, MessageCipher.NO_CONTEXT, encoded);
    } finally {
      Bytes.wipe(encoded);
    }
  }

  /**
   * Returns the key that was sealed; the caller closes it.
   *
   * @throws DamageException if it was not sealed for this profile with this salt
   */
  public static StoreKey open(
      ProfileTokens tokens, byte[] profileSalt, MessageCipher cipher, byte[] sealed)
      throws DamageException {
    if (profileSalt.length < ProfileTokens.SALT_FILE_SIZE) {
      throw new DamageException("the salt of a profile is not " + profileSalt.length + " bytes");
    }
    byte[] sealingKey = sealingKey(tokens, profileSalt, MessageCipher.salt(sealed));
    byte[] encoded = cipher.open(sealingKey, MessageCipher.NO_CONTEXT, sealed);
    try {
      return StoreKey.decode(encoded);
    } finally {
      Bytes.wipe(encoded);
    }
  }

  private static byte[] sealingKey(ProfileTokens tokens, byte[] profileSalt, byte[] salt) {
    byte[] loginKey = tokens.loginKey(profileSalt);
    byte[] context =
        Literal.tuple(Literal.hexView(salt), Literal.text(tokens.saltFileName())).encode();
    byte[] key = DomainKdf.derive512(Domain.PROFILE_KEY.bytes(), context, loginKey);
    Bytes.wipe(loginKey, context);
    return key;
  }
}
