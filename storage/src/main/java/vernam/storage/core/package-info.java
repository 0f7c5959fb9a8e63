/**
 * What a store does, free of SQL: the key tree, the names of rows, the sealing of one row, and what
 * the keys do for values that are not stored. All cryptography goes through the standard classes,
 * with the provider that was handed in.
 *
 * <p>Source: specification database, sections 1 to 5 and 7 to 12, except where a class says that it
 * is our own.
 */
@NullMarked
package vernam.storage.core;

import org.jspecify.annotations.NullMarked;
