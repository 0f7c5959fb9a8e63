package vernam.storage;

import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.DamageException;
import vernam.storage.core.RowKind;
import vernam.storage.core.RowSeal;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;
import vernam.storage.sql.EntryRow;

/**
 * Labels and values of the caller to sealed bytes of a row, and back. Wipes the plaintext in
 * between.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the keys.
 */
final class RowCodec implements AutoCloseable {
  private final RowSeal seal;
  private final JsonCodec json = new JsonCodec();

  /** Makes a codec; the seal is closed with it. */
  RowCodec(RowSeal seal) {
    this.seal = seal;
  }

  String storeId() {
    return seal.storeId();
  }

  /** Returns what the keys of child stores follow from. */
  RowSeal seal() {
    return seal;
  }

  String rowId(RowKind kind, Tag label) {
    return seal.rowId(kind, label.literal());
  }

  byte[] sealValue(String rowId, @Nullable Object value) {
    return sealText(rowId, JsonText.of(json, value));
  }

  /** Returns a JSON text, sealed; the text is wiped. */
  byte[] sealText(String rowId, byte[] text) {
    try {
      return seal.sealValue(rowId, text);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  @Nullable Object openValue(String rowId, byte[] sealed, Type type) {
    return read(rowId, openText(rowId, sealed), type);
  }

  /** Returns the JSON text of a value; the caller wipes it. */
  byte[] openText(String rowId, byte[] sealed) {
    try {
      return seal.openValue(rowId, sealed);
    } catch (DamageException e) {
      throw new DamagedRowException(rowId);
    }
  }

  byte[] sealLabel(RowKind kind, String rowId, long position, Tag label) {
    byte[] text = JsonText.of(json, label.value());
    try {
      return seal.sealLabel(kind, rowId, position, text);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  Tag openLabel(RowKind kind, EntryRow row) {
    byte[] text;
    try {
      text = seal.openLabel(kind, row.rowId(), row.position(), row.label());
    } catch (DamageException e) {
      throw new DamagedRowException(row.rowId());
    }
    return Tag.ofJson(read(row.rowId(), text, Object.class))
        .orElseThrow(() -> new DamagedRowException(row.rowId()));
  }

  @Override
  public void close() {
    seal.close();
  }

  private @Nullable Object read(String rowId, byte[] text, Type type) {
    try {
      return json.read(text, type);
    } catch (JsonFailure e) {
      throw e.reason() == JsonFailure.Reason.NOT_JSON
          ? new DamagedRowException(rowId)
          : new ValueTypeException(e.getMessage());
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }
}
