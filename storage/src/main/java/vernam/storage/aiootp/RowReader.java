package vernam.storage.aiootp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import vernam.storage.core.DamageException;
import vernam.storage.core.RowKind;
import vernam.storage.core.RowOpening;
import vernam.storage.core.RowSeal;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;

/** Reads and verifies the files of one database's rows, some at a time, which is faster. */
final class RowReader {
  private static final int MOST_ROWS = 256;

  /** Bytes of files from which on no more are read in one go. */
  private static final int ENOUGH_BYTES = 2 << 20;

  private final SealedFiles files;
  private final RowSeal seal;
  private final JsonCodec json;

  RowReader(SealedFiles files, RowSeal seal, JsonCodec json) {
    this.files = files;
    this.seal = seal;
    this.json = json;
  }

  /**
   * A file that was read.
   *
   * @param sealed what it holds
   * @param status whether it can be used, as far as that is known before it is opened
   * @param number of what it holds, among what is opened
   */
  @SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
  private record Loaded(String name, Label label, byte[] sealed, RowStatus status, int number) {
    @Override
    public String toString() {
      return "Loaded";
    }
  }

  /** Shows the rows of a manifest's entries, usable or not, in their order. */
  void read(Map<String, Label> entries, DirectoryVisitor visitor) throws IOException {
    Iterator<Map.Entry<String, Label>> rest = entries.entrySet().iterator();
    while (rest.hasNext()) {
      try (RowOpening opening = seal.opening()) {
        List<Loaded> some = load(rest, opening);
        opening.open();
        for (Loaded file : some) {
          visitor.row(row(file, opening));
        }
      }
    }
  }

  private List<Loaded> load(Iterator<Map.Entry<String, Label>> rest, RowOpening opening)
      throws IOException {
    List<Loaded> some = new ArrayList<>();
    long bytes = 0;
    while (rest.hasNext() && some.size() < MOST_ROWS && bytes < ENOUGH_BYTES) {
      Map.Entry<String, Label> entry = rest.next();
      String name = entry.getKey();
      try {
        byte[] sealed = files.read(name);
        bytes += sealed.length;
        int number = opening.addValue(name, sealed);
        some.add(new Loaded(name, entry.getValue(), sealed, RowStatus.OK, number));
      } catch (UnusableFileException e) {
        some.add(new Loaded(name, entry.getValue(), new byte[0], e.status(), -1));
      }
    }
    return some;
  }

  private StoredRow row(Loaded file, RowOpening opening) {
    RowStatus status = file.status() == RowStatus.OK ? status(file, opening) : file.status();
    return status.isUsable()
        ? StoredRow.usable(file.name(), file.label(), status, file.sealed())
        : StoredRow.unusable(file.name(), file.label(), status);
  }

  private RowStatus status(Loaded file, RowOpening opening) {
    if (!isValue(file, opening)) {
      return RowStatus.DAMAGED;
    }
    boolean sameName = seal.rowId(RowKind.TAG, file.label().literal()).equals(file.name());
    return sameName ? RowStatus.OK : RowStatus.NAME_MISMATCH;
  }

  private boolean isValue(Loaded file, RowOpening opening) {
    byte[] text;
    try {
      text = opening.take(file.number());
    } catch (DamageException e) {
      return false;
    }
    try {
      json.read(text, Object.class);
      return true;
    } catch (JsonFailure e) {
      return false;
    } finally {
      Arrays.fill(text, (byte) 0);
    }
  }
}
