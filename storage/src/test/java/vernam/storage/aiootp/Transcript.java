package vernam.storage.aiootp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import vernam.storage.core.DamageException;
import vernam.storage.core.KeyTree;
import vernam.storage.core.RowSeal;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;

/** Notes what a visitor is told, a line each, with values and labels as JSON. */
final class Transcript implements DirectoryVisitor {
  private static final JsonCodec JSON = new JsonCodec();

  private final List<String> lines = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Deque<KeyTree> trees = new ArrayDeque<>();

  /** Returns the lines. */
  List<String> lines() {
    return lines;
  }

  /** Returns the names of the manifests and rows in their order. */
  List<String> names() {
    return names;
  }

  @Override
  public void enter(StoredDatabase database) {
    lines.add(entered(database.path().stream().map(Label::value).toList()));
    names.add(database.storeId());
    trees.push(database.tree());
  }

  @Override
  public void row(StoredRow row) {
    names.add(row.name());
    if (!row.status().isUsable()) {
      lines.add(row(row.label().value(), word(row.status())));
      return;
    }
    // not closed, since that would close the tree
    RowSeal seal = new RowSeal(trees.element(), DirectoryFixture.CRYPTO.cipher());
    try {
      byte[] text = seal.openValue(row.name(), row.sealed());
      lines.add(row(row.label().value(), word(row.status()), JSON.read(text, Object.class)));
    } catch (DamageException | JsonFailure e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void unreadable(List<Label> path, DatabaseStatus status) {
    lines.add(unreadable(path.stream().map(Label::value).toList(), word(status)));
  }

  @Override
  public void leave() {
    lines.add(left());
    trees.pop();
  }

  static String entered(List<?> path) {
    return "enter " + json(path);
  }

  static String row(Object tag, String status) {
    return status + ": " + json(tag);
  }

  static String row(Object tag, String status, Object value) {
    return row(tag, status) + " = " + json(value);
  }

  static String unreadable(List<?> path, String status) {
    return status + ": child " + json(path);
  }

  static String left() {
    return "leave";
  }

  private static String word(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String json(Object value) {
    try {
      return new String(JSON.write(value), UTF_8);
    } catch (JsonFailure e) {
      throw new AssertionError(e);
    }
  }
}
