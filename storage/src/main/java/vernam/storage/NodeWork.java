package vernam.storage;

import org.jspecify.annotations.Nullable;

/** What classes of this package do in one transaction with rows of their own choice. */
@FunctionalInterface
interface NodeWork<R extends @Nullable Object> {
  /** Does the work; it may be called again, if another writer was faster. */
  R run(TreeTransaction running, StoreNode node);
}
