package vernam.storage;

/**
 * What is to happen before a {@link CachedStore} is saved.
 *
 * @param <X> the checked exception that the work may throw, inferred as {@link RuntimeException}
 *     where there is none
 */
@FunctionalInterface
public interface CachedWork<X extends Exception> {
  /** Does the work, once. */
  void run(CachedStore store) throws X;
}
