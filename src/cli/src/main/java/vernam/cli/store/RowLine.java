package vernam.cli.store;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vernam.storage.Finding;
import vernam.storage.ImportReport;
import vernam.storage.Tag;

/** One row that something is wrong with, as a line; with its tags only if they are asked for. */
final class RowLine {
  @Option(
      names = "--show-tags",
      description = "Print the tags of the rows too, as JSON. They are as secret as the values.")
  private boolean showTags;

  String of(Finding finding) {
    return line(
        finding.kind() + " " + finding.subject(), finding.path(), finding.label(), finding.rowId());
  }

  String of(ImportReport.Item item) {
    // a damaged manifest's names may be anything, and a terminal must not obey them
    String name = item.fileName().replaceAll("[^-0-9_a-z]", "?");
    return line(item.status() + " " + item.subject(), item.path(), item.label(), name);
  }

  private String line(String what, List<Tag> path, Optional<Tag> label, String row) {
    StringBuilder line = new StringBuilder(what).append(" depth=").append(path.size());
    if (!row.isEmpty()) {
      line.append(" row=").append(row);
    }
    if (showTags) {
      line.append(" path=").append(JsonText.print(path.stream().map(Tag::value).toList()));
      label.ifPresent(tag -> line.append(" tag=").append(JsonText.print(tag.value())));
    }
    return line.toString();
  }
}
