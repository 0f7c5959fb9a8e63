package vernam.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The children of one cached store: which there are, which are open, which are to be deleted. */
final class CachedChildren {
  private final Set<Tag> labels = new LinkedHashSet<>();
  private final Map<Tag, CachedStore> open = new LinkedHashMap<>();

  /** Labels of children that go with the next save. */
  private final Set<Tag> deleted = new LinkedHashSet<>();

  private boolean listed;

  boolean isListed() {
    return listed;
  }

  /** Takes note of what the store has; that comes before what was made meanwhile. */
  void list(List<Tag> stored) {
    List<Tag> before = List.copyOf(labels);
    labels.clear();
    stored.stream().filter(label -> !deleted.contains(label)).forEach(labels::add);
    labels.addAll(before);
    listed = true;
  }

  List<Tag> labels() {
    return List.copyOf(labels);
  }

  boolean isKnown(Tag label) {
    return labels.contains(label);
  }

  /** Returns the child of a label, null if it is not open. */
  @Nullable CachedStore find(Tag label) {
    return open.get(label);
  }

  CachedStore add(Tag label, CachedStore child) {
    labels.add(label);
    open.put(label, child);
    return child;
  }

  /** Returns the open children in the order of the labels. */
  List<CachedStore> open() {
    List<CachedStore> children = new ArrayList<>();
    for (Tag label : labels) {
      CachedStore child = open.get(label);
      if (child != null) {
        children.add(child);
      }
    }
    return children;
  }

  /** Forgets a child, whose rows are already gone. */
  void forget(Tag label) {
    labels.remove(label);
    CachedStore child = open.remove(label);
    if (child != null) {
      child.shut();
    }
  }

  /** Forgets a child. Its rows go with the next save. */
  void forgetLater(Tag label) {
    forget(label);
    deleted.add(label);
  }

  /** Returns the children to delete. */
  List<Tag> deletions() {
    return List.copyOf(deleted);
  }

  void saved(List<Tag> deletions) {
    deleted.removeAll(new ArrayList<>(deletions));
  }

  /** Forgets all that is not stored; what is stored stays open. */
  void drop() {
    for (CachedStore child : List.copyOf(open.values())) {
      child.drop();
    }
    open.values().removeIf(CachedStore::isShut);
    labels.clear();
    deleted.clear();
    listed = false;
  }

  void shut() {
    open.values().forEach(CachedStore::shut);
    open.clear();
  }
}
