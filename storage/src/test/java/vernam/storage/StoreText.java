package vernam.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;
import vernam.storage.vectors.VectorCase;

/** Stores, reports and what is expected of them as lines of text. */
final class StoreText {
  private static final JsonCodec JSON = new JsonCodec();
  private static final String TAG = " tag ";
  private static final int SINGLE = 50;

  private StoreText() {}

  /** Returns all that is in a store: tags and values in their order, then children. */
  static List<String> of(EncryptedStore store) {
    List<String> lines = new ArrayList<>();
    add(store, "", lines);
    return lines;
  }

  private static void add(EncryptedStore store, String path, List<String> lines) {
    List<Tag> seen = new ArrayList<>();
    store.forEach(
        Object.class,
        (tag, value) -> {
          seen.add(tag);
          lines.add(line(path, tag.value(), value));
        });
    if (!seen.equals(store.tags())) {
      throw new AssertionError("tags and values are in different orders");
    }
    // one by one takes time, so of many rows only the first
    for (Tag tag : seen.subList(0, Math.min(seen.size(), SINGLE))) {
      Object value = store.get(tag, Object.class).orElse(null);
      if (!lines.contains(line(path, tag.value(), value))) {
        throw new AssertionError("a value that is not found under its tag");
      }
    }
    for (Tag label : store.metatags()) {
      lines.add(child(path, label.value()));
      try (EncryptedStore child = store.metatag(label)) {
        add(child, path + "/" + json(label.value()), lines);
      }
    }
  }

  /** Adds what the README says of an intact database. */
  static void addContents(VectorCase contents, String path, List<String> lines) {
    contents.cases("tags").forEach(row -> lines.add(line(path, row)));
    contents
        .cases("metatags")
        .forEach(
            child -> {
              lines.add(child(path, child.object("label")));
              addContents(child.inner("database"), below(path, child), lines);
            });
  }

  /** Adds what the README says of an altered database: what is left of it, and what is reported. */
  static void addExpectation(
      VectorCase expected, String path, List<String> contents, List<String> items) {
    expected.cases("tags").forEach(row -> addTag(row, path, contents, items));
    if (expected.has("metatags")) {
      expected.cases("metatags").forEach(child -> addChild(child, path, contents, items));
    }
  }

  private static void addTag(
      VectorCase row, String path, List<String> contents, List<String> items) {
    String status = row.text("status");
    Object tag = row.object("tag");
    if (status.equals("ok")) {
      contents.add(line(path, row));
    } else if (!status.equals("name-mismatch")) {
      items.add(status + " TAG " + path + " " + json(tag));
    } else if (tag instanceof List) {
      items.add("unsupported-label TAG " + path + " ? " + row.text("name"));
    } else {
      contents.add(line(path, row));
      items.add("resealed TAG " + path + " " + json(tag) + " " + row.text("name"));
    }
  }

  private static void addChild(
      VectorCase child, String path, List<String> contents, List<String> items) {
    String status = child.text("status");
    Object label = child.object("label");
    if (!status.equals("damaged")) {
      contents.add(child(path, label));
    }
    if (status.equals("ok")) {
      addExpectation(child, below(path, child), contents, items);
    } else {
      items.add(status + " METATAG " + path + " " + json(label));
    }
  }

  /** Returns an item of a report, with the name of the file where the README gives it. */
  static String of(ImportReport.Item item) {
    StringBuilder path = new StringBuilder();
    item.path().forEach(label -> path.append('/').append(json(label.value())));
    boolean named =
        item.status() == ImportReport.Status.RESEALED
            || item.status() == ImportReport.Status.UNSUPPORTED_LABEL;
    return item.status().name().toLowerCase(Locale.ROOT).replace('_', '-')
        + " "
        + item.subject()
        + " "
        + path
        + " "
        + item.label().map(label -> json(label.value())).orElse("?")
        + (named ? " " + item.fileName() : "");
  }

  static boolean isTag(String line) {
    return line.contains(TAG);
  }

  private static String below(String path, VectorCase child) {
    return path + "/" + json(child.object("label"));
  }

  private static String line(String path, VectorCase row) {
    return line(path, row.object("tag"), row.object("value"));
  }

  private static String line(String path, Object tag, Object value) {
    return path + TAG + json(tag) + " = " + json(value);
  }

  private static String child(String path, Object label) {
    return path + " child " + json(label);
  }

  static String json(Object value) {
    try {
      return new String(JSON.write(value), UTF_8);
    } catch (JsonFailure e) {
      throw new AssertionError(e);
    }
  }
}
