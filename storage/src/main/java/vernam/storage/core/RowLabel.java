package vernam.storage.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * A label of a row.
 *
 * @param rowId the row
 * @param position its place in the order
 * @param bytes the label's text, or what it was sealed to; stay the caller's to wipe
 */
@SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
public record RowLabel(RowKind kind, String rowId, long position, byte[] bytes) {
  /** Each part has a fixed size, or its size before it. */
  SivCipher.Bound bound() {
    byte[] row = rowId.getBytes(UTF_8);
    ByteBuffer context = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + row.length);
    context.putLong(position).putInt(row.length).put(row);
    return new SivCipher.Bound(context.array(), bytes);
  }

  @Override
  public String toString() {
    return "RowLabel";
  }
}
