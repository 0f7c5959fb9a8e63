package vernam.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.CountedEntry;
import vernam.storage.core.LedgerState;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.ValueRow;

/**
 * One check of all rows of a tree against its ledger, and of the profiles against their records.
 */
final class Verification {
  private final TreeTransaction running;
  private final StoreNode main;
  private final Findings findings = new Findings();
  private final Set<String> reached = new HashSet<>();
  private final Progress progress;
  private LedgerState found = LedgerState.EMPTY;
  private long total;
  private long seen;

  /** Entries that were altered, by the name and version that they have now. */
  private LedgerState claimed = LedgerState.EMPTY;

  Verification(TreeTransaction running, StoreNode main, Progress progress) {
    this.running = running;
    this.main = main;
    this.progress = progress;
  }

  VerifyReport run() {
    LedgerState expected = running.lock();
    total = expected.count();
    check(main, List.of());
    tell();
    compare(expected);
    new ProfileCheck(running, main, findings).run();
    return new VerifyReport(expected.version(), expected.count(), findings.all());
  }

  /** Checks a store and all below it. */
  private void check(StoreNode node, List<Tag> path) {
    reached.add(node.storeId());
    List<Child> children = new ArrayList<>();
    new NamedRows(running, node.storeId())
        .forEachOpened(
            node,
            row -> {
              checkRow(path, row).ifPresent(label -> children.add(new Child(label, row.row())));
              countSeen();
            });
    for (Child child : children) {
      List<Tag> below = new ArrayList<>(path);
      below.add(child.label());
      try (StoreNode opened = node.child(running.tree().crypto(), child.label(), child.row())) {
        check(opened, below);
      }
    }
  }

  private record Child(Tag label, ValueRow row) {}

  private void countSeen() {
    seen++;
    if (seen % StoreTree.PAGE == 0) {
      tell();
    }
  }

  private void tell() {
    // there may be rows that the ledger does not count
    progress.at(Math.min(seen, total), total);
  }

  /** Checks a row, and returns the label of the child that it stands for, if that can be opened. */
  private Optional<Tag> checkRow(List<Tag> path, OpenedRow row) {
    EntryRow entry = row.entry();
    Optional<RowKind> kind = row.kind();
    Place place = new Place(path, kind.orElse(null), label(row), entry.rowId());
    CountedEntry counted = row.counted();
    if (!row.isStamped()) {
      findings.add(Finding.Kind.ALTERED, place);
      claim(counted);
      return Optional.empty();
    }
    found = found.plus(counted);
    byte[] value = row.row().value();
    boolean opens = row.opens();
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

  private static @Nullable Tag label(OpenedRow row) {
    try {
      return row.sealedLabel();
    } catch (DamagedRowException e) {
      return null;
    }
  }

  private static @Nullable Tag label(StoreNode node, EntryRow entry) {
    try {
      return RowKind.of(entry.kind()).map(kind -> node.codec().openLabel(kind, entry)).orElse(null);
    } catch (DamagedRowException e) {
      return null;
    }
  }

  /** Counts an altered entry by the name and the version that it has now. */
  private void claim(CountedEntry counted) {
    if (counted.isNamed()) {
      claimed = claimed.plus(counted);
    }
  }

  private void compare(LedgerState expected) {
    Strays strays = strays();
    if (found.sameRows(expected)) {
      strays.places().forEach(place -> findings.add(Finding.Kind.ADDED, place));
      return;
    }
    // strays may belong to a child that was named already, since its keys are lost
    if (strays.counted().sameRows(expected) || explains(expected, strays.counted())) {
      return;
    }
    strays.places().forEach(place -> findings.add(Finding.Kind.ADDED, place));
    if (strays.places().isEmpty() || !explains(expected, found)) {
      findings.add(Finding.Kind.UNNAMED, new Place(List.of(), null, null, ""));
    }
  }

  /** Names the one row that makes the difference, if it is one, or if all were named before. */
  private boolean explains(LedgerState expected, LedgerState present) {
    Optional<String> gone = expected.onlyRowBeyond(present);
    Optional<String> back = present.onlyRowBeyond(expected);
    Optional<Place> old = rolledBack(expected, present);
    gone.ifPresent(rowId -> findings.addNew(Finding.Kind.MISSING, unplaced(rowId)));
    back.ifPresent(rowId -> findings.addNew(Finding.Kind.ADDED, unplaced(rowId)));
    old.ifPresent(place -> findings.addNew(Finding.Kind.ROLLED_BACK, place));
    if (gone.isPresent() || back.isPresent() || old.isPresent()) {
      return true;
    }
    return expected.sameNames(present.plus(claimed));
  }

  private static Place unplaced(String rowId) {
    return new Place(List.of(), null, null, rowId);
  }

  /** Returns the one row that is older than the ledger says, if there is but one. */
  private Optional<Place> rolledBack(LedgerState expected, LedgerState present) {
    List<Place> old = new ArrayList<>();
    for (String storeId : reached) {
      new NamedRows(running, storeId)
          .forEach(
              row -> {
                EntryRow entry = row.entry();
                if (main.isStamped(entry) && expected.differsOnlyIn(entry.rowId(), present)) {
                  Tag label = storeId.equals(main.storeId()) ? label(main, entry) : null;
                  RowKind kind = RowKind.of(entry.kind()).orElse(null);
                  old.add(new Place(List.of(), kind, label, entry.rowId()));
                }
              });
    }
    return old.stream().findFirst();
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
    LedgerState[] counted = {found};
    for (String storeId : running.asked(rows -> rows.storeIds())) {
      if (!reached.contains(storeId)) {
        new NamedRows(running, storeId)
            .forEach(
                row -> {
                  CountedEntry stray = main.count(row.entry());
                  if (stray.isStamp(row.entry().stamp())) {
                    counted[0] = counted[0].plus(stray);
                  }
                  places.add(unplaced(row.entry().rowId()));
                });
      }
    }
    return new Strays(places, counted[0]);
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
