/**
 * Encrypted stores: JSON values under tags, sealed one by one and kept in an SQL database, an
 * embedded H2 file by default.
 *
 * <pre>{@code
 * try (EncryptedStore store = EncryptedStores.create(Path.of("notes"), key)) {
 *   store.put("city", "Riga");
 *   Optional<String> city = store.get("city", String.class);
 * }
 * }</pre>
 *
 * <p>The database sees neither tags nor values: a row is found by a keyed hash of its tag, and
 * holds the very bytes that the Python package aiootp 0.19.3 would write into the file of that tag.
 * It does see how many rows there are, how long they are in steps of 256 bytes, and when they
 * change.
 *
 * <p>Nothing returned by this package is null unless it says so.
 *
 * @see vernam.storage.EncryptedStores
 */
@NullMarked
package vernam.storage;

import org.jspecify.annotations.NullMarked;
