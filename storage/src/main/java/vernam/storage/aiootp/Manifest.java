package vernam.storage.aiootp;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vernam.literal.Literal;
import vernam.storage.core.KeyTree;
import vernam.storage.json.JsonCodec;
import vernam.storage.json.JsonFailure;

/**
 * The list of one database, as it was read: file names to labels, and two entries of its own
 * (specification database, section 5.2).
 */
final class Manifest {
  /** The reserved tag of the list of children (section 4). */
  private static final Literal CHILDREN_TAG =
      Literal.bytes(
          HexFormat.of()
              .parseHex("f181e07d06cef85cd727e116c1d3f3ac2f84d8c0f6f8e93ca92ea9e6b65c525f"));

  private final Map<?, ?> entries;

  private Manifest(Map<?, ?> entries) {
    this.entries = entries;
  }

  /** Returns the name of the entry that lists the children; there is no such file. */
  static String childrenName(KeyTree tree) {
    return tree.rowId(CHILDREN_TAG);
  }

  /**
   * Returns the manifest of a text.
   *
   * @throws UnreadableDatabaseException if it is no JSON object
   */
  static Manifest parse(JsonCodec json, byte[] text) throws UnreadableDatabaseException {
    try {
      if (json.read(text, Object.class) instanceof Map<?, ?> entries) {
        return new Manifest(entries);
      }
    } catch (JsonFailure e) {
      throw UnreadableDatabaseException.damaged("the manifest is not JSON");
    }
    throw UnreadableDatabaseException.damaged("the manifest is no JSON object");
  }

  /**
   * Returns the root salt of a child; the caller wipes it.
   *
   * @throws UnreadableDatabaseException if there is none
   */
  byte[] childRootSalt(String storeId) throws UnreadableDatabaseException {
    if (entries.get(storeId) instanceof String digits
        && digits.length() == 2 * StoredDatabase.CHILD_SALT_SIZE) {
      try {
        return HexFormat.of().parseHex(digits);
      } catch (IllegalArgumentException e) {
        throw UnreadableDatabaseException.damaged("the root salt is not hexadecimal");
      }
    }
    throw UnreadableDatabaseException.damaged("the manifest has no root salt");
  }

  /**
   * Returns the labels of the children in their order; none if there is no such list.
   *
   * @throws UnreadableDatabaseException if there is something else in its place
   */
  List<Label> children(KeyTree tree) throws UnreadableDatabaseException {
    Object listed = entries.get(childrenName(tree));
    if (listed instanceof List<?> labels) {
      return labels.stream().map(Label::of).toList();
    }
    if (listed != null) {
      throw UnreadableDatabaseException.damaged("the manifest has no list of children");
    }
    return List.of();
  }

  /** Returns the names and labels of the rows in their order. */
  Map<String, Label> rows(KeyTree tree) {
    Map<String, Label> rows = new LinkedHashMap<>();
    entries.forEach((name, label) -> rows.put((String) name, Label.of(label)));
    rows.remove(tree.storeId());
    rows.remove(childrenName(tree));
    return rows;
  }
}
