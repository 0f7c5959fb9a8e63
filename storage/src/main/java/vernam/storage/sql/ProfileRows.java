package vernam.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The profiles of a database as one transaction sees them, see {@link Rows}. */
public final class ProfileRows {
  private final Jdbc jdbc;

  ProfileRows(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns whether a store has a profile. */
  public boolean hasAny(String storeName) {
    return !jdbc.query(Statements.SELECT_PROFILE_IDS, row -> row.getString("profile_id"), storeName)
        .isEmpty();
  }

  /** Returns a profile of a store. */
  public Optional<ProfileRow> find(String storeName, String profileId) {
    return jdbc.queryOne(Statements.SELECT_PROFILE, ProfileRows::profile, storeName, profileId);
  }

  /** Returns all profiles of a store. */
  public List<ProfileRow> all(String storeName) {
    return jdbc.query(Statements.SELECT_PROFILES, ProfileRows::profile, storeName);
  }

  private static ProfileRow profile(ResultSet row) throws SQLException {
    return new ProfileRow(
        row.getString("profile_id"),
        Rows.bytes(row, "profile_salt"),
        Rows.bytes(row, "sealed_key"));
  }

  /** Stores a profile of a store, in the place of an earlier one of its name if there is one. */
  public void put(String storeName, ProfileRow profile) {
    delete(storeName, profile.profileId());
    jdbc.changeOne(
        Statements.INSERT_PROFILE,
        storeName,
        profile.profileId(),
        profile.salt(),
        profile.sealedKey());
  }

  /** Removes a profile of a store, and returns whether there was one. */
  public boolean delete(String storeName, String profileId) {
    return jdbc.changeOne(Statements.DELETE_PROFILE, storeName, profileId);
  }

  /** Removes all profiles of a store. */
  public void deleteAll(String storeName) {
    jdbc.change(Statements.DELETE_PROFILES_OF_STORE, storeName);
  }
}
