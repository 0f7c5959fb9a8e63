package vernam.storage.ropake;

import vernam.literal.Literal;

/** What follows from one secret: ids, message keys and commits. Source: section 2.2. */
final class DerivedValues {
  private DerivedValues() {}

  /** Returns the public name of a key, or of a password salt. */
  static Value512 id(Value512 value) {
    return ofItself(value.text());
  }

  /** Returns the key of what the client says. */
  static Value512 clientMessageKey(Value512 key) {
    return ofItself(
        Literal.tuple(Literal.text("client"), Literal.text("client_hello"), key.text()));
  }

  /** Returns the key of what the server says. */
  static Value512 serverMessageKey(Value512 key) {
    return ofItself(
        Literal.tuple(Literal.text("server"), Literal.text("server_hello"), key.text()));
  }

  /** Returns what the client commits itself to, one login ahead. */
  static Value512 opening(byte[] rootKey, Value512 passwordSalt) {
    return ofItself(Literal.tuple(Literal.bytesView(rootKey), passwordSalt.text()));
  }

  /** Returns the opening, hidden by the id of the password salt. */
  static Value512 commit(byte[] rootKey, Value512 passwordSalt) {
    return opening(rootKey, passwordSalt).xor(id(passwordSalt));
  }

  private static Value512 ofItself(Literal value) {
    return Hashes.hmac512(value, value);
  }
}
