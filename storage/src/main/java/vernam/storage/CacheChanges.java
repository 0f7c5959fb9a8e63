package vernam.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one cached store, and those below it, have to store.
 *
 * @param cache the store
 * @param removals tags whose rows go
 * @param deletions labels of children that go
 * @param values new values by tag
 * @param children the changes of open children
 */
record CacheChanges(
    CachedStore cache,
    List<Tag> removals,
    List<Tag> deletions,
    Map<Tag, ValueText> values,
    List<CacheChanges> children)
    implements AutoCloseable {

  /** Returns all that a store and its open children have to store. */
  static CacheChanges all(CachedStore cache) {
    List<CacheChanges> children = new ArrayList<>();
    try {
      for (CachedStore child : cache.ownChildren().open()) {
        children.add(all(child));
      }
      return new CacheChanges(
          cache,
          cache.ownTags().removals(),
          cache.ownChildren().deletions(),
          cache.ownTags().changes(cache.ownTags().tags()),
          children);
    } catch (Throwable failure) {
      children.forEach(CacheChanges::close);
      throw failure;
    }
  }

  /** Returns what one tag of a store has to store. */
  static CacheChanges of(CachedStore cache, Tag tag) {
    List<Tag> removals = cache.ownTags().removals().stream().filter(tag::equals).toList();
    Map<Tag, ValueText> values = cache.ownTags().changes(List.of(tag));
    return new CacheChanges(cache, removals, List.of(), values, List.of());
  }

  /** Returns these changes of a child as seen from its parent, which must be stored for it. */
  CacheChanges in(CachedStore parent) {
    // a new child may have the label of one that is still to be deleted
    List<Tag> deletions = cache.isStored() ? List.of() : parent.ownChildren().deletions();
    return new CacheChanges(parent, List.of(), deletions, Map.of(), List.of(this));
  }

  /** Returns whether there is nothing to do. */
  boolean isEmpty() {
    return cache.isStored()
        && removals.isEmpty()
        && deletions.isEmpty()
        && values.isEmpty()
        && children.stream().allMatch(CacheChanges::isEmpty);
  }

  /** Wipes the texts of the values. */
  @Override
  public void close() {
    values.values().forEach(ValueText::close);
    children.forEach(CacheChanges::close);
  }

  @Override
  public String toString() {
    return "CacheChanges";
  }
}
