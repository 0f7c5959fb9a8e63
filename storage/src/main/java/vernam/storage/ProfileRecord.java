package vernam.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vernam.storage.core.LedgerSeal;
import vernam.storage.core.RowKind;
import vernam.storage.sql.ProfileRow;
import vernam.storage.sql.RowName;
import vernam.storage.sql.ValueRow;

/**
 * The store's own note of each profile, under its ledger: so that a profile which was removed, and
 * put back into the table behind the store's back, does not open it.
 */
final class ProfileRecord {
  private static final String LABEL = "profile ";

  private ProfileRecord() {}

  /** Stores a profile and its record. */
  static void put(TreeTransaction running, StoreNode main, ProfileRow profile) {
    putRecord(running, main, profile);
    running.asked(
        rows -> {
          rows.profiles().put(running.tree().name(), profile);
          return true;
        });
  }

  /** Stores the record of a profile that is stored later. */
  static void putRecord(TreeTransaction running, StoreNode main, ProfileRow profile) {
    Tag label = label(profile);
    String rowId = main.rowId(RowKind.RECORD, label);
    byte[] sealed = main.codec().sealValue(rowId, digest(profile));
    running.put(main, List.of(new PendingValue(RowKind.RECORD, label, rowId, sealed)));
  }

  /** Removes a profile and its record. */
  static void remove(TreeTransaction running, StoreNode main, ProfileRow profile) {
    running.remove(main, name(main, profile).rowId());
    running.asked(rows -> rows.profiles().delete(running.tree().name(), profile.profileId()));
  }

  /** Returns the names of the profiles that have records. */
  static List<String> ids(List<Tag> records) {
    return records.stream().map(ProfileRecord::profileId).flatMap(Optional::stream).toList();
  }

  /**
   * Checks that a profile is one that the store knows, with the very key that was sealed for it.
   *
   * @throws WrongCredentialsException if not
   * @throws DamagedRowException if its record is damaged
   */
  static void require(StoreTree tree, StoreNode main, ProfileRow profile) {
    RowName name = name(main, profile);
    requireKnown(main, tree.read(rows -> rows.value(name)), profile);
  }

  /** Does the same within a transaction. */
  static void require(TreeTransaction running, StoreNode main, ProfileRow profile) {
    RowName name = name(main, profile);
    requireKnown(main, running.asked(rows -> rows.value(name)), profile);
  }

  private static RowName name(StoreNode main, ProfileRow profile) {
    return main.row(RowKind.RECORD, label(profile));
  }

  /** Checks that a record is that of a profile; throws as {@link #require} does. */
  static void requireKnown(StoreNode main, Optional<ValueRow> record, ProfileRow profile) {
    byte[] known =
        main.open(record, String.class)
            .map(text -> ((String) text).getBytes(US_ASCII))
            .orElseThrow(WrongCredentialsException::new);
    if (!MessageDigest.isEqual(known, digest(profile).getBytes(US_ASCII))) {
      throw new WrongCredentialsException();
    }
  }

  /** Returns the name of the profile that a record is of; nothing for other records. */
  static Optional<String> profileId(Tag record) {
    return record.value() instanceof String text && text.startsWith(LABEL)
        ? Optional.of(text.substring(LABEL.length()))
        : Optional.empty();
  }

  private static Tag label(ProfileRow profile) {
    return Tag.of(LABEL + profile.profileId());
  }

  /** Returns the tag of the sealed key, in which all of the profile has its part. */
  private static String digest(ProfileRow profile) {
    return HexFormat.of().formatHex(LedgerSeal.tag(profile.sealedKey()));
  }
}
