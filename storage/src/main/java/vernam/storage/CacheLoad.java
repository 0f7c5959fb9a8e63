package vernam.storage;

/** Takes over into cached stores what a snapshot has; what is in memory wins. */
final class CacheLoad {
  private final EncryptedStore top;

  private CacheLoad(EncryptedStore top) {
    this.top = top;
  }

  /** Reads a store with all its children into its cache. */
  static void run(EncryptedStore store, CachedStore cache) {
    new CacheLoad(store).fill(cache, StoreSnapshot.of(store));
  }

  private void fill(CachedStore cache, StoreSnapshot snapshot) {
    cache.ownTags().list(snapshot.tags());
    cache.ownTags().fill(snapshot.values());
    cache.ownChildren().list(snapshot.labels());
    snapshot.children().forEach((label, child) -> fillChild(cache, label, child));
  }

  private void fillChild(CachedStore parent, Tag label, StoreSnapshot snapshot) {
    CachedChildren children = parent.ownChildren();
    if (children.deletions().contains(label)) {
      snapshot.close();
      return;
    }
    CachedStore child = children.find(label);
    if (child == null) {
      child = children.add(label, new CachedStore(parent, label, null));
    }
    if (child.isStored()) {
      snapshot.node().close();
    } else {
      child.attach(top.child(snapshot.node()));
    }
    fill(child, snapshot);
  }
}
