package vernam.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be said of an import, as far as it has come. */
final class ImportNotes {
  private final List<ImportReport.Item> items = new ArrayList<>();
  private long tags;
  private long metatags;

  void countTag() {
    tags++;
  }

  void countMetatag() {
    metatags++;
  }

  /** Adds a note on a tag, and returns its place. */
  int addTag(List<Tag> path, Optional<Tag> tag, String fileName, ImportReport.Status status) {
    items.add(new ImportReport.Item(Finding.Subject.TAG, path, tag.orElse(null), fileName, status));
    return items.size() - 1;
  }

  /** Adds a note on a child. */
  void addChild(List<Tag> path, Optional<Tag> label, ImportReport.Status status) {
    items.add(new ImportReport.Item(Finding.Subject.METATAG, path, label.orElse(null), "", status));
  }

  /** Notes that what was sealed anew has made way for the right file. */
  void supersede(int place) {
    items.set(place, items.get(place).with(ImportReport.Status.SUPERSEDED));
  }

  ImportReport report() {
    return new ImportReport(tags, metatags, items);
  }
}
