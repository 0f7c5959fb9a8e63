package vernam.storage;

/**
 * A value for which there is no row yet.
 *
 * @param value what is to be stored
 * @param version the version at which it is, and which is its place in the order
 */
record NewRow(PendingValue value, long version) {}
