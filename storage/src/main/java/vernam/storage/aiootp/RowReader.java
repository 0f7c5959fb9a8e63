package vernam.storage.aiootp;

import java.io.IOException;
import java.util.Arrays;
import vernam.storage.core.DamageException;
import vernam.storage.core.RowKind;
import vernam.storage.core.RowSeal;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;

/** Reads and verifies the files of one database's rows. */
final class RowReader {
  private final SealedFiles files;
  private final RowSeal seal;
  private final JsonCodec json;

  RowReader(SealedFiles files, RowSeal seal, JsonCodec json) {
    this.files = files;
    this.seal = seal;
    this.json = json;
  }

  /** Returns the row of a manifest's entry, usable or not. */
  StoredRow read(String name, Label label) throws IOException {
    try {
      byte[] sealed = files.read(name);
      requireValue(name, sealed);
      boolean sameName = seal.rowId(RowKind.TAG, label.literal()).equals(name);
      RowStatus status = sameName ? RowStatus.OK : RowStatus.NAME_MISMATCH;
      return StoredRow.usable(name, label, status, sealed);
    } catch (UnusableFileException e) {
      return StoredRow.unusable(name, label, e.status());
    }
  }

  private void requireValue(String name, byte[] sealed) throws UnusableFileException {
    byte[] text;
    try {
      text = seal.openValue(name, sealed);
    } catch (DamageException e) {
      throw new UnusableFileException(RowStatus.DAMAGED);
    }
    try {
      json.read(text, Object.class);
    } catch (JsonFailure e) {
      throw new UnusableFileException(RowStatus.DAMAGED);
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }
}
