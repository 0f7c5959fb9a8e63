package vernam.storage.sql;

/**
 * A name of a store or row as a parameter of a statement on {@code vernam_item}, whose columns of
 * names have a type of their own.
 *
 * @param text the name
 */
record Name(String text) {}
