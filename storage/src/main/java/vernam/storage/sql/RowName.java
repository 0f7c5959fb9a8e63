package vernam.storage.sql;

/**
 * Where a row is.
 *
 * @param storeId the store
 * @param rowId the row in it; the empty text is before every name there can be
 */
public record RowName(String storeId, String rowId) {}
