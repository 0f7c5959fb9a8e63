package vernam.storage;

import org.jspecify.annotations.Nullable;

/**
 * What is to happen in one transaction.
 *
 * @param <R> what the work returns; may be nullable
 * @param <X> the checked exception that the work may throw, inferred as {@link RuntimeException}
 *     where there is none
 */
@FunctionalInterface
public interface StoreWork<R extends @Nullable Object, X extends Exception> {
  /**
   * Does the work. It may be called again with a new transaction, if another writer was faster, so
   * it should change nothing but the store.
   */
  R run(StoreTransaction transaction) throws X;
}
