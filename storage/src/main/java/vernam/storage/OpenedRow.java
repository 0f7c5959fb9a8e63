package vernam.storage;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.CountedEntry;
import vernam.storage.core.DamageException;
import vernam.storage.core.RowKind;
import vernam.storage.core.RowOpening;
import vernam.storage.sql.EntryRow;
import vernam.storage.sql.ValueRow;

/** A row whose label and value are opened together with those of others; see {@link OpenedRows}. */
final class OpenedRow {
  private static final int NONE = -1;

  private final StoreNode node;
  private final RowOpening opening;
  private final ValueRow row;
  private final int labelNumber;
  private final int valueNumber;
  private final CountedEntry counted;

  /**
   * Adds a row to what will be opened.
   *
   * @param counted what the ledger counts for its entry
   */
  OpenedRow(StoreNode node, RowOpening opening, ValueRow row, CountedEntry counted) {
    this.node = node;
    this.opening = opening;
    this.row = row;
    this.counted = counted;
    EntryRow entry = row.entry();
    this.labelNumber =
        kind()
            .map(kind -> opening.addLabel(kind, entry.rowId(), entry.position(), entry.label()))
            .orElse(NONE);
    this.valueNumber = opening.addValue(entry.rowId(), row.value());
  }

  ValueRow row() {
    return row;
  }

  EntryRow entry() {
    return row.entry();
  }

  Optional<RowKind> kind() {
    return RowKind.of(row.entry().kind());
  }

  /** Returns what the ledger counts for the entry. */
  CountedEntry counted() {
    return counted;
  }

  /** Returns whether the ledger has counted this very entry at some time. */
  boolean isStamped() {
    return counted.isStamp(row.entry().stamp());
  }

  /**
   * Returns the label, whatever the stamp says. It is to be asked for once.
   *
   * @throws DamagedRowException if it is not what was sealed for this row and place
   */
  Tag sealedLabel() {
    if (labelNumber == NONE) {
      throw new DamagedRowException(row.entry().rowId());
    }
    return node.codec().readLabel(row.entry().rowId(), take(labelNumber));
  }

  /**
   * Returns the label; see {@link StoreNode#label}. It is to be asked for once.
   *
   * @throws DamagedRowException if the entry is not one that was stored here
   */
  Tag label() {
    if (!isStamped()) {
      throw new DamagedRowException(row.entry().rowId());
    }
    return sealedLabel();
  }

  /**
   * Returns the value. It is to be asked for once.
   *
   * @throws DamagedRowException if entry and value are not what was stored here
   */
  @Nullable Object value(Type type) {
    return node.codec().read(row.entry().rowId(), text(), type);
  }

  /**
   * Returns the JSON text of the value, once; the caller wipes it.
   *
   * @throws DamagedRowException if entry and value are not what was stored here
   */
  byte[] text() {
    if (!isStamped() || !StoreNode.isTagOf(row.entry(), row.value())) {
      throw new DamagedRowException(row.entry().rowId());
    }
    return take(valueNumber);
  }

  /** Returns whether the value is one that was sealed for this row, at whatever time. */
  boolean opens() {
    return opening.isOpened(valueNumber);
  }

  private byte[] take(int number) {
    try {
      return opening.take(number);
    } catch (DamageException e) {
      throw new DamagedRowException(row.entry().rowId());
    }
  }
}
