package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

/**
 * The key schedule against databases of the reference: specification database, sections 3 and 4.
 */
class KeyTreeVectorsTest {
  private static final VernamProvider PROVIDER = new VernamProvider();
  private static final HexFormat HEX = HexFormat.of();
  private static final Literal RESERVED =
      Literal.bytes(
          HEX.parseHex("f181e07d06cef85cd727e116c1d3f3ac2f84d8c0f6f8e93ca92ea9e6b65c525f"));

  static Stream<VectorCase> instances() {
    return Vectors.database("instances");
  }

  static Stream<VectorCase> profiles() {
    return Vectors.database("profiles");
  }

  static Stream<VectorCase> children() {
    return Vectors.database("children");
  }

  static Stream<Arguments> manifestKeys() {
    return StoreInstances.with("manifest_keys");
  }

  static Stream<Arguments> filenames() {
    return StoreInstances.with("filenames");
  }

  static Stream<Arguments> fileKeys() {
    return StoreInstances.with("file_keys");
  }

  static Stream<Arguments> metatagKeys() {
    return StoreInstances.with("metatag_keys");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("instances")
  void aKeyLeadsToTheNamesOfItsRecords(VectorCase instance) {
    try (RootKeys keys = rootKeys(instance)) {
      assertThat(keys.storeId()).isEqualTo(instance.text("root_filename"));
      assertThat(keys.rootSaltName()).isEqualTo(instance.text("root_salt_filename"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("profiles")
  void aLoginKeyLeadsToTheStoreOfItsProfile(VectorCase profile) {
    Literal key = Literal.text(profile.text("login_key"));

    try (RootKeys keys = RootKeys.derive(PROVIDER, key, profile.number("password_depth"))) {
      assertThat(keys.storeId()).isEqualTo(profile.text("root_filename"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("instances")
  void aKeyLeadsToTheKeyOfItsRootSalt(VectorCase instance) {
    try (RootKeys keys = rootKeys(instance)) {
      assertThat(HEX.formatHex(keys.rootSaltKey())).isEqualTo(instance.text("root_salt_key"));
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("manifestKeys")
  void aSaltLeadsToTheKeyOfItsManifest(VectorCase instance, VectorCase manifest) {
    try (RootKeys keys = rootKeys(instance)) {
      assertThat(HEX.formatHex(keys.manifestKey(manifest.bytes("salt"))))
          .isEqualTo(manifest.text("key"));
    }
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("filenames")
  void aTagLeadsToItsRow(VectorCase instance, VectorCase named) {
    String rowId = withTree(instance, tree -> tree.rowId(named.literal("tag")));

    assertThat(rowId).isEqualTo(named.text("filename"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("instances")
  void theReservedTagLeadsToTheListOfChildren(VectorCase instance) {
    String rowId = withTree(instance, tree -> tree.rowId(RESERVED));

    assertThat(rowId).isEqualTo(instance.text("metatags_filename"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("fileKeys")
  void aNameAndASaltLeadToTheKeyOfAValue(VectorCase instance, VectorCase file) {
    byte[] key =
        withTree(instance, tree -> tree.fileKey(file.literal("filename"), file.bytes("salt")));

    assertThat(HEX.formatHex(key)).isEqualTo(file.text("key"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("metatagKeys")
  void aLabelLeadsToTheKeyOfAChild(VectorCase instance, VectorCase child) {
    byte[] key = withTree(instance, tree -> tree.metatagKey(child.literal("label")));

    assertThat(HEX.formatHex(key)).isEqualTo(child.text("key"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("children")
  void eachChildOfAChainFollowsFromTheOneBefore(VectorCase parent) {
    Literal key = parent.literal("key");
    byte[] rootSalt = parent.bytes("root_salt_hex");
    assertThat(withTree(key, 0, rootSalt, KeyTree::storeId))
        .isEqualTo(parent.text("root_filename"));
    for (VectorCase child : parent.cases("chain").toList()) {
      byte[] childKey = withTree(key, 0, rootSalt, tree -> tree.metatagKey(child.literal("label")));
      assertThat(HEX.formatHex(childKey)).isEqualTo(child.text("key"));

      key = Literal.hexView(childKey);
      rootSalt = child.bytes("root_salt_hex");
      String storeId = withTree(key, 0, rootSalt, KeyTree::storeId);
      assertThat(storeId).isEqualTo(child.text("root_filename"));
      String rowId = withTree(key, 0, rootSalt, tree -> tree.rowId(Literal.text("a")));
      assertThat(rowId).isEqualTo(child.text("filename_of_a"));
      String children = withTree(key, 0, rootSalt, tree -> tree.rowId(RESERVED));
      assertThat(children).isEqualTo(child.text("metatags_filename"));
    }
  }

  private static RootKeys rootKeys(VectorCase instance) {
    return RootKeys.derive(PROVIDER, instance.literal("key"), instance.number("password_depth"));
  }

  private static <T> T withTree(VectorCase instance, Function<KeyTree, T> question) {
    return withTree(
        instance.literal("key"),
        instance.number("password_depth"),
        instance.bytes("root_salt_hex"),
        question);
  }

  private static <T> T withTree(
      Literal key, int depth, byte[] rootSalt, Function<KeyTree, T> question) {
    try (RootKeys keys = RootKeys.derive(PROVIDER, key, depth);
        KeyTree tree = keys.tree(rootSalt)) {
      return question.apply(tree);
    }
  }
}
