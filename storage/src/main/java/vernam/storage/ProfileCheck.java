package vernam.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vernam.storage.core.RowKind;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.ProfileRow;

/**
 * One check of the table of profiles against the records that the store has of them. The records
 * are rows under the ledger, and checked as such by {@link Verification}; those that are damaged
 * say nothing here.
 */
final class ProfileCheck {
  private final TreeTransaction running;
  private final StoreNode main;
  private final Findings findings;

  /** Profiles in the table that no record has named so far. */
  private final Map<String, ProfileRow> unnamed = new HashMap<>();

  private boolean allNamed = true;

  ProfileCheck(TreeTransaction running, StoreNode main, Findings findings) {
    this.running = running;
    this.main = main;
    this.findings = findings;
  }

  void run() {
    String name = running.tree().name();
    List<ProfileRow> profiles = running.asked(rows -> rows.profiles().all(name));
    profiles.forEach(profile -> unnamed.put(profile.profileId(), profile));
    running
        .asked(rows -> rows.entries(main.storeId(), RowKind.RECORD.number()))
        .forEach(this::check);
    if (allNamed) {
      unnamed.keySet().stream()
          .sorted()
          .forEach(profileId -> findings.addProfile(Finding.Kind.ADDED, profileId));
    }
  }

  private void check(EntryRow entry) {
    Tag label;
    try {
      label = main.label(RowKind.RECORD, entry);
    } catch (DamagedRowException e) {
      // it may be that of any profile
      allNamed = false;
      return;
    }
    ProfileRecord.profileId(label).ifPresent(profileId -> check(entry, profileId));
  }

  private void check(EntryRow entry, String profileId) {
    ProfileRow profile = unnamed.remove(profileId);
    if (profile == null) {
      findings.addProfile(Finding.Kind.MISSING, profileId);
      return;
    }
    try {
      ProfileRecord.requireKnown(
          main, running.asked(rows -> rows.value(main.row(entry.rowId()))), profile);
    } catch (DamagedRowException e) {
      // the record is a finding already
    } catch (WrongCredentialsException e) {
      findings.addProfile(Finding.Kind.ALTERED, profileId);
    }
  }
}
