package vernam.storage.contract;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import vernam.storage.AsyncCachedStore;
import vernam.storage.AsyncStore;
import vernam.storage.CachedStore;
import vernam.storage.StoreOpening;

/** The two classes of the guide. */
enum Way {
  SYNC {
    @Override
    Db preloaded(StoreOpening opening) throws Exception {
      return new SyncDb(CachedStore.preloaded(opening.open()));
    }

    @Override
    Db onDemand(StoreOpening opening) throws Exception {
      return new SyncDb(CachedStore.onDemand(opening.open()));
    }
  },

  ASYNC {
    @Override
    Db preloaded(StoreOpening opening) {
      return new AsyncDb(
          AsyncDb.await(
              AsyncStore.open(opening, EXECUTOR).thenCompose(AsyncCachedStore::preloaded)));
    }

    @Override
    Db onDemand(StoreOpening opening) {
      return new AsyncDb(
          AsyncDb.await(
              AsyncStore.open(opening, EXECUTOR).thenCompose(AsyncCachedStore::onDemand)));
    }
  };

  static final Executor EXECUTOR = ForkJoinPool.commonPool();

  abstract Db preloaded(StoreOpening opening) throws Exception;

  abstract Db onDemand(StoreOpening opening) throws Exception;
}
