package vernam.storage;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.storage.core.DamageException;
import vernam.storage.core.RowKind;
import vernam.storage.core.RowLabel;
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

  /** Returns the names of several rows of a kind, in the same order. */
  List<String> rowIds(RowKind kind, List<Tag> labels) {
    return seal.rowIds(kind, labels.stream().map(Tag::literal).toList());
  }

  /**
   * Returns the JSON text of a value; the caller wipes it.
   *
   * @throws UnwritableValueException if it has none
   */
  byte[] text(@Nullable Object value) {
    return JsonText.of(json, value);
  }

  byte[] sealValue(String rowId, @Nullable Object value) {
    return sealText(rowId, text(value));
  }

  /** Returns a JSON text, sealed; the text is wiped. */
  byte[] sealText(String rowId, byte[] text) {
    try {
      return seal.sealValue(rowId, text);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /** Returns JSON texts of rows, sealed, in the same order; the texts are wiped. */
  List<byte[]> sealTexts(List<String> rowIds, List<byte[]> texts) {
    try {
      return seal.sealValues(rowIds, texts);
    } finally {
      texts.forEach(text -> Arrays.fill(text, (byte) 0));
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

  /** Returns the labels of new rows, sealed, in the same order. */
  List<byte[]> sealLabels(List<NewRow> rows) {
    List<RowLabel> labels = new ArrayList<>(rows.size());
    try {
      for (NewRow row : rows) {
        PendingValue value = row.value();
        byte[] text = text(value.label().value());
        labels.add(new RowLabel(value.kind(), value.rowId(), row.version(), text));
      }
      return seal.sealLabels(labels);
    } finally {
      labels.forEach(label -> Arrays.fill(label.bytes(), (byte) 0));
    }
  }

  Tag openLabel(RowKind kind, EntryRow row) {
    try {
      return readLabel(row.rowId(), seal.openLabel(kind, row.rowId(), row.position(), row.label()));
    } catch (DamageException e) {
      throw new DamagedRowException(row.rowId());
    }
  }

  /** Returns a label of layouts 1 to 3 as labels are sealed now. */
  byte[] renewLabel(RowKind kind, EntryRow row) {
    byte[] text = {};
    try {
      text = seal.openOldLabel(kind, row.rowId(), row.position(), row.label());
      return seal.sealLabel(kind, row.rowId(), row.position(), text);
    } catch (DamageException e) {
      throw new DamagedRowException(row.rowId());
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }

  /** Returns the label of a JSON text, which is wiped. */
  Tag readLabel(String rowId, byte[] text) {
    return Tag.ofJson(read(rowId, text, Object.class))
        .orElseThrow(() -> new DamagedRowException(rowId));
  }

  @Override
  public void close() {
    seal.close();
  }

  /** Returns the value of a JSON text, which is wiped. */
  @Nullable Object read(String rowId, byte[] text, Type type) {
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
