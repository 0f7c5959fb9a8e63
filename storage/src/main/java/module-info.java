/**
 * Keeps JSON values encrypted in the rows of any SQL database.
 *
 * <p>Start at {@link vernam.storage.EncryptedStores}. A type that is stored or read needs its
 * package opened to {@code com.fasterxml.jackson.databind}, if it is in a named module.
 */
module vernam.storage {
  requires transitive com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.h2database;
  requires com.zaxxer.hikari;
  // H2 needs it and has no descriptor to say so
  requires java.naming;
  requires transitive java.sql;
  requires static transitive org.jspecify;
  requires transitive vernam.provider;

  exports vernam.storage;
  exports vernam.storage.ropake;
  // H2 makes paths of the file system there by reflection
  exports vernam.storage.sql to
      com.h2database;
}
