package vernam.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.CountedEntry;
import vernam.storage.core.LedgerState;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.RowName;
import vernam.storage.sql.ValueRow;

/** One check of all rows of a tree against its ledger. */
final class Verification {
  private final TreeTransaction running;
  private final StoreNode main;
  private final Findings findings = new Findings();
  private final Set<String> reached = new HashSet<>();
  private LedgerState found = LedgerState.EMPTY;

  Verification(TreeTransaction running, StoreNode main) {
    this.running = running;
    this.main = main;
  }

  VerifyReport run() {
    LedgerState expected = running.lock();
    check(main, List.of());
    compare(expected);
    return new VerifyReport(expected.version(), expected.count(), findings.all());
  }

  /** Checks a store and all below it. */
  private void check(StoreNode node, List<Tag> path) {
    reached.add(node.storeId());
    List<Child> children = new ArrayList<>();
    String after = "";
    for (List<ValueRow> page = page(node.row(after)); !page.isEmpty(); ) {
      for (ValueRow row : page) {
        checkRow(node, path, row).ifPresent(label -> children.add(new Child(label, row)));
        after = row.entry().rowId();
      }
      page = page(node.row(after));
    }
    checkUnlisted(node.storeId(), path);
    for (Child child : children) {
      List<Tag> below = new ArrayList<>(path);
      below.add(child.label());
      try (StoreNode opened = node.child(running.tree().crypto(), child.label(), child.row())) {
        check(opened, below);
      }
    }
  }

  private record Child(Tag label, ValueRow row) {}

  private List<ValueRow> page(RowName after) {
    return running.asked(rows -> rows.pageByName(after, StoreTree.PAGE));
  }

  /** Checks a row, and returns the label of the child that it stands for, if that can be opened. */
  private Optional<Tag> checkRow(StoreNode node, List<Tag> path, ValueRow row) {
    EntryRow entry = row.entry();
    Optional<RowKind> kind = RowKind.of(entry.kind());
    Place place = new Place(path, kind.orElse(null), label(node, entry), entry.rowId());
    CountedEntry counted = node.count(entry);
    if (!counted.isStamp(entry.stamp())) {
      findings.addUncounted(place);
      return Optional.empty();
    }
    found = found.plus(counted);
    byte[] value = row.value();
    if (value == null) {
      findings.add(Finding.Kind.MISSING, place);
      return Optional.empty();
    }
    boolean opens = opens(node, entry.rowId(), value);
    if (!StoreNode.isTagOf(entry, value)) {
      findings.addMisfit(place, entry.valueTag(), value, opens);
      return Optional.empty();
    }
    if (!opens || place.label() == null) {
      findings.add(Finding.Kind.ALTERED, place);
      return Optional.empty();
    }
    return kind.filter(RowKind.METATAG::equals).map(metatag -> place.label());
  }

  private static @Nullable Tag label(StoreNode node, EntryRow entry) {
    try {
      return RowKind.of(entry.kind()).map(kind -> node.codec().openLabel(kind, entry)).orElse(null);
    } catch (DamagedRowException e) {
      return null;
    }
  }

  private static boolean opens(StoreNode node, String rowId, byte[] value) {
    try {
      Arrays.fill(node.codec().openText(rowId, value), (byte) 0);
      return true;
    } catch (DamagedRowException e) {
      return false;
    }
  }

  /** Names the values of a store that no entry lists. */
  private void checkUnlisted(String storeId, List<Tag> path) {
    RowName after = new RowName(storeId, "");
    for (List<String> page = unlisted(after); !page.isEmpty(); page = unlisted(after)) {
      for (String rowId : page) {
        findings.add(Finding.Kind.ADDED, new Place(path, null, null, rowId));
        after = new RowName(storeId, rowId);
      }
    }
  }

  private List<String> unlisted(RowName after) {
    return running.asked(rows -> rows.unlistedPage(after, StoreTree.PAGE));
  }

  private void compare(LedgerState expected) {
    Strays strays = strays();
    if (!found.sameRows(expected) && strays.counted().sameRows(expected)) {
      // they belong to a child that was named already, since its keys are lost
      return;
    }
    strays.places().forEach(place -> findings.add(Finding.Kind.ADDED, place));
    if (found.sameRows(expected)) {
      return;
    }
    LedgerState present = found;
    Optional<String> gone = expected.onlyRowBeyond(present);
    Optional<String> back = present.onlyRowBeyond(expected);
    Optional<Place> old = rolledBack(expected);
    if (gone.isPresent()) {
      findings.addNew(Finding.Kind.MISSING, new Place(List.of(), null, null, gone.get()));
    } else if (back.isPresent()) {
      findings.addNew(Finding.Kind.ADDED, new Place(List.of(), null, null, back.get()));
    } else if (old.isPresent()) {
      findings.addNew(Finding.Kind.ROLLED_BACK, old.get());
    } else if (!isExplained(expected.count() - present.count())) {
      findings.add(Finding.Kind.UNNAMED, new Place(List.of(), null, null, ""));
    }
  }

  /** Returns whether entries that were altered, and named, are all that the ledger misses. */
  private boolean isExplained(long missing) {
    return findings.uncounted() > 0 && findings.uncounted() == missing;
  }

  /** Returns the one row that is older than the ledger says, if there is but one. */
  private Optional<Place> rolledBack(LedgerState expected) {
    for (String storeId : reached) {
      RowName after = new RowName(storeId, "");
      for (List<ValueRow> page = page(after); !page.isEmpty(); page = page(after)) {
        for (ValueRow row : page) {
          EntryRow entry = row.entry();
          after = new RowName(storeId, entry.rowId());
          if (expected.differsOnlyIn(entry.rowId(), found)) {
            Tag label = storeId.equals(main.storeId()) ? label(main, entry) : null;
            RowKind kind = RowKind.of(entry.kind()).orElse(null);
            return Optional.of(new Place(List.of(), kind, label, entry.rowId()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Rows of stores that no child leads to.
   *
   * @param places the rows
   * @param counted the ledger with those among them that it has counted at some time
   */
  private record Strays(List<Place> places, LedgerState counted) {}

  private Strays strays() {
    List<Place> places = new ArrayList<>();
    LedgerState counted = found;
    for (String storeId : running.asked(rows -> rows.storeIds())) {
      if (reached.contains(storeId)) {
        continue;
      }
      RowName after = new RowName(storeId, "");
      for (List<ValueRow> page = page(after); !page.isEmpty(); page = page(after)) {
        for (ValueRow row : page) {
          EntryRow entry = row.entry();
          CountedEntry stray = main.count(entry);
          if (stray.isStamp(entry.stamp())) {
            counted = counted.plus(stray);
          }
          places.add(new Place(List.of(), null, null, entry.rowId()));
          after = new RowName(storeId, entry.rowId());
        }
      }
      checkUnlisted(storeId, List.of());
    }
    return new Strays(places, counted);
  }

  /**
   * Where a row is, as far as it is known.
   *
   * @param path the labels that lead to its store
   * @param kind what it holds
   * @param label its label
   * @param rowId its name
   */
  record Place(List<Tag> path, @Nullable RowKind kind, @Nullable Tag label, String rowId) {}
}
