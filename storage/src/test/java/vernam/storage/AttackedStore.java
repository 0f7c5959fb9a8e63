package vernam.storage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Supplier;
import vernam.storage.engine.Engine;

/**
 * A store that was copied and then changed, so that all of it can be put back as it was: tags a, b
 * and d with earlier values, c, and children m with tag x, n with y, r that was deleted and made
 * anew, and k and the tag e that are gone.
 */
final class AttackedStore implements AutoCloseable {
  private static final List<String> TABLES = List.of("item", "store", "schema");

  private final StoreFixture database;
  private EncryptedStore open;
  private final long version;
  private final Map<String, String> rows = new TreeMap<>();

  AttackedStore(Engine engine) {
    database = new StoreFixture(engine);
    open = database.create();
    for (String tag : List.of("a", "b", "c", "d", "e")) {
      open.put(tag, "old " + tag);
    }
    open.metatag("m").put("x", "old x");
    open.metatag("n").put("y", "new y");
    open.metatag("r").put("z", "old z");
    open.metatag("k").put("w", "old w");
    save("saved_");
    for (String tag : List.of("a", "b", "c", "d")) {
      open.put(tag, "new " + tag);
    }
    open.metatag("m").put("x", "new x");
    open.deleteMetatag("r");
    open.metatag("r").put("z", "new z");
    open.deleteMetatag("k");
    open.remove("e");
    version = open.version();
    List.of("a", "b", "c", "d", "e").forEach(tag -> rows.put(tag, open.rowId(Tag.of(tag))));
    rows.put("x", open.metatag("m").rowId(Tag.of("x")));
    rows.put("y", open.metatag("n").rowId(Tag.of("y")));
    save("right_");
  }

  private void save(String prefix) {
    for (String table : TABLES) {
      change("CREATE TABLE " + prefix + table + " AS SELECT * FROM vernam_" + table);
    }
  }

  /** Undoes an attack, and opens the store anew. */
  void restore() {
    open.close();
    copyBack("right_", TABLES);
    open = database.open();
  }

  int change(String sql, Object... parameters) {
    return database.change(sql, parameters);
  }

  byte[] bytes(String sql, Object... parameters) {
    return database.bytes(sql, parameters);
  }

  /** Returns the name of a tag's row. */
  String row(String tag) {
    return Objects.requireNonNull(rows.get(tag));
  }

  /** Returns the name of a child's row, by the order of the children. */
  String child(int index) {
    return database
        .rows("SELECT row_id FROM vernam_item WHERE row_kind = 1 ORDER BY row_position")
        .get(index)
        .get(0);
  }

  /** Returns the name that a child has as a store, by a tag that only it has. */
  String storeOf(String tag) {
    return database.text("SELECT store_id FROM vernam_item WHERE row_id = ?", row(tag));
  }

  byte[] value(String row) {
    return bytes("SELECT sealed_value FROM vernam_item WHERE row_id = ?", row);
  }

  void value(String row, byte[] value) {
    change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", value, row);
  }

  /** Flips one bit of a value. */
  void flip(String row, int index) {
    byte[] value = value(row);
    value[index] ^= 1;
    value(row, value);
  }

  void removeRow(String row) {
    change("DELETE FROM vernam_item WHERE row_id = ?", row);
  }

  void putBackRow(String row) {
    removeRow(row);
    change("INSERT INTO vernam_item SELECT * FROM saved_item WHERE row_id = ?", row);
  }

  void removeStore(String storeId) {
    change("DELETE FROM vernam_item WHERE store_id = ?", storeId);
  }

  void putBackStore(String storeId) {
    removeStore(storeId);
    change("INSERT INTO vernam_item SELECT * FROM saved_item WHERE store_id = ?", storeId);
  }

  void putBack(String... tables) {
    copyBack("saved_", List.of(tables));
  }

  private void copyBack(String prefix, List<String> tables) {
    for (String table : tables) {
      change("DELETE FROM vernam_" + table);
      change("INSERT INTO vernam_" + table + " SELECT * FROM " + prefix + table);
    }
  }

  void putBackAll() {
    putBack(TABLES.toArray(String[]::new));
  }

  /** Returns the name that opening gives to what it meets. */
  String opening() {
    return outcome(() -> opened(StoreOptions.standard()));
  }

  String openingWithItsVersion() {
    return outcome(() -> opened(StoreOptions.standard().withMinimumVersion(version)));
  }

  private String opened(StoreOptions options) {
    EncryptedStores.open(database.url, StoreFixture.KEY, options).close();
    return "opens";
  }

  /** Returns what reading gives other than what was stored last. */
  String reading() {
    return outcome(
        () -> {
          try (EncryptedStore store = database.open()) {
            Map<String, Supplier<TagStore>> places = new TreeMap<>();
            List.of("a", "b", "c", "d", "e").forEach(tag -> places.put(tag, () -> store));
            places.put("x", () -> store.metatag("m"));
            places.put("y", () -> store.metatag("n"));
            places.put("z", () -> store.metatag("r"));
            StringJoiner others = new StringJoiner(", ");
            places.forEach(
                (tag, place) -> {
                  String met = outcome(() -> place.get().get(tag, String.class).orElse("**none**"));
                  if (!met.equals(tag.equals("e") ? "**none**" : "new " + tag)) {
                    others.add(tag + ": " + (met.startsWith("old") ? "**old**" : met));
                  }
                });
            return others.length() == 0 ? "right" : others.toString();
          }
        });
  }

  String listing() {
    return outcome(
        () -> {
          try (EncryptedStore store = database.open()) {
            String met = names(store.tags()) + "; " + names(store.metatags());
            return met.equals("a b c d; m n r") ? "right" : "**" + met + "**";
          }
        });
  }

  private static String names(List<Tag> tags) {
    return String.join(" ", tags.stream().map(tag -> (String) tag.value()).toList());
  }

  String verification() {
    return outcome(
        () -> {
          try (EncryptedStore store = database.open()) {
            List<String> met = store.verify().findings().stream().map(this::name).sorted().toList();
            return met.isEmpty() ? "**intact**" : String.join(", ", met);
          }
        });
  }

  private String name(Finding finding) {
    StringBuilder name = new StringBuilder(finding.kind().toString());
    finding.label().ifPresent(label -> name.append(' ').append(label.value()));
    if (finding.label().isEmpty() && !finding.rowId().isEmpty()) {
      name.append(' ').append(nameOfRow(finding.rowId()));
    }
    return name.toString();
  }

  private String nameOfRow(String rowId) {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().equals(rowId))
        .map(row -> "the row of " + row.getKey())
        .findFirst()
        .orElse("a row");
  }

  /** Returns what a store object that was open all the time meets at the next change. */
  String changing() {
    return outcome(
        () -> {
          open.put("f", 1);
          return "stored";
        });
  }

  private static String outcome(Supplier<String> action) {
    try {
      return action.get();
    } catch (StoreException e) {
      return e.getClass().getSimpleName();
    }
  }

  @Override
  public void close() {
    open.close();
    database.close();
  }
}
