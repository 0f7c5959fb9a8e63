package vernam.storage;

import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.CountedEntry;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.LedgerEntry;
import vernam.storage.core.LedgerSeal;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowKind;
import vernam.storage.core.RowOpening;
import vernam.storage.core.RowSeal;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.RowName;
import vernam.storage.sql.ValueRow;

/**
 * One store of a tree, main or child, without its database: makes rows and checks them against
 * their stamps before it opens them.
 *
 * <p>Safe for use by many threads until it is closed, which wipes its keys, but not those of the
 * ledger, which the whole tree shares.
 */
final class StoreNode implements AutoCloseable {
  private final RowCodec codec;
  private final LedgerSeal ledger;
  private final @Nullable EntryRow entryInParent;

  private StoreNode(RowCodec codec, LedgerSeal ledger, @Nullable EntryRow entryInParent) {
    this.codec = codec;
    this.ledger = ledger;
    this.entryInParent = entryInParent;
  }

  /** Returns the main store. */
  static StoreNode main(RowSeal seal, LedgerSeal ledger) {
    return new StoreNode(new RowCodec(seal), ledger, null);
  }

  /**
   * Returns a child of this store; the caller closes it.
   *
   * @param row the child's row in this store
   * @throws DamagedRowException if that row is damaged
   */
  StoreNode child(Crypto crypto, Tag label, ValueRow row) {
    byte[] rootSalt = childRootSalt(row);
    try (RootKeys keys = crypto.childKeys(codec.seal(), label.literal())) {
      RowSeal seal = new RowSeal(keys.tree(rootSalt), crypto.cipher());
      return new StoreNode(new RowCodec(seal), ledger, row.entry());
    } finally {
      Arrays.fill(rootSalt, (byte) 0);
    }
  }

  /**
   * Returns the root salt of a child; the caller wipes it.
   *
   * @param row the child's row in this store
   * @throws DamagedRowException if that row is damaged
   */
  byte[] childRootSalt(ValueRow row) {
    String rowId = row.entry().rowId();
    byte[] text = codec.openText(rowId, checked(row));
    try {
      return RootSalt.parseChildText(text);
    } catch (DamageException e) {
      throw new DamagedRowException(rowId);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /** Returns the name that a child of this label has as a store. */
  String childStoreId(Crypto crypto, Tag label) {
    try (RootKeys keys = crypto.childKeys(codec.seal(), label.literal())) {
      return keys.storeId();
    }
  }

  String storeId() {
    return codec.storeId();
  }

  RowCodec codec() {
    return codec;
  }

  /** Returns the entry that says that there is this child; null for the main store. */
  @Nullable EntryRow entryInParent() {
    return entryInParent;
  }

  String rowId(RowKind kind, Tag label) {
    return codec.rowId(kind, label);
  }

  RowName row(RowKind kind, Tag label) {
    return row(rowId(kind, label));
  }

  RowName row(String rowId) {
    return new RowName(storeId(), rowId);
  }

  /** Returns what the ledger counts for an entry. */
  CountedEntry count(EntryRow entry) {
    return ledger.count(counting(entry));
  }

  /** Returns what the ledger counts for entries, in the same order. */
  List<CountedEntry> count(List<EntryRow> entries) {
    return ledger.count(entries.stream().map(StoreNode::counting).toList());
  }

  private static LedgerEntry counting(EntryRow entry) {
    return new LedgerEntry(
        entry.storeId(),
        entry.rowId(),
        entry.kind(),
        entry.position(),
        entry.changedAt(),
        LedgerSeal.tag(entry.label()),
        entry.valueTag());
  }

  /** Returns whether the ledger has counted this very entry at some time. */
  boolean isStamped(EntryRow entry) {
    return count(entry).isStamp(entry.stamp());
  }

  /** Returns the rows of new values, in the same order. */
  List<StampedRow> rows(List<NewRow> added) {
    List<byte[]> labels = codec.sealLabels(added);
    List<EntryRow> entries = new ArrayList<>(added.size());
    for (int i = 0; i < labels.size(); i++) {
      PendingValue value = added.get(i).value();
      long version = added.get(i).version();
      entries.add(
          unstamped(
              value.rowId(),
              value.kind().number(),
              version,
              version,
              labels.get(i),
              value.sealed()));
    }
    return stamped(entries, added.stream().map(row -> row.value().sealed()).toList());
  }

  /** Returns the row of a value that takes the place of another. */
  StampedRow changedRow(EntryRow old, byte[] sealedValue, long version) {
    return stamped(old.changedAt(version), sealedValue);
  }

  /** Returns a row as it is, with the stamp that it should have. */
  StampedRow stamped(EntryRow entry, byte[] sealedValue) {
    return stamped(
            List.of(
                unstamped(
                    entry.rowId(),
                    entry.kind(),
                    entry.position(),
                    entry.changedAt(),
                    entry.label(),
                    sealedValue)),
            List.of(sealedValue))
        .get(0);
  }

  /** Returns an entry as it is, but with no stamp, so that it is never taken for a counted one. */
  EntryRow unstamped(EntryRow entry) {
    return entry.withStamp(new byte[0]);
  }

  private EntryRow unstamped(
      String rowId, int kind, long position, long changedAt, byte[] label, byte[] sealedValue) {
    byte[] valueTag = LedgerSeal.tag(sealedValue);
    return new EntryRow(storeId(), rowId, kind, position, changedAt, label, valueTag, new byte[0]);
  }

  private List<StampedRow> stamped(List<EntryRow> entries, List<byte[]> sealedValues) {
    List<CountedEntry> counted = count(entries);
    List<StampedRow> rows = new ArrayList<>(entries.size());
    for (int i = 0; i < counted.size(); i++) {
      EntryRow entry = entries.get(i).withStamp(counted.get(i).stamp());
      rows.add(new StampedRow(new ValueRow(entry, sealedValues.get(i)), counted.get(i)));
    }
    return rows;
  }

  /**
   * Returns a value, or nothing if there is no row.
   *
   * @throws DamagedRowException if the row is not one that was stored here
   */
  Optional<Object> open(Optional<ValueRow> row, Type type) {
    return row.map(found -> codec.openValue(found.entry().rowId(), checked(found), type));
  }

  /**
   * Returns the label of an entry.
   *
   * @throws DamagedRowException if the entry is not one that was stored here
   */
  Tag label(RowKind kind, EntryRow entry) {
    if (!isStamped(entry)) {
      throw new DamagedRowException(entry.rowId());
    }
    return codec.openLabel(kind, entry);
  }

  /**
   * Returns the labels of entries, in the same order, opened together.
   *
   * @throws DamagedRowException if an entry is not one that was stored here
   */
  List<Tag> labels(RowKind kind, List<EntryRow> entries) {
    List<CountedEntry> counted = count(entries);
    List<Tag> labels = new ArrayList<>(entries.size());
    try (RowOpening opening = codec.seal().opening()) {
      for (EntryRow entry : entries) {
        opening.addLabel(kind, entry.rowId(), entry.position(), entry.label());
      }
      opening.open();
      for (int i = 0; i < entries.size(); i++) {
        labels.add(label(entries.get(i), counted.get(i), opening, i));
      }
    }
    return labels;
  }

  private Tag label(EntryRow entry, CountedEntry counted, RowOpening opening, int number) {
    try {
      if (counted.isStamp(entry.stamp())) {
        return codec.readLabel(entry.rowId(), opening.take(number));
      }
    } catch (DamageException e) {
      // as without a stamp
    }
    throw new DamagedRowException(entry.rowId());
  }

  /**
   * Returns the sealed value.
   *
   * @throws DamagedRowException if entry and value do not belong together
   */
  byte[] checked(ValueRow row) {
    EntryRow entry = row.entry();
    if (!isStamped(entry) || !isTagOf(entry, row.value())) {
      throw new DamagedRowException(entry.rowId());
    }
    return row.value();
  }

  /** Returns, in constant time, whether a sealed value is the one that an entry stands for. */
  static boolean isTagOf(EntryRow entry, byte[] value) {
    return MessageDigest.isEqual(entry.valueTag(), LedgerSeal.tag(value));
  }

  @Override
  public void close() {
    codec.close();
  }
}
