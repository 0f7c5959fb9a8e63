package vernam.storage.sql;

/** Every statement of the product. */
final class Statements {
  static final String CREATE_SCHEMA_TABLE =
      """
      CREATE TABLE IF NOT EXISTS vernam_schema (
        version INTEGER NOT NULL,
        PRIMARY KEY (version))
      """;

  static final String CREATE_STORE_TABLE =
      """
      CREATE TABLE IF NOT EXISTS vernam_store (
        store_name VARCHAR(255) NOT NULL,
        store_id VARCHAR(49) NOT NULL,
        root_salt %s NOT NULL,
        version BIGINT NOT NULL,
        ledger %s,
        PRIMARY KEY (store_name))
      """;

  static final String CREATE_ENTRY_TABLE =
      """
      CREATE TABLE IF NOT EXISTS vernam_entry (
        store_id VARCHAR(49) NOT NULL,
        row_id VARCHAR(49) NOT NULL,
        row_kind INTEGER NOT NULL,
        row_position BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        sealed_label %s NOT NULL,
        value_tag %s NOT NULL,
        stamp %s NOT NULL,
        PRIMARY KEY (store_id, row_id))
      """;

  static final String CREATE_ENTRY_ORDER =
      """
      CREATE INDEX IF NOT EXISTS vernam_entry_order ON vernam_entry (store_id, row_position, row_id)
      """;

  static final String CREATE_ROW_TABLE =
      """
      CREATE TABLE IF NOT EXISTS vernam_row (
        store_id VARCHAR(49) NOT NULL,
        row_id VARCHAR(49) NOT NULL,
        sealed_value %s NOT NULL,
        PRIMARY KEY (store_id, row_id))
      """;

  static final String CREATE_PROFILE_TABLE =
      """
      CREATE TABLE IF NOT EXISTS vernam_profile (
        store_name VARCHAR(255) NOT NULL,
        profile_id VARCHAR(60) NOT NULL,
        profile_salt %s NOT NULL,
        sealed_key %s NOT NULL,
        PRIMARY KEY (store_name, profile_id))
      """;

  static final String SELECT_SCHEMA_VERSION =
      """
      SELECT version FROM vernam_schema
      """;

  static final String INSERT_SCHEMA_VERSION =
      """
      INSERT INTO vernam_schema (version) VALUES (?)
      """;

  static final String DELETE_SCHEMA_VERSION =
      """
      DELETE FROM vernam_schema WHERE version = ?
      """;

  static final String UPDATE_SCHEMA_VERSION =
      """
      UPDATE vernam_schema SET version = ? WHERE version = ?
      """;

  static final String SELECT_STORE =
      """
      SELECT store_id, root_salt, version, ledger FROM vernam_store WHERE store_name = ?
      """;

  /** For tables of any layout: the first one had no ledger. */
  static final String SELECT_STORE_WITHOUT_LEDGER =
      """
      SELECT store_id, root_salt, version FROM vernam_store WHERE store_name = ?
      """;

  static final String SELECT_STORE_STATE =
      """
      SELECT version, ledger FROM vernam_store WHERE store_name = ? AND store_id = ?
      """;

  static final String INSERT_STORE =
      """
      INSERT INTO vernam_store (store_name, store_id, root_salt, version, ledger)
      VALUES (?, ?, ?, ?, ?)
      """;

  static final String ADVANCE_STORE_VERSION =
      """
      UPDATE vernam_store SET version = ? WHERE store_name = ? AND store_id = ? AND version = ?
      """;

  static final String UPDATE_STORE_STATE =
      """
      UPDATE vernam_store SET version = ?, ledger = ?
      WHERE store_name = ? AND store_id = ? AND version = ?
      """;

  static final String DELETE_STORE =
      """
      DELETE FROM vernam_store WHERE store_name = ? AND store_id = ?
      """;

  static final String SELECT_STORE_NAMES =
      """
      SELECT store_name FROM vernam_store ORDER BY store_name
      """;

  static final String RENAME_STORE =
      """
      UPDATE vernam_store SET store_name = ? WHERE store_name = ? AND store_id = ?
      """;

  private static final String ENTRY_COLUMNS =
      "e.store_id, e.row_id, e.row_kind, e.row_position, e.changed_at, e.sealed_label,"
          + " e.value_tag, e.stamp";

  private static final String ENTRIES_WITH_VALUES =
      "SELECT "
          + ENTRY_COLUMNS
          + ", r.sealed_value FROM vernam_entry e"
          + " LEFT JOIN vernam_row r ON r.store_id = e.store_id AND r.row_id = e.row_id ";

  static final String SELECT_ENTRY =
      "SELECT " + ENTRY_COLUMNS + " FROM vernam_entry e WHERE e.store_id = ? AND e.row_id = ?";

  /** To be completed with {@link Dialect#named}. */
  static final String SELECT_ENTRIES_NAMED =
      "SELECT " + ENTRY_COLUMNS + " FROM vernam_entry e WHERE %s";

  /** To be completed with {@link Dialect#named}. */
  static final String SELECT_VALUE_NAMES = "SELECT row_id FROM vernam_row WHERE %s";

  static final String SELECT_ENTRIES =
      "SELECT "
          + ENTRY_COLUMNS
          + " FROM vernam_entry e WHERE e.store_id = ? AND e.row_kind = ?"
          + " ORDER BY e.row_position, e.row_id";

  static final String SELECT_WITH_VALUE =
      ENTRIES_WITH_VALUES + "WHERE e.store_id = ? AND e.row_id = ?";

  // H2 follows an index only if the order names its columns from the first on, the constant store
  // included; else it would read and sort all that is left for each page

  /**
   * A page in the order of first assignment. The store is named in the order too: H2 would not see
   * otherwise that an index has it, and sort all that is left for each page.
   */
  static final String SELECT_PAGE_BY_POSITION =
      ENTRIES_WITH_VALUES
          + "WHERE e.store_id = ? AND e.row_position >= ?"
          + " AND (e.row_position > ? OR e.row_id > ?)"
          + " ORDER BY e.store_id, e.row_position, e.row_id LIMIT ?";

  /** A page in the order of the key, which is the quickest. */
  static final String SELECT_PAGE_BY_NAME =
      ENTRIES_WITH_VALUES
          + "WHERE e.store_id = ? AND e.row_id > ? ORDER BY e.store_id, e.row_id LIMIT ?";

  /** A page of values that no entry lists. */
  static final String SELECT_UNLISTED_PAGE =
      """
      SELECT r.row_id FROM vernam_row r
      LEFT JOIN vernam_entry e ON e.store_id = r.store_id AND e.row_id = r.row_id
      WHERE r.store_id = ? AND r.row_id > ? AND e.row_id IS NULL
      ORDER BY r.store_id, r.row_id LIMIT ?
      """;

  static final String SELECT_STORE_IDS =
      """
      SELECT store_id FROM vernam_entry UNION SELECT store_id FROM vernam_row ORDER BY store_id
      """;

  static final String SELECT_EXISTS =
      """
      SELECT row_position FROM vernam_entry WHERE store_id = ? AND row_id = ?
      """;

  static final String INSERT_ENTRY =
      """
      INSERT INTO vernam_entry
        (store_id, row_id, row_kind, row_position, changed_at, sealed_label, value_tag, stamp)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  static final String UPDATE_ENTRY =
      """
      UPDATE vernam_entry SET changed_at = ?, value_tag = ?, stamp = ?
      WHERE store_id = ? AND row_id = ?
      """;

  static final String DELETE_ENTRY =
      """
      DELETE FROM vernam_entry WHERE store_id = ? AND row_id = ?
      """;

  static final String INSERT_VALUE =
      """
      INSERT INTO vernam_row (store_id, row_id, sealed_value) VALUES (?, ?, ?)
      """;

  static final String UPDATE_VALUE =
      """
      UPDATE vernam_row SET sealed_value = ? WHERE store_id = ? AND row_id = ?
      """;

  static final String DELETE_VALUE =
      """
      DELETE FROM vernam_row WHERE store_id = ? AND row_id = ?
      """;

  static final String DELETE_ENTRIES_OF_STORE =
      """
      DELETE FROM vernam_entry WHERE store_id = ?
      """;

  static final String DELETE_VALUES_OF_STORE =
      """
      DELETE FROM vernam_row WHERE store_id = ?
      """;

  static final String SELECT_PROFILE_IDS =
      """
      SELECT profile_id FROM vernam_profile WHERE store_name = ?
      """;

  static final String SELECT_PROFILES =
      """
      SELECT profile_id, profile_salt, sealed_key FROM vernam_profile WHERE store_name = ?
      """;

  static final String SELECT_PROFILE =
      """
      SELECT profile_id, profile_salt, sealed_key FROM vernam_profile
      WHERE store_name = ? AND profile_id = ?
      """;

  static final String INSERT_PROFILE =
      """
      INSERT INTO vernam_profile (store_name, profile_id, profile_salt, sealed_key)
      VALUES (?, ?, ?, ?)
      """;

  static final String DELETE_PROFILE =
      """
      DELETE FROM vernam_profile WHERE store_name = ? AND profile_id = ?
      """;

  static final String DELETE_PROFILES_OF_STORE =
      """
      DELETE FROM vernam_profile WHERE store_name = ?
      """;

  /**
   * Layout 1 had the columns of an entry in the row. It had no tags and stamps: what is put in
   * their place does not verify.
   */
  static final String COPY_ENTRIES_OF_LAYOUT_1 =
      """
      INSERT INTO vernam_entry
        (store_id, row_id, row_kind, row_position, changed_at, sealed_label, value_tag, stamp)
      SELECT r.store_id, r.row_id, 0, r.row_position, 0, r.sealed_label, r.sealed_label,
        r.sealed_label
      FROM vernam_row r
      WHERE NOT EXISTS (
        SELECT 1 FROM vernam_entry e WHERE e.store_id = r.store_id AND e.row_id = r.row_id)
      """;

  static final String DROP_LABEL_OF_LAYOUT_1 =
      """
      ALTER TABLE vernam_row DROP COLUMN IF EXISTS sealed_label
      """;

  static final String DROP_POSITION_OF_LAYOUT_1 =
      """
      ALTER TABLE vernam_row DROP COLUMN IF EXISTS row_position
      """;

  static final String ADD_LEDGER =
      """
      ALTER TABLE vernam_store ADD COLUMN IF NOT EXISTS ledger %s
      """;

  private Statements() {}
}
