/**
 * Database directories of aiootp 0.19.3, as files: what is in one, and writing one. Rows are
 * verified and handed on as they are sealed, never sealed anew. Free of SQL.
 *
 * <p>Source: specification database, sections 5 and 6.
 */
@NullMarked
package vernam.storage.aiootp;

import org.jspecify.annotations.NullMarked;
