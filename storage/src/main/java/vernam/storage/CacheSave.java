package vernam.storage;

import java.util.HashMap;
import java.util.Map;
import vernam.storage.core.RowKind;

/** Stores the changes of cached stores in one transaction. */
final class CacheSave implements NodeWork<Boolean> {
  private final CacheChanges changes;

  /** Children that the last attempt has made. */
  private final Map<CachedStore, StoreNode> made = new HashMap<>();

  private CacheSave(CacheChanges changes) {
    this.changes = changes;
  }

  /**
   * Stores changes, seen from the store at the top; it and the caches are unchanged if this throws.
   *
   * @throws StoreNotFoundException if another has deleted a child that has changes
   */
  static void run(EncryptedStore top, CacheChanges changes) {
    if (changes.isEmpty()) {
      return;
    }
    CacheSave save = new CacheSave(changes);
    top.change(save);
    save.made.forEach((cache, node) -> cache.attach(top.child(node)));
    settle(changes);
  }

  private static void settle(CacheChanges changes) {
    changes.cache().ownTags().saved(changes.removals(), changes.values());
    changes.cache().ownChildren().saved(changes.deletions());
    changes.children().forEach(CacheSave::settle);
  }

  @Override
  public Boolean run(TreeTransaction running, StoreNode node) {
    made.clear();
    write(running, node, changes);
    return true;
  }

  private void write(TreeTransaction running, StoreNode node, CacheChanges some) {
    some.deletions().forEach(label -> Children.delete(running, node, label));
    some.removals().forEach(tag -> running.remove(node, node.rowId(RowKind.TAG, tag)));
    put(running, node, some.values());
    for (CacheChanges child : some.children()) {
      if (!child.isEmpty()) {
        write(running, nodeOf(running, node, child.cache()), child);
      }
    }
  }

  private static void put(TreeTransaction running, StoreNode node, Map<Tag, ValueText> values) {
    try (ValuePage page = new ValuePage(node)) {
      for (Map.Entry<Tag, ValueText> value : values.entrySet()) {
        // sealing wipes what it seals, and another attempt may need the text again
        page.add(value.getKey(), value.getValue().text().clone());
        if (page.isFull()) {
          running.put(node, page.seal());
        }
      }
      if (!page.isEmpty()) {
        running.put(node, page.seal());
      }
    }
  }

  private StoreNode nodeOf(TreeTransaction running, StoreNode parent, CachedStore child) {
    EncryptedStore stored = child.stored();
    if (stored != null) {
      return stored.node();
    }
    StoreNode node = Children.openOrMake(running, parent, child.label());
    made.put(child, node);
    return node;
  }
}
