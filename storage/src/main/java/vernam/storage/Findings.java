package vernam.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.LedgerSeal;
import vernam.storage.core.RowKind;

/** What a verification has found so far. */
final class Findings {
  private final List<Finding> found = new ArrayList<>();
  private final List<Misfit> misfits = new ArrayList<>();

  /** A row whose value is not the one that its entry stands for, and does not open there. */
  @SuppressWarnings("ArrayRecordComponent") // is only looked through
  private record Misfit(Verification.Place place, byte[] expected, byte[] present) {}

  void add(Finding.Kind kind, Verification.Place place) {
    found.add(new Finding(kind, subject(place.kind()), place.path(), place.label(), place.rowId()));
  }

  /** Adds what is wrong with a row of the table of profiles. */
  void addProfile(Finding.Kind kind, String profileId) {
    found.add(new Finding(kind, Finding.Subject.PROFILE, List.of(), null, profileId));
  }

  /** Adds what the sums of the ledger tell, unless the row was named before. */
  void addNew(Finding.Kind kind, Verification.Place place) {
    if (found.stream().noneMatch(finding -> finding.rowId().equals(place.rowId()))) {
      add(kind, place);
    }
  }

  /**
   * Adds a value that its entry does not stand for: an older one of the row, or none of its own.
   */
  void addMisfit(Verification.Place place, byte[] expected, byte[] value, boolean opens) {
    if (opens) {
      add(Finding.Kind.ROLLED_BACK, place);
    } else {
      misfits.add(new Misfit(place, expected, LedgerSeal.tag(value)));
    }
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>(found);
    for (Misfit misfit : misfits) {
      boolean exchanged =
          misfits.stream().anyMatch(other -> Arrays.equals(other.expected(), misfit.present()));
      Verification.Place place = misfit.place();
      all.add(
          new Finding(
              exchanged ? Finding.Kind.EXCHANGED : Finding.Kind.ALTERED,
              subject(place.kind()),
              place.path(),
              place.label(),
              place.rowId()));
    }
    return all;
  }

  private static Finding.Subject subject(@Nullable RowKind kind) {
    if (kind == null) {
      return Finding.Subject.UNKNOWN;
    }
    return switch (kind) {
      case TAG -> Finding.Subject.TAG;
      case METATAG -> Finding.Subject.METATAG;
      case RECORD -> Finding.Subject.RECORD;
    };
  }
}
