package vernam.storage.ropake;

import vernam.literal.Literal;

/**
 * The two secrets of an exchange before the session salts come in, from which the next key and the
 * session key follow. Source: section 2.3.
 */
final class KeySchedule {
  private final Value512 finalizedKey;
  private final Value512 finalizedSessionKey;

  private KeySchedule(Value512 finalizedKey, Value512 finalizedSessionKey) {
    this.finalizedKey = finalizedKey;
    this.finalizedSessionKey = finalizedSessionKey;
  }

  /** Returns the secrets of a registration. */
  static KeySchedule registration(Value512 clientSalt, Value512 serverSalt, byte[] shared) {
    Literal x = serverSalt.text();
    Value512 key = Hashes.hmac512(Literal.tuple(clientSalt.text(), x), shared);
    return new KeySchedule(key, Hashes.sha512(key.text(), x, Literal.bytesView(shared)));
  }

  /** Returns the value that all inputs of an authentication are mixed into. */
  static Value512 sharedSecret(
      Value512 key, byte[] shared, Value512 clientSalt, Value512 serverSalt, Value512 opening) {
    return Hashes.sha512(
        key.text(),
        Literal.bytesView(shared),
        clientSalt.text(),
        serverSalt.text(),
        Literal.integer(opening.integer()));
  }

  /** Returns the secrets of an authentication. */
  static KeySchedule authentication(Value512 key, byte[] shared, Value512 sharedSecret) {
    Literal x = Literal.bytesView(shared);
    Value512 next = Hashes.hmac512(Literal.tuple(key.text(), x), sharedSecret.text());
    return new KeySchedule(next, Hashes.sha512(next.text(), x, sharedSecret.text()));
  }

  Value512 finalizedKey() {
    return finalizedKey;
  }

  Value512 finalizedSessionKey() {
    return finalizedSessionKey;
  }

  /** Returns what both session salts and the session secret give. */
  Value512 sessionSalt(Value512 clientSessionSalt, Value512 serverSessionSalt) {
    return Hashes.sha512(
        finalizedSessionKey.text(), clientSessionSalt.text(), serverSessionSalt.text());
  }

  /** Returns the outcome and wipes the secrets. */
  Outcome integrate(Value512 clientSessionSalt, Value512 serverSessionSalt) {
    Value512 salt = sessionSalt(clientSessionSalt, serverSessionSalt);
    Value512 key = Hashes.sha512(salt.text(), finalizedKey.text());
    Value512 sessionKey = Hashes.sha512(salt.text(), finalizedSessionKey.text());
    salt.wipe();
    finalizedKey.wipe();
    finalizedSessionKey.wipe();
    return new Outcome(key, DerivedValues.id(key), sessionKey);
  }
}
