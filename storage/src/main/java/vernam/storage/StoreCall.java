package vernam.storage;

import org.jspecify.annotations.Nullable;

/**
 * What an asynchronous twin does with the store behind it.
 *
 * @param <S> the store
 * @param <R> what the call returns; may be nullable
 */
@FunctionalInterface
public interface StoreCall<S, R extends @Nullable Object> {
  /** Runs once, on a thread of the executor. What it throws is what its stage fails with. */
  R run(S store) throws Exception;
}
