package vernam.storage.sql;

/**
 * A profile: what opens a store for one set of credentials.
 *
 * @param profileId the name that follows from the credentials
 * @param salt random bytes
 * @param sealedKey the key of the store, sealed
 */
@SuppressWarnings("ArrayRecordComponent") // carries rows from one room to the next, never compared
public record ProfileRow(String profileId, byte[] salt, byte[] sealedKey) {
  /** Returns the class only. */
  @Override
  public String toString() {
    return "ProfileRow";
  }
}
