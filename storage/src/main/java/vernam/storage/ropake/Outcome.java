package vernam.storage.ropake;

/**
 * What an exchange leaves on both sides.
 *
 * @param key of the next login
 * @param keyId the public name of that key
 * @param sessionKey for the application
 */
record Outcome(Value512 key, Value512 keyId, Value512 sessionKey) {
  /** Returns nothing of the keys. */
  @Override
  public String toString() {
    return "Outcome";
  }
}
