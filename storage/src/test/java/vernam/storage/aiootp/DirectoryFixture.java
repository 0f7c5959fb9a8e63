package vernam.storage.aiootp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.KeyTree;
import vernam.storage.core.ManifestSeal;
import vernam.storage.core.RootKeys;
import vernam.storage.core.RootSalt;
import vernam.storage.core.RowSeal;
import vernam.storage.vectors.VectorCase;

/** Writes the files of one database, with manifests and values of any text. */
final class DirectoryFixture {
  static final Crypto CRYPTO = Crypto.standard();
  private static final VernamProvider PROVIDER = new VernamProvider();

  private final Path directory;
  private final RootKeys keys;
  private final KeyTree tree;
  private final String rootSaltEntry;

  private DirectoryFixture(Path directory, RootKeys keys, byte[] rootSalt, String rootSaltEntry) {
    this.directory = directory;
    this.keys = keys;
    this.tree = keys.tree(rootSalt);
    this.rootSaltEntry = rootSaltEntry;
  }

  /** Begins a main database by writing a new root salt. */
  static DirectoryFixture main(Path directory) {
    RootKeys keys = RootKeys.derive(PROVIDER, Literal.text("key"), 0);
    byte[] sealed = RootSalt.create(keys, CRYPTO.cipher());
    write(directory.resolve(keys.rootSaltName()), sealed);
    try {
      byte[] rootSalt = RootSalt.open(keys, CRYPTO.cipher(), sealed);
      return new DirectoryFixture(directory, keys, rootSalt, "0");
    } catch (DamageException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the keys of a sample. */
  static RootKeys keysOf(VectorCase sample) {
    Literal key =
        sample.has("key") ? sample.literal("key") : Literal.text(sample.text("login_key"));
    return RootKeys.derive(PROVIDER, key, sample.number("password_depth"));
  }

  /** Begins a child. */
  DirectoryFixture child(Literal label) {
    byte[] rootSalt = new byte[StoredDatabase.CHILD_SALT_SIZE];
    Arrays.fill(rootSalt, (byte) 0xC5);
    String digits = HexFormat.of().formatHex(rootSalt);
    RootKeys childKeys = CRYPTO.childKeys(tree, label);
    return new DirectoryFixture(directory, childKeys, rootSalt, '"' + digits + '"');
  }

  RootKeys keys() {
    return keys;
  }

  KeyTree tree() {
    return tree;
  }

  /** Returns the file of a tag. */
  Path file(Literal tag) {
    return directory.resolve(tree.rowId(tag));
  }

  /** Returns the file of the manifest. */
  Path manifestFile() {
    return directory.resolve(tree.storeId());
  }

  /** Writes a value and returns the entry of its tag. */
  String row(Literal tag, String label, String value) {
    return row(tree.rowId(tag), label, value);
  }

  /** Writes a value in a file of this name and returns the entry of its tag. */
  String row(String name, String label, String value) {
    write(directory.resolve(name), sealed(name, value));
    return entry(name, label);
  }

  /** Returns an entry of the manifest. */
  static String entry(String name, String label) {
    return '"' + name + "\": " + label;
  }

  /** Returns a value as it is sealed for the file of this name. */
  byte[] sealed(String name, String value) {
    // not closed, since that would close the tree
    return new RowSeal(tree, CRYPTO.cipher()).sealValue(name, value.getBytes(UTF_8));
  }

  /** Writes the manifest. */
  DirectoryFixture list(List<String> children, String... entries) {
    String labels = children.stream().collect(Collectors.joining(", ", "[", "]"));
    return list(
        Stream.concat(Stream.of(entry(Manifest.childrenName(tree), labels)), Arrays.stream(entries))
            .toArray(String[]::new));
  }

  /** Writes a manifest without a list of children. */
  DirectoryFixture list(String... entries) {
    return manifest(
        Stream.concat(Stream.of(entry(tree.storeId(), rootSaltEntry)), Arrays.stream(entries))
            .collect(Collectors.joining(", ", "{", "}")));
  }

  /** Writes a manifest of any text. */
  DirectoryFixture manifest(String text) {
    write(manifestFile(), ManifestSeal.seal(keys, CRYPTO.cipher(), text.getBytes(UTF_8)));
    return this;
  }

  /** Returns what a reader tells of the directory. */
  List<String> read() throws IOException, UnreadableDatabaseException {
    Transcript transcript = new Transcript();
    new DirectoryReader(CRYPTO).read(directory, keys, transcript);
    return transcript.lines();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
