package vernam.storage;

import org.jspecify.annotations.Nullable;
import vernam.storage.core.RowKind;

/**
 * A value that is sealed, but not stored yet.
 *
 * @param kind what its row is
 * @param label the tag, or the label of a child
 * @param rowId the name that follows from the label
 * @param sealed the sealed value
 */
@SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
record PendingValue(RowKind kind, Tag label, String rowId, byte[] sealed) {
  /** Returns a value under a tag. */
  static PendingValue of(StoreNode node, Tag tag, @Nullable Object value) {
    String rowId = node.rowId(RowKind.TAG, tag);
    return new PendingValue(RowKind.TAG, tag, rowId, node.codec().sealValue(rowId, value));
  }

  @Override
  public String toString() {
    return "PendingValue";
  }
}
