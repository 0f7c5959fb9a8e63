package vernam.storage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What somebody with write access to the database, an earlier copy of it and time may do without
 * the key: each line of specification database, section 17, as far as SQL has it, and more.
 */
final class Attacks {
  private final Map<String, Map<String, Consumer<AttackedStore>>> byTopic = new LinkedHashMap<>();
  private String topic = "";

  private Attacks() {}

  static Map<String, Map<String, Consumer<AttackedStore>>> byTopic() {
    Attacks attacks = new Attacks();
    attacks.onValues();
    attacks.onEntries();
    attacks.onRows();
    attacks.onChildren();
    attacks.onTheRecord();
    attacks.onTheDatabase();
    return attacks.byTopic;
  }

  private void topic(String name) {
    topic = name;
    byTopic.put(name, new LinkedHashMap<>());
  }

  private void add(String title, Consumer<AttackedStore> attack) {
    byTopic.get(topic).put(title, attack);
  }

  private void add(String title, String sql) {
    add(title, store -> store.change(sql));
  }

  private void onValues() {
    topic("A value");
    add("a bit of its hmac is flipped", store -> store.flip(store.row("a"), 0));
    add("a bit of its salt is flipped", store -> store.flip(store.row("a"), 40));
    add("a bit of its siv is flipped", store -> store.flip(store.row("a"), 70));
    add("a bit of its blocks is flipped", store -> store.flip(store.row("a"), 300));
    add("it is cut short", store -> resize(store, 100));
    add("it is emptied", store -> resize(store, 0));
    add("a block is appended", store -> resize(store, 336 + 256));
    add(
        "those of a and b are exchanged",
        store -> {
          byte[] a = store.value(store.row("a"));
          store.value(store.row("a"), store.value(store.row("b")));
          store.value(store.row("b"), a);
        });
    add(
        "that of b takes the place of that of a",
        store -> store.value(store.row("a"), store.value(store.row("b"))));
    add(
        "that of x in a child takes the place of that of a",
        store -> store.value(store.row("a"), store.value(store.row("x"))));
    add(
        "it is replaced by an older one of its own",
        store ->
            store.value(
                store.row("a"),
                store.bytes(
                    "SELECT sealed_value FROM saved_item WHERE row_id = ?", store.row("a"))));
  }

  private static void resize(AttackedStore store, int size) {
    store.value(store.row("a"), Arrays.copyOf(store.value(store.row("a")), size));
  }

  private void onEntries() {
    topic("What is kept beside a value");
    for (String change :
        List.of(
            "row_position = row_position + 1",
            "row_position = -1",
            "changed_at = changed_at + 1",
            "row_kind = 1",
            "row_kind = 77",
            "sealed_label = value_tag",
            "value_tag = stamp",
            "stamp = value_tag")) {
      add(
          "`" + change + "`",
          store ->
              store.change(
                  "UPDATE vernam_item SET " + change + " WHERE row_id = ?", store.row("a")));
    }
    add(
        "the places of a and b in the order are exchanged",
        store -> {
          for (String[] pair : new String[][] {{"a", "b"}, {"b", "a"}}) {
            store.change(
                "UPDATE vernam_item SET row_position ="
                    + " (SELECT s.row_position FROM saved_item s WHERE s.row_id = ?)"
                    + " WHERE row_id = ?",
                store.row(pair[0]),
                store.row(pair[1]));
          }
        });
    add(
        "the label of b takes the place of that of a",
        store ->
            store.change(
                "UPDATE vernam_item SET sealed_label ="
                    + " (SELECT s.sealed_label FROM saved_item s WHERE s.row_id = ?)"
                    + " WHERE row_id = ?",
                store.row("b"),
                store.row("a")));
  }

  private static void copyRow(AttackedStore store, String rowId) {
    store.change(
        "INSERT INTO vernam_item SELECT store_id, '"
            + rowId
            + "', row_kind, row_position, changed_at, sealed_label, value_tag, stamp,"
            + " sealed_value FROM saved_item WHERE row_id = ?",
        store.row("a"));
  }

  private void onRows() {
    topic("A row");
    add("a is removed", store -> store.removeRow(store.row("a")));
    add("a and b are removed", store -> all(store, AttackedStore::removeRow, "a", "b"));
    add("a is replaced by an older one", store -> store.putBackRow(store.row("a")));
    add(
        "a and b are replaced by older ones",
        store -> all(store, AttackedStore::putBackRow, "a", "b"));
    add("e, which was removed, is put back", store -> store.putBackRow(store.row("e")));
    add(
        "a is replaced by an older one and b removed",
        store -> {
          store.putBackRow(store.row("a"));
          store.removeRow(store.row("b"));
        });
    add(
        "a is replaced by an older one and the label of b is altered",
        store -> {
          store.putBackRow(store.row("a"));
          store.change(
              "UPDATE vernam_item SET sealed_label = value_tag WHERE row_id = ?", store.row("b"));
        });
    add(
        "a is replaced by an older one, and one is added under a name with other characters",
        store -> {
          store.putBackRow(store.row("a"));
          copyRow(store, "!!");
        });
    add("a is copied to another name", store -> copyRow(store, "!!"));
    add("a is copied to the empty name", store -> copyRow(store, ""));
    add("a is moved to a child", store -> move(store, store.row("a"), store.storeOf("x")));
    add(
        "x is moved from one child to another",
        store -> move(store, store.row("x"), store.storeOf("y")));
  }

  private interface OnRow {
    void run(AttackedStore store, String rowId);
  }

  private static void all(AttackedStore store, OnRow attack, String... tags) {
    for (String tag : tags) {
      attack.run(store, store.row(tag));
    }
  }

  private static void move(AttackedStore store, String rowId, String storeId) {
    store.change("UPDATE vernam_item SET store_id = ? WHERE row_id = ?", storeId, rowId);
  }

  private void onChildren() {
    topic("A child");
    add("its root salt is altered", store -> store.flip(store.child(0), 90));
    add("its row in its parent is removed", store -> store.removeRow(store.child(0)));
    add(
        "its version in its parent is altered",
        store ->
            store.change("UPDATE vernam_item SET changed_at = 1 WHERE row_id = ?", store.child(0)));
    add("the root salts of two are exchanged", Attacks::exchangeRootSalts);
    add(
        "the root salt of one that was deleted is given to the one made anew",
        store -> store.putBackRow(store.child(2)));
    add("the value of its tag is altered", store -> store.flip(store.row("x"), 90));
    add("its tag is removed", store -> store.removeRow(store.row("x")));
    add("its tag is replaced by an older one", store -> store.putBackRow(store.row("x")));
    add("all its rows are removed", store -> store.removeStore(store.storeOf("x")));
    add(
        "it is removed with all its rows",
        store -> {
          store.removeStore(store.storeOf("x"));
          store.removeRow(store.child(0));
        });
    add("all its rows are put back as they were", store -> store.putBackStore(store.storeOf("x")));
    add(
        "the rows of one that was deleted are put back",
        store ->
            store.change(
                "INSERT INTO vernam_item SELECT * FROM saved_item WHERE store_id NOT IN"
                    + " (SELECT store_id FROM vernam_item)"));
    add(
        "one that was deleted is put back with its rows",
        store -> {
          store.change(
              "INSERT INTO vernam_item SELECT * FROM saved_item s WHERE s.store_id NOT IN"
                  + " (SELECT store_id FROM vernam_item)");
          store.change(
              "INSERT INTO vernam_item SELECT * FROM saved_item s WHERE s.row_kind = 1"
                  + " AND s.row_id NOT IN (SELECT row_id FROM vernam_item)");
        });
  }

  private static void exchangeRootSalts(AttackedStore store) {
    byte[] first = store.value(store.child(0));
    store.value(store.child(0), store.value(store.child(1)));
    store.value(store.child(1), first);
  }

  private void onTheRecord() {
    topic("The record of the store");
    add("it is removed", "DELETE FROM vernam_store");
    add("the root salt is altered", "UPDATE vernam_store SET root_salt = ledger");
    add(
        "the root salt is replaced by that of another store of the same key",
        store -> {
          try (StoreFixture other = new StoreFixture()) {
            other.create().close();
            store.change(
                "UPDATE vernam_store SET root_salt = ?",
                (Object) other.bytes("SELECT root_salt FROM vernam_store"));
          }
        });
    add(
        "the root salt is replaced by an older one",
        "UPDATE vernam_store SET root_salt = (SELECT root_salt FROM saved_store)");
    add("the name of the store is altered", "UPDATE vernam_store SET store_id = 'zz'");
    add("the version is raised", "UPDATE vernam_store SET version = version + 1");
    add("the version is lowered", "UPDATE vernam_store SET version = 1");
    add("the version is negative", "UPDATE vernam_store SET version = -1");
    add("the ledger is removed", "UPDATE vernam_store SET ledger = NULL");
    add("the ledger is altered", "UPDATE vernam_store SET ledger = root_salt");
    add(
        "the ledger is replaced by an older one",
        "UPDATE vernam_store SET ledger = (SELECT ledger FROM saved_store)");
    add("ledger and version are replaced by older ones", store -> store.putBack("store"));
  }

  private void onTheDatabase() {
    topic("The whole database");
    add("it is put back as it was", AttackedStore::putBackAll);
    add("all rows are put back, the record stays", store -> store.putBack("item"));
    add("all values are put back", Attacks::putBackValues);
    add("all rows are removed", "DELETE FROM vernam_item");
    add("the number of the layout is raised", "UPDATE vernam_schema SET version = 5");
    add("the number of the layout is lowered", "UPDATE vernam_schema SET version = 1");
    add("the number of the layout is removed", "DELETE FROM vernam_schema");
    add("the tables are removed", Attacks::dropTables);
  }

  private static void putBackValues(AttackedStore store) {
    store.change(
        "UPDATE vernam_item SET sealed_value = (SELECT s.sealed_value FROM saved_item s"
            + " WHERE s.store_id = vernam_item.store_id AND s.row_id = vernam_item.row_id)"
            + " WHERE row_id IN (SELECT row_id FROM saved_item)");
  }

  private static void dropTables(AttackedStore store) {
    for (String table : List.of("schema", "store", "item")) {
      store.change("DROP TABLE vernam_" + table);
    }
  }
}
