package vernam.storage.sql;

import java.util.List;

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

  static final String CREATE_ITEM_TABLE =
      """
      CREATE TABLE IF NOT EXISTS vernam_item (
        store_id %name NOT NULL,
        row_id %name NOT NULL,
        row_kind INTEGER NOT NULL,
        row_position BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        sealed_label %s NOT NULL,
        value_tag %s NOT NULL,
        stamp %s NOT NULL,
        sealed_value %s NOT NULL,
        PRIMARY KEY (store_id, row_id))
      """;

  static final String CREATE_ITEM_ORDER =
      """
      CREATE INDEX IF NOT EXISTS vernam_item_order ON vernam_item (store_id, row_position, row_id)
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
      "store_id, row_id, row_kind, row_position, changed_at, sealed_label, value_tag, stamp";

  /** An entry is all of a row but its value, which may be large and is read where it is wanted. */
  private static final String ENTRIES = "SELECT " + ENTRY_COLUMNS + " FROM vernam_item ";

  private static final String ENTRIES_WITH_VALUES =
      "SELECT " + ENTRY_COLUMNS + ", sealed_value FROM vernam_item ";

  static final String SELECT_ENTRY = ENTRIES + "WHERE store_id = ? AND row_id = ?";

  /** To be completed with {@link Dialect#named}. */
  static final String SELECT_ENTRIES_NAMED = ENTRIES + "WHERE %s";

  static final String SELECT_WITH_VALUE = ENTRIES_WITH_VALUES + "WHERE store_id = ? AND row_id = ?";

  // H2 follows an index only if the order names its columns from the first on, the constant store
  // included, and the condition has a bound for the place; else it would read and sort all that is
  // left for each page

  /** The least place is a parameter, so that H2 follows the order. */
  static final String SELECT_ENTRIES =
      ENTRIES
          + "WHERE store_id = ? AND row_position >= ? AND row_kind = ?"
          + " ORDER BY store_id, row_position, row_id";

  /** A page in the order of first assignment. */
  static final String SELECT_PAGE_BY_POSITION =
      ENTRIES_WITH_VALUES
          + "WHERE store_id = ? AND row_position >= ? AND (row_position > ? OR row_id > ?)"
          + " ORDER BY store_id, row_position, row_id LIMIT ?";

  /** A page in the order of the key, in which no row can be hidden. */
  static final String SELECT_PAGE_BY_NAME =
      ENTRIES_WITH_VALUES + "WHERE store_id = ? AND row_id > ? ORDER BY store_id, row_id LIMIT ?";

  static final String SELECT_STORE_IDS =
      """
      SELECT DISTINCT store_id FROM vernam_item ORDER BY store_id
      """;

  static final String SELECT_EXISTS =
      """
      SELECT row_id FROM vernam_item WHERE store_id = ? AND row_id = ?
      """;

  static final String INSERT_ITEM =
      "INSERT INTO vernam_item ("
          + ENTRY_COLUMNS
          + ", sealed_value)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String UPDATE_ITEM =
      """
      UPDATE vernam_item SET changed_at = ?, value_tag = ?, stamp = ?, sealed_value = ?
      WHERE store_id = ? AND row_id = ?
      """;

  static final String UPDATE_ENTRY =
      """
      UPDATE vernam_item SET changed_at = ?, sealed_label = ?, value_tag = ?, stamp = ?
      WHERE store_id = ? AND row_id = ?
      """;

  static final String DELETE_ITEM =
      """
      DELETE FROM vernam_item WHERE store_id = ? AND row_id = ?
      """;

  static final String DELETE_ITEMS_OF_STORE =
      """
      DELETE FROM vernam_item WHERE store_id = ?
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

  private static final String COPY =
      "INSERT INTO vernam_item (" + ENTRY_COLUMNS + ", sealed_value) ";

  /** To be completed with {@link Dialect#nameOf}, for store and row. */
  private static final String NOT_COPIED =
      " NOT EXISTS (SELECT 1 FROM vernam_item i WHERE i.store_id = %s AND i.row_id = %s)";

  /** Layout 1 had no tags and stamps; the parameters take their place. */
  static final String COPY_ROWS_OF_LAYOUT_1 =
      COPY
          + "SELECT r.store_id, r.row_id, 0, r.row_position, 0, r.sealed_label, ?, ?,"
          + " r.sealed_value FROM vernam_row r WHERE"
          + NOT_COPIED;

  /** Layouts 2 and 3 had value and entry apart; the parameters take the place of what is gone. */
  static final String COPY_ENTRIES =
      COPY
          + "SELECT r.store_id, r.row_id, r.row_kind, r.row_position, r.changed_at,"
          + " COALESCE(r.sealed_label, ?), COALESCE(r.value_tag, ?), COALESCE(r.stamp, ?),"
          + " COALESCE(v.sealed_value, ?) FROM vernam_entry r"
          + " LEFT JOIN vernam_row v ON v.store_id = r.store_id AND v.row_id = r.row_id WHERE"
          + NOT_COPIED;

  /** Values without an entry become rows of no kind. */
  static final String COPY_VALUES =
      COPY
          + "SELECT r.store_id, r.row_id, -1, 0, 0, ?, ?, ?, r.sealed_value FROM vernam_row r WHERE"
          + NOT_COPIED;

  static final List<String> DROP_TABLES_OF_EARLIER_LAYOUTS =
      List.of("DROP TABLE IF EXISTS vernam_entry", "DROP TABLE IF EXISTS vernam_row");

  static final String ADD_LEDGER =
      """
      ALTER TABLE vernam_store ADD COLUMN IF NOT EXISTS ledger %s
      """;

  private Statements() {}
}
