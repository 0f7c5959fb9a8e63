package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A store with the tags a, b, c and a child m with the tag x, attacked in SQL in every way that
 * specification database, section 17, names, and in those of our own tables.
 */
class VerifyTest {
  private final StoreFixture database = new StoreFixture();
  private EncryptedStore store;
  private String rowOfA;
  private String rowOfB;

  @BeforeEach
  void fill() {
    store = database.create();
    store.put("a", "Riga");
    store.put("b", "Tallinn");
    store.put("c", "Vilnius");
    store.metatag("m").put("x", "Daugava");
    rowOfA = store.rowId(Tag.of("a"));
    rowOfB = store.rowId(Tag.of("b"));
  }

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  @Test
  void progressGoesUpToTheNumberOfRows() {
    store
        .metatag("m")
        .putAll(IntStream.range(0, 2 * StoreTree.PAGE).mapToObj(i -> Map.entry(Tag.of(i), i)));
    long rows = 2 * StoreTree.PAGE + 5;
    List<Long> heard = new ArrayList<>();

    VerifyReport report =
        store.verify(
            (done, total) -> {
              heard.add(done);
              assertThat(total).isEqualTo(rows);
            });

    assertThat(report.rows()).isEqualTo(rows);
    assertThat(heard).containsExactly((long) StoreTree.PAGE, 2L * StoreTree.PAGE, rows);
  }

  @Test
  void progressGoesNoFurtherThoughRowsWereAdded() {
    database.change(
        "INSERT INTO vernam_item SELECT store_id, 'added', row_kind, row_position, changed_at,"
            + " sealed_label, value_tag, stamp, sealed_value FROM vernam_item WHERE row_id = ?",
        rowOfA);
    List<Long> heard = new ArrayList<>();

    assertThat(store.verify((done, total) -> heard.add(done)).isIntact()).isFalse();

    assertThat(heard).containsExactly(5L);
  }

  private AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> assertFindings() {
    return assertThat(store.verify().findings())
        .extracting(Finding::kind, Finding::path, finding -> finding.label().orElse(Tag.NULL));
  }

  private static Tuple of(Finding.Kind kind, String tag) {
    return tuple(kind, List.of(), Tag.of(tag));
  }

  private static Tuple unlabelled(Finding.Kind kind) {
    return tuple(kind, List.of(), Tag.NULL);
  }

  private Copy copy(String rowId) {
    return new Copy(rowId);
  }

  /** All that is kept of one row, to be put back later. */
  private final class Copy {
    private final String rowId;
    private final byte[] value;
    private final byte[] valueTag;
    private final byte[] stamp;
    private final byte[] label;
    private final long position;
    private final long changedAt;

    Copy(String rowId) {
      this.rowId = rowId;
      value = column("sealed_value");
      valueTag = column("value_tag");
      stamp = column("stamp");
      label = column("sealed_label");
      position = number("row_position");
      changedAt = number("changed_at");
    }

    private byte[] column(String name) {
      return database.bytes("SELECT " + name + " FROM vernam_item WHERE row_id = ?", rowId);
    }

    private long number(String name) {
      return database.number("SELECT " + name + " FROM vernam_item WHERE row_id = ?", rowId);
    }

    void putBack() {
      remove();
      String storeId = database.text("SELECT store_id FROM vernam_store");
      database.change(
          "INSERT INTO vernam_item VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?)",
          storeId,
          rowId,
          position,
          changedAt,
          label,
          valueTag,
          stamp,
          value);
    }

    void remove() {
      removeRow(rowId);
    }
  }

  private void removeRow(String rowId) {
    database.change("DELETE FROM vernam_item WHERE row_id = ?", rowId);
  }

  @Test
  void ofAStoreThatWasLeftAloneFindsNothing() {
    store.put("a", "Daugavpils");
    store.remove("b");
    store.metatag("m").metatag("n").put("y", 1);
    store.deleteMetatag("unknown");

    VerifyReport report = store.verify();

    assertThat(report.isIntact()).isTrue();
    assertThat(report.rows()).isEqualTo(6);
    assertThat(report.version()).isEqualTo(store.version());
  }

  @Test
  void isForTheMainStore() {
    assertThatIllegalStateException().isThrownBy(() -> store.metatag("m").verify());
  }

  @Nested
  class Value {
    @Test
    void alteredIsNamed() {
      byte[] value = copy(rowOfA).value;
      value[90] ^= 1;
      database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", value, rowOfA);

      assertFindings().containsExactly(of(Finding.Kind.ALTERED, "a"));
    }

    @Test
    void exchangedIsNamedTwice() {
      byte[] a = copy(rowOfA).value;
      byte[] b = copy(rowOfB).value;
      database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", b, rowOfA);
      database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", a, rowOfB);

      assertFindings()
          .containsExactlyInAnyOrder(
              of(Finding.Kind.EXCHANGED, "a"), of(Finding.Kind.EXCHANGED, "b"));
    }

    @Test
    void ofAnotherStoreIsNamed() {
      try (StoreFixture other = new StoreFixture();
          EncryptedStore otherStore = other.create()) {
        otherStore.put("a", "Riga");
        byte[] foreign = other.bytes("SELECT sealed_value FROM vernam_item");
        database.change(
            "UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", foreign, rowOfA);
      }

      assertFindings().containsExactly(of(Finding.Kind.ALTERED, "a"));
    }

    @Test
    void rolledBackAloneIsNamedAndNotRead() {
      byte[] old = copy(rowOfA).value;
      store.put("a", "Daugavpils");
      database.change("UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", old, rowOfA);

      assertFindings().containsExactly(of(Finding.Kind.ROLLED_BACK, "a"));
      assertThatExceptionOfType(DamagedRowException.class)
          .isThrownBy(() -> store.get("a", String.class));
    }

    @Test
    void ofAnUnknownStoreIsNamed() {
      database.change(
          "INSERT INTO vernam_item VALUES ('x', 'y', 0, 1, 1, X'00', X'00', X'00', X'00')");

      assertFindings().containsExactly(unlabelled(Finding.Kind.ADDED));
    }
  }

  @Nested
  class WholeRow {
    @Test
    void rolledBackIsNamed() {
      Copy old = copy(rowOfA);
      store.put("a", "Daugavpils");
      store.put("c", "Kaunas");
      old.putBack();

      assertFindings().containsExactly(of(Finding.Kind.ROLLED_BACK, "a"));
    }

    @Test
    void removedIsNamedByItsRow() {
      removeRow(rowOfA);

      assertThat(store.verify().findings())
          .extracting(Finding::kind, Finding::rowId)
          .containsExactly(tuple(Finding.Kind.MISSING, rowOfA));
    }

    @Test
    void putBackAfterItWasRemovedIsNamed() {
      Copy old = copy(rowOfA);
      store.remove("a");
      old.putBack();

      assertThat(store.verify().findings())
          .extracting(Finding::kind, Finding::rowId)
          .containsExactly(tuple(Finding.Kind.ADDED, rowOfA));
    }

    @Test
    void severalRemovedAreNoticed() {
      removeRow(rowOfA);
      removeRow(rowOfB);

      assertFindings().containsExactly(unlabelled(Finding.Kind.UNNAMED));
    }

    @Test
    void severalRolledBackAreNoticed() {
      Copy a = copy(rowOfA);
      Copy b = copy(rowOfB);
      store.put("a", "Daugavpils");
      store.put("b", "Tartu");
      a.putBack();
      b.putBack();

      assertFindings().containsExactly(unlabelled(Finding.Kind.UNNAMED));
    }
  }

  @Nested
  class Entry {
    @Test
    void withAnythingAlteredIsNamed() {
      for (String change :
          List.of(
              "row_position = row_position + 1",
              "changed_at = changed_at + 1",
              "row_kind = 2",
              "row_kind = 77",
              "stamp = value_tag",
              "value_tag = stamp")) {
        database.change("CREATE TABLE saved AS SELECT * FROM vernam_item");
        database.change("UPDATE vernam_item SET " + change + " WHERE row_id = ?", rowOfA);

        assertThat(store.verify().findings())
            .as(change)
            .extracting(Finding::kind, Finding::rowId)
            .containsExactly(tuple(Finding.Kind.ALTERED, rowOfA));
        database.change("DELETE FROM vernam_item");
        database.change("INSERT INTO vernam_item SELECT * FROM saved");
        database.change("DROP TABLE saved");
      }
      assertThat(store.verify().isIntact()).isTrue();
    }

    @Test
    void withALabelAlteredBehindItsTagIsNamed() {
      byte[] label = copy(rowOfA).label;
      label[100] ^= 1;
      database.change("UPDATE vernam_item SET sealed_label = ? WHERE row_id = ?", label, rowOfA);

      assertThat(store.verify().findings())
          .extracting(Finding::kind, Finding::rowId)
          .containsExactly(tuple(Finding.Kind.ALTERED, rowOfA));
    }
  }

  @Nested
  class Child {
    @Test
    void whoseRootSaltIsAlteredIsNamed() {
      database.change("UPDATE vernam_item SET sealed_value = X'00' WHERE row_kind = 1");

      assertThat(store.verify().findings())
          .extracting(Finding::kind, Finding::subject, finding -> finding.label().orElseThrow())
          .containsExactly(tuple(Finding.Kind.ALTERED, Finding.Subject.METATAG, Tag.of("m")));
    }

    @Test
    void whoseRowIsAlteredIsNamedWithItsPath() {
      String storeId = database.text("SELECT store_id FROM vernam_store");
      database.change("UPDATE vernam_item SET sealed_value = X'00' WHERE store_id <> ?", storeId);

      assertFindings()
          .containsExactly(tuple(Finding.Kind.ALTERED, List.of(Tag.of("m")), Tag.of("x")));
    }

    @Test
    void whoseRowsAreAllRemovedIsNoticed() {
      String storeId = database.text("SELECT store_id FROM vernam_store");
      String rowOfX = store.metatag("m").rowId(Tag.of("x"));
      database.change("DELETE FROM vernam_item WHERE store_id <> ?", storeId);

      assertThat(store.verify().findings())
          .extracting(Finding::kind, Finding::rowId)
          .containsExactly(tuple(Finding.Kind.MISSING, rowOfX));
    }

    @Test
    void whoseRowsArePutBackAfterItWasDeletedIsNamed() {
      database.change("CREATE TABLE saved AS SELECT * FROM vernam_item");
      store.deleteMetatag("m");
      assertThat(store.verify().isIntact()).isTrue();
      String storeId = database.text("SELECT store_id FROM vernam_store");
      database.change("INSERT INTO vernam_item SELECT * FROM saved WHERE store_id <> ?", storeId);

      assertFindings().containsExactly(unlabelled(Finding.Kind.ADDED));
    }
  }

  @Nested
  class Ledger {
    @Test
    void alteredIsRefusedAtOpeningAndAtEachChange() {
      database.change("UPDATE vernam_store SET ledger = root_salt");

      assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> store.put("a", 1));
      assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> store.verify());
      assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> store.version());
      assertThatExceptionOfType(LedgerException.class).isThrownBy(database::open);
    }

    @Test
    void removedIsRefused() {
      database.change("UPDATE vernam_store SET ledger = NULL");

      assertThatExceptionOfType(LedgerException.class).isThrownBy(database::open);
    }

    @Test
    void ofAnEarlierVersionIsRefused() {
      byte[] old = database.bytes("SELECT ledger FROM vernam_store");
      store.put("a", 1);
      database.change("UPDATE vernam_store SET ledger = ?", (Object) old);

      assertThatExceptionOfType(LedgerException.class).isThrownBy(database::open);
    }

    @Test
    void withAnotherVersionBesideItIsRefused() {
      database.change("UPDATE vernam_store SET version = version + 1");

      assertThatExceptionOfType(LedgerException.class).isThrownBy(database::open);
    }

    @Test
    void rebuiltTakesTheRowsAsTheyAre() {
      removeRow(rowOfA);
      database.change("UPDATE vernam_store SET ledger = NULL");
      store.close();

      store =
          EncryptedStores.open(
              database.url, StoreFixture.KEY, StoreOptions.standard().withRebuiltLedger());

      assertThat(store.verify().isIntact()).isTrue();
      assertThat(store.tags()).containsExactly(Tag.of("b"), Tag.of("c"));
      assertThat(store.metatag("m").get("x", String.class)).contains("Daugava");
    }

    @Test
    void rebuiltGoesOnNamingWhatDoesNotOpenUntilItIsStoredAnew() {
      database.change("UPDATE vernam_item SET sealed_value = X'00' WHERE row_id = ?", rowOfA);
      store.close();
      store =
          EncryptedStores.open(
              database.url, StoreFixture.KEY, StoreOptions.standard().withRebuiltLedger());

      assertThat(store.verify().findings()).extracting(Finding::rowId).containsExactly(rowOfA);
    }
  }

  @Nested
  class WholeDatabase {
    @Test
    void ofAnEarlierTimeIsRefusedIfTheCallerKnowsBetter() {
      long version = store.version();
      StoreOptions options = StoreOptions.standard();

      EncryptedStores.open(database.url, StoreFixture.KEY, options.withMinimumVersion(version))
          .close();
      assertThatExceptionOfType(RolledBackException.class)
          .isThrownBy(
              () ->
                  EncryptedStores.open(
                      database.url, StoreFixture.KEY, options.withMinimumVersion(version + 1)))
          .returns(version, RolledBackException::version)
          .returns(version + 1, RolledBackException::expected);
    }
  }

  @Test
  void damageInAValueIsMendedByStoringItAnew() {
    database.change("UPDATE vernam_item SET sealed_value = X'00' WHERE row_id = ?", rowOfA);

    store.put("a", "Riga");

    assertThat(store.verify().isIntact()).isTrue();
  }

  @Test
  void findingsDoNotPrintTags() {
    database.change("UPDATE vernam_item SET sealed_value = X'00' WHERE row_id = ?", rowOfA);

    assertThat(store.verify().findings().get(0)).hasToString("ALTERED TAG " + rowOfA);
  }
}
