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
        PRIMARY KEY (store_name))
      """;

  static final String CREATE_ROW_TABLE =
      """
      CREATE TABLE IF NOT EXISTS vernam_row (
        store_id VARCHAR(49) NOT NULL,
        row_id VARCHAR(49) NOT NULL,
        row_position BIGINT NOT NULL,
        sealed_label %s NOT NULL,
        sealed_value %s NOT NULL,
        PRIMARY KEY (store_id, row_id))
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

  static final String SELECT_STORE =
      """
      SELECT store_id, root_salt, version FROM vernam_store WHERE store_name = ?
      """;

  static final String SELECT_STORE_VERSION =
      """
      SELECT version FROM vernam_store WHERE store_name = ? AND store_id = ?
      """;

  static final String INSERT_STORE =
      """
      INSERT INTO vernam_store (store_name, store_id, root_salt, version) VALUES (?, ?, ?, ?)
      """;

  static final String ADVANCE_STORE_VERSION =
      """
      UPDATE vernam_store SET version = ? WHERE store_name = ? AND store_id = ? AND version = ?
      """;

  static final String SELECT_VALUE =
      """
      SELECT sealed_value FROM vernam_row WHERE store_id = ? AND row_id = ?
      """;

  static final String SELECT_EXISTS =
      """
      SELECT row_position FROM vernam_row WHERE store_id = ? AND row_id = ?
      """;

  static final String SELECT_LABELS =
      """
      SELECT row_id, row_position, sealed_label FROM vernam_row WHERE store_id = ?
      ORDER BY row_position, row_id
      """;

  static final String UPDATE_VALUE =
      """
      UPDATE vernam_row SET sealed_value = ? WHERE store_id = ? AND row_id = ?
      """;

  static final String INSERT_ROW =
      """
      INSERT INTO vernam_row (store_id, row_id, row_position, sealed_label, sealed_value)
      VALUES (?, ?, ?, ?, ?)
      """;

  static final String DELETE_ROW =
      """
      DELETE FROM vernam_row WHERE store_id = ? AND row_id = ?
      """;

  private Statements() {}
}
