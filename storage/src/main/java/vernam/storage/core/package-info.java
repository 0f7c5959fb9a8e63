/**
 * What a store does, free of SQL: the key tree, the names of rows, and the sealing of one row. All
 * cryptography goes through the standard classes, with the provider that was handed in.
 *
 * <p>Source: specification database, sections 1 to 5, except where a class says that it is our own.
 */
@NullMarked
package vernam.storage.core;

import org.jspecify.annotations.NullMarked;
