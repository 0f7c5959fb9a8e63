package vernam.storage.aiootp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of one database, as it grows while the database is written. */
final class ManifestDraft {
  private final StoredDatabase database;
  private final Map<String, @Nullable Object> entries = new LinkedHashMap<>();
  private final List<@Nullable Object> children = new ArrayList<>();

  ManifestDraft(StoredDatabase database) {
    this.database = database;
    entries.put(database.storeId(), rootSaltEntry(database));
    entries.put(Manifest.childrenName(database.tree()), children);
  }

  StoredDatabase database() {
    return database;
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if there is an entry of this name
   */
  void addRow(String name, Label label) {
    if (entries.containsKey(name)) {
      throw new IllegalArgumentException("the row is listed already");
    }
    entries.put(name, label.value());
  }

  void addChild(Label label) {
    children.add(label.value());
  }

  /** Returns the JSON object, its members in aiootp's order. */
  Map<String, @Nullable Object> entries() {
    return entries;
  }

  private static Object rootSaltEntry(StoredDatabase database) {
    return database.isMain() ? BigInteger.ZERO : HexFormat.of().formatHex(database.rootSalt());
  }
}
