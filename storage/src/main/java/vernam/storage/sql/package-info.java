/**
 * The only package that speaks SQL: statements, connections, transactions, and the rows of a store
 * in domain words. It keeps bytes and does not know what they mean.
 *
 * <p>Plain JDBC and standard SQL: no upsert, no savepoints, no locks in statements. Every update
 * count is checked.
 */
@NullMarked
package vernam.storage.sql;

import org.jspecify.annotations.NullMarked;
