package vernam.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vernam.storage.core.LedgerState;
import vernam.storage.core.RowKind;
import vernam.storage.sql.RowName;
import vernam.storage.sql.ValueRow;

/**
 * How far the mirror of one source has come, as the target notes it.
 *
 * @param source what the source was: its version and the digest of its rows
 * @param place where the scan of the source was
 * @param tags how many were taken over
 * @param metatags how many children
 */
record MirrorRecord(String source, List<Long> place, long tags, long metatags) {
  /** Returns the record of a mirror that has not begun. */
  static MirrorRecord start(LedgerState ledger) {
    String source = ledger.version() + " " + ledger.digest().toString(16);
    return new MirrorRecord(source, TreeScan.START, 0, 0);
  }

  /**
   * Returns what a target has noted of a source, if the target has not changed since then: who has
   * removed or replaced something that was mirrored gets it again.
   */
  static Optional<MirrorRecord> find(TreeTransaction running, StoreNode target, String sourceId) {
    RowName name = target.row(RowKind.RECORD, label(sourceId));
    return running
        .asked(rows -> rows.value(name))
        .filter(row -> row.entry().changedAt() == running.begin().version())
        .map(row -> parse(target, row));
  }

  private static MirrorRecord parse(StoreNode target, ValueRow row) {
    JsonNode json = (JsonNode) target.open(Optional.of(row), JsonNode.class).orElseThrow();
    List<Long> place = new ArrayList<>();
    json.get("place").forEach(position -> place.add(position.longValue()));
    return new MirrorRecord(
        json.get("source").textValue(),
        List.copyOf(place),
        json.get("tags").longValue(),
        json.get("metatags").longValue());
  }

  /** Returns the row that notes this. */
  PendingValue row(StoreNode target, String sourceId) {
    Tag label = label(sourceId);
    String rowId = target.rowId(RowKind.RECORD, label);
    Map<String, Object> value =
        Map.of("source", source, "place", place, "tags", tags, "metatags", metatags);
    return new PendingValue(RowKind.RECORD, label, rowId, target.codec().sealValue(rowId, value));
  }

  static void remove(TreeTransaction running, StoreNode target, String sourceId) {
    running.remove(target, target.rowId(RowKind.RECORD, label(sourceId)));
  }

  private static Tag label(String sourceId) {
    return Tag.of("mirror of " + sourceId);
  }
}
