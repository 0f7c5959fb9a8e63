package vernam.storage.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * What the ledger counts of one row: all that its entry says, and with the two tags all that its
 * label and its value are.
 *
 * @param storeId the store, main or child
 * @param rowId the row in it
 * @param kind what the row is, as a number
 * @param position the version at which it was made
 * @param changedAt the version at which its value was last stored
 * @param labelTag the 32 bytes of tag of the sealed label
 * @param valueTag the 32 bytes of tag of the sealed value
 */
@SuppressWarnings("ArrayRecordComponent") // is only encoded, never compared
public record LedgerEntry(
    String storeId,
    String rowId,
    int kind,
    long position,
    long changedAt,
    byte[] labelTag,
    byte[] valueTag) {

  /**
   * Returns an encoding that no other entry has: each part has a fixed size or its size before it.
   */
  byte[] encode() {
    byte[] store = storeId.getBytes(UTF_8);
    byte[] row = rowId.getBytes(UTF_8);
    int size =
        5 * Integer.BYTES
            + 2 * Long.BYTES
            + store.length
            + row.length
            + labelTag.length
            + valueTag.length;
    ByteBuffer encoded = ByteBuffer.allocate(size);
    encoded.putInt(kind).putLong(position).putLong(changedAt);
    for (byte[] part : new byte[][] {store, row, labelTag, valueTag}) {
      encoded.putInt(part.length).put(part);
    }
    return encoded.array();
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "LedgerEntry";
  }
}
