package vernam.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tags and values of one cached store, in the order of first assignment, without its children. */
final class CachedTags {
  private final Map<Tag, CachedValue> values = new LinkedHashMap<>();

  /** Tags whose rows go with the next save. */
  private final Set<Tag> removed = new LinkedHashSet<>();

  private boolean listed;

  boolean isListed() {
    return listed;
  }

  /** Takes note of what the store has; that comes before what was assigned meanwhile. */
  void list(List<Tag> stored) {
    Map<Tag, CachedValue> before = new LinkedHashMap<>(values);
    values.clear();
    for (Tag tag : stored) {
      if (!removed.contains(tag)) {
        values.put(tag, before.getOrDefault(tag, CachedValue.UNREAD));
      }
    }
    before.forEach(values::putIfAbsent);
    listed = true;
  }

  /** Takes values that were read; those in memory win. */
  void fill(Map<Tag, @Nullable Object> stored) {
    stored.forEach(
        (tag, value) ->
            values.computeIfPresent(
                tag, (same, known) -> known.inMemory() ? known : CachedValue.read(value)));
  }

  List<Tag> tags() {
    return List.copyOf(values.keySet());
  }

  /** Returns what is known of a tag, null if there is no such tag. */
  @Nullable CachedValue find(Tag tag) {
    return values.get(tag);
  }

  void assign(Tag tag, @Nullable Object value) {
    ValueText.printOf(value); // refuses what has no JSON form
    values.put(tag, values.getOrDefault(tag, CachedValue.UNREAD).assigned(value));
  }

  /** Forgets a tag. Its row is already gone. */
  void forget(Tag tag) {
    values.remove(tag);
  }

  /** Forgets a tag. Its row goes with the next save. */
  void forgetLater(Tag tag) {
    values.remove(tag);
    removed.add(tag);
  }

  /** Forgets all that is not stored, and what is stored as well. */
  void drop() {
    values.clear();
    removed.clear();
    listed = false;
  }

  /** Returns the rows to remove. */
  List<Tag> removals() {
    return List.copyOf(removed);
  }

  /**
   * Returns values that differ from what is stored; the caller closes them.
   *
   * @throws UnwritableValueException if one has no JSON form any more
   */
  Map<Tag, ValueText> changes(Iterable<Tag> tags) {
    Map<Tag, ValueText> changes = new LinkedHashMap<>();
    try {
      for (Tag tag : tags) {
        CachedValue known = values.get(tag);
        if (known != null && known.inMemory()) {
          addIfChanged(changes, tag, known);
        }
      }
      return changes;
    } catch (Throwable failure) {
      changes.values().forEach(ValueText::close);
      throw failure;
    }
  }

  private void addIfChanged(Map<Tag, ValueText> changes, Tag tag, CachedValue known) {
    ValueText text = ValueText.of(known.value());
    // a row that goes is made anew, whatever it held
    if (removed.contains(tag) || !text.print().equals(known.storedPrint())) {
      changes.put(tag, text);
    } else {
      text.close();
    }
  }

  /** Takes note of what was stored. */
  void saved(List<Tag> removals, Map<Tag, ValueText> changes) {
    removed.removeAll(new ArrayList<>(removals));
    changes.forEach(
        (tag, text) -> values.computeIfPresent(tag, (same, known) -> known.stored(text.print())));
  }
}
