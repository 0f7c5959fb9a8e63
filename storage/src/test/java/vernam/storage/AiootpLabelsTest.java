package vernam.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.literal.Literal;
import vernam.storage.aiootp.DirectoryWriter;
import vernam.storage.aiootp.Label;
import vernam.storage.aiootp.RowStatus;
import vernam.storage.aiootp.StoredDatabase;
import vernam.storage.aiootp.StoredRow;
import vernam.storage.core.Crypto;
import vernam.storage.core.KeyTree;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowSeal;

/** Directories whose labels are not those of their files, or are no tags. */
class AiootpLabelsTest {
  private static final Crypto CRYPTO = Crypto.standard();

  private final StoreFixture database = new StoreFixture();
  private final RootKeys keys = CRYPTO.rootKeys(StoreFixture.KEY);
  private final byte[] sealedRootSalt = RootSalt.create(keys, CRYPTO.cipher());

  @TempDir Path folder;

  @AfterEach
  void closeDatabase() {
    keys.close();
    database.close();
  }

  /** Writes the rows and children of the main database. */
  @FunctionalInterface
  private interface Contents {
    void write(DirectoryWriter writer, StoredDatabase main) throws IOException;
  }

  private ImportReport imported(Contents contents) throws Exception {
    Path directory = folder.resolve("directory");
    DirectoryWriter writer = new DirectoryWriter(directory, CRYPTO);
    byte[] rootSalt = RootSalt.open(keys, CRYPTO.cipher(), sealedRootSalt);
    try (KeyTree tree = keys.tree(rootSalt)) {
      StoredDatabase main = StoredDatabase.main(keys, tree, sealedRootSalt);
      writer.enter(main);
      contents.write(writer, main);
      writer.leave();
    }
    return AiootpImport.from(directory).into(database.url, StoreFixture.KEY);
  }

  /** Returns a row that lies under the name of one label and is listed as another. */
  private static StoredRow row(KeyTree tree, Literal name, Object label, String json) {
    String rowId = tree.rowId(name);
    // not closed, since that would close the tree
    byte[] sealed = new RowSeal(tree, CRYPTO.cipher()).sealValue(rowId, json.getBytes(UTF_8));
    boolean same = tree.rowId(Label.of(label).literal()).equals(rowId);
    RowStatus status = same ? RowStatus.OK : RowStatus.NAME_MISMATCH;
    return StoredRow.usable(rowId, Label.of(label), status, sealed);
  }

  private void assertOnlyTrue(String expected, ImportReport report) {
    assertThat(report.items())
        .extracting(ImportReport.Item::status)
        .containsExactly(ImportReport.Status.SUPERSEDED);
    assertThat(report.tags()).isEqualTo(1);
    assertThat(report.isComplete()).isFalse();
    try (EncryptedStore store = database.open()) {
      assertThat(store.tags()).containsExactly(Tag.of(true));
      assertThat(store.get(Tag.of(true), String.class)).contains(expected);
      assertThat(store.verify().isIntact()).isTrue();
    }
  }

  @Test
  void theRightFileCountsWhenItComesFirst() throws Exception {
    ImportReport report =
        imported(
            (writer, main) -> {
              writer.row(row(main.tree(), Literal.bool(true), true, "\"right\""));
              writer.row(row(main.tree(), Literal.integer(1L), true, "\"wrong\""));
            });

    assertOnlyTrue("right", report);
  }

  @Test
  void theRightFileCountsWhenItComesLast() throws Exception {
    ImportReport report =
        imported(
            (writer, main) -> {
              writer.row(row(main.tree(), Literal.integer(1L), true, "\"wrong\""));
              writer.row(row(main.tree(), Literal.bool(true), true, "\"right\""));
            });

    assertOnlyTrue("right", report);
  }

  @Test
  void aChildWhoseLabelIsAnArrayIsLeftOutWithAllBelowIt() throws Exception {
    ImportReport report =
        imported(
            (writer, main) -> {
              writer.row(row(main.tree(), Literal.text("a"), "a", "1"));
              writeChild(writer, main);
            });

    assertThat(report.items()).hasSize(1);
    assertThat(report.items().get(0).subject()).isEqualTo(Finding.Subject.METATAG);
    assertThat(report.items().get(0).status()).isEqualTo(ImportReport.Status.UNSUPPORTED_LABEL);
    assertThat(report.items().get(0).label()).isEmpty();
    try (EncryptedStore store = database.open()) {
      assertThat(store.tags()).containsExactly(Tag.of("a"));
      assertThat(store.metatags()).isEmpty();
    }
  }

  private static void writeChild(DirectoryWriter writer, StoredDatabase main) throws IOException {
    Literal tuple = Literal.tuple(Literal.text("t"), Literal.integer(2L));
    byte[] rootSalt = new byte[StoredDatabase.CHILD_SALT_SIZE];
    Arrays.fill(rootSalt, (byte) 7);
    try (RootKeys childKeys = CRYPTO.childKeys(main.tree(), tuple);
        KeyTree tree = childKeys.tree(rootSalt)) {
      writer.enter(main.child(Label.of(List.of("t", 2)), childKeys, tree, rootSalt));
      writer.row(row(tree, Literal.text("x"), "x", "1"));
      writer.leave();
    }
  }
}
