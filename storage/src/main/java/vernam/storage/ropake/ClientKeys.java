package vernam.storage.ropake;

/**
 * What a client logs in with.
 *
 * @param key shared with the server
 * @param passwordSalt of the commit that the server holds
 */
record ClientKeys(Value512 key, Value512 passwordSalt) {
  /** Returns nothing of the keys. */
  @Override
  public String toString() {
    return "ClientKeys";
  }
}
