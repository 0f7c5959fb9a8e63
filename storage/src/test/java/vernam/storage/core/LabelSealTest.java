package vernam.storage.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

class LabelSealTest {
  private static final byte[] TEXT = "\"Riga\"".getBytes(UTF_8);
  private static final KeyTree TREE = tree(1);
  private static final LabelSeal SEAL = new LabelSeal(TREE);

  private static KeyTree tree(int key) {
    try (RootKeys keys = RootKeys.derive(new VernamProvider(), Literal.integer(key), 0)) {
      return keys.tree(new byte[RootSalt.SIZE]);
    }
  }

  static Stream<VectorCase> keys() {
    return Vectors.labels("keys");
  }

  static Stream<VectorCase> labels() {
    return Vectors.labels("labels");
  }

  private static KeyTree treeOfVectors() {
    return Vectors.database("instances")
        .filter(instance -> instance.text("name").equals(Vectors.instanceOfLabels()))
        .map(StoreInstances::tree)
        .findFirst()
        .orElseThrow();
  }

  private static RowKind kind(VectorCase vector) {
    return RowKind.valueOf(vector.text("kind"));
  }

  private static RowLabel label(VectorCase vector, String bytes) {
    long position = Long.parseLong(vector.text("position"));
    return new RowLabel(kind(vector), vector.text("row_id"), position, vector.bytes(bytes));
  }

  private static RowLabel a(byte[] bytes) {
    return new RowLabel(RowKind.TAG, "a", 7, bytes);
  }

  private static byte[] seal(RowLabel label) {
    return SEAL.seal(List.of(label)).get(0);
  }

  private static void assertDamaged(RowLabel sealed) {
    assertThat(SEAL.open(List.of(sealed)).get(0)).isNull();
  }

  private static void assertOpens(RowLabel sealed, byte[] text) {
    assertThat(SEAL.open(List.of(sealed)).get(0)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("keys")
  void theKeysAreThoseOfTheVectors(VectorCase vector) {
    KeyTree tree = treeOfVectors();

    assertThat(kind(vector).labelMacDomain().bytes()).isEqualTo(vector.bytes("mac_domain"));
    assertThat(kind(vector).labelStreamDomain().bytes()).isEqualTo(vector.bytes("stream_domain"));
    assertThat(tree.labelMacKey(kind(vector))).isEqualTo(vector.bytes("mac_key"));
    assertThat(tree.labelStreamKey(kind(vector))).isEqualTo(vector.bytes("stream_key"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labels")
  void aSealedLabelIsThatOfTheVectors(VectorCase vector) {
    LabelSeal seal = new LabelSeal(treeOfVectors());

    assertThat(seal.seal(List.of(label(vector, "text"))).get(0)).isEqualTo(vector.bytes("sealed"));
    assertThat(seal.open(List.of(label(vector, "sealed"))).get(0)).isEqualTo(vector.bytes("text"));
  }

  @Test
  void everySizeIsSealedAsThePlatformsHmacDoesAndOpens() {
    PlainLabels plain = PlainLabels.of(TREE, RowKind.TAG);
    for (int size = 0; size <= 400; size++) {
      byte[] text = new byte[size];
      new Random(size).nextBytes(text);
      byte[] sealed = seal(a(text));

      assertThat(sealed).hasSize(32 + (size / 128 + 1) * 128);
      assertThat(sealed).isEqualTo(plain.seal("a", 7, text));
      assertOpens(a(sealed), text);
    }
  }

  @Property(tries = 200)
  void anyTextOpensInItsRowAndPlace(
      @ForAll @Size(max = 600) byte[] text,
      @ForAll RowKind kind,
      @ForAll @IntRange(max = 38) int digits,
      @ForAll long position) {
    String rowId = "z".repeat(digits);
    byte[] sealed = seal(new RowLabel(kind, rowId, position, text));

    assertThat(sealed).isEqualTo(PlainLabels.of(TREE, kind).seal(rowId, position, text));
    assertOpens(new RowLabel(kind, rowId, position, sealed), text);
  }

  @Test
  void whatIsSealedAgainIsTheSame() {
    assertThat(seal(a(TEXT))).isEqualTo(seal(a(TEXT)));
  }

  @Test
  void eachFlippedBitIsDamage() {
    byte[] sealed = seal(a(TEXT));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertDamaged(a(flipped));
    }
  }

  @Test
  void eachPrefixIsDamage() {
    byte[] sealed = seal(a(new byte[300]));
    for (int length = 0; length < sealed.length; length++) {
      assertDamaged(a(Arrays.copyOf(sealed, length)));
    }
  }

  @Test
  void whatIsLongerIsDamage() {
    byte[] sealed = seal(a(TEXT));
    for (int more = 1; more <= 256; more++) {
      assertDamaged(a(Arrays.copyOf(sealed, sealed.length + more)));
    }
  }

  @Test
  void blocksInAnotherOrderAreDamage() {
    byte[] sealed = seal(a(new byte[200]));
    byte[] turned = sealed.clone();
    System.arraycopy(sealed, 32, turned, 32 + 128, 128);
    System.arraycopy(sealed, 32 + 128, turned, 32, 128);

    assertDamaged(a(turned));
  }

  @Test
  void anotherRowPlaceKindOrStoreIsDamage() {
    byte[] sealed = seal(a(TEXT));

    assertDamaged(new RowLabel(RowKind.TAG, "b", 7, sealed));
    assertDamaged(new RowLabel(RowKind.TAG, "aa", 7, sealed));
    assertDamaged(new RowLabel(RowKind.TAG, "", 7, sealed));
    assertDamaged(new RowLabel(RowKind.TAG, "a", 8, sealed));
    assertDamaged(new RowLabel(RowKind.TAG, "a", -7, sealed));
    assertDamaged(new RowLabel(RowKind.TAG, "a", 7L << 32, sealed));
    assertDamaged(new RowLabel(RowKind.METATAG, "a", 7, sealed));
    assertDamaged(new RowLabel(RowKind.RECORD, "a", 7, sealed));
    assertDamaged(a(new LabelSeal(tree(2)).seal(List.of(a(TEXT))).get(0)));
  }

  @Test
  void bytesThatMoveFromTheRowNameToTheTextAreSealedToOtherBytes() {
    byte[] one = seal(new RowLabel(RowKind.TAG, "ab", 7, "c".getBytes(UTF_8)));
    byte[] two = seal(new RowLabel(RowKind.TAG, "a", 7, "bc".getBytes(UTF_8)));

    assertThat(Arrays.copyOf(one, 32)).isNotEqualTo(Arrays.copyOf(two, 32));
  }

  @Test
  void paddingThatIsNotTheOneOfSealingIsDamage() {
    PlainLabels plain = PlainLabels.of(TREE, RowKind.TAG);
    byte[] zeros = new byte[128];
    byte[] endInTheFirstOfTwoSteps = Arrays.copyOf(PlainLabels.padded(TEXT), 256);
    byte[] otherEnd = PlainLabels.padded(TEXT);
    otherEnd[TEXT.length] = 1;
    byte[] behindTheEnd = PlainLabels.padded(TEXT);
    behindTheEnd[127] = 1;
    byte[] half = Arrays.copyOf(PlainLabels.padded(TEXT), 64);

    assertOpens(a(plain.sealPadded("a", 7, PlainLabels.padded(TEXT))), TEXT);
    for (byte[] padded :
        List.of(zeros, endInTheFirstOfTwoSteps, otherEnd, behindTheEnd, half, new byte[0])) {
      assertDamaged(a(plain.sealPadded("a", 7, padded)));
    }
  }

  @Test
  void manyOfAllKindsAreSealedAndOpenedAsEachAlone() {
    Random random = new Random(5);
    List<RowLabel> labels = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      byte[] text = new byte[random.nextInt(300)];
      random.nextBytes(text);
      labels.add(new RowLabel(RowKind.of(i % 3).orElseThrow(), "row-" + i, i, text));
    }
    List<byte[]> sealed = SEAL.seal(labels);
    List<RowLabel> stored =
        IntStream.range(0, labels.size())
            .mapToObj(i -> with(labels.get(i), sealed.get(i)))
            .toList();

    assertThat(sealed.toArray()).isEqualTo(labels.stream().map(LabelSealTest::seal).toArray());
    assertThat(SEAL.open(stored).toArray())
        .isEqualTo(labels.stream().map(RowLabel::bytes).toArray());
  }

  @Test
  void eachDamagedOneFailsAloneAmongMany() {
    List<RowLabel> stored = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      RowLabel label = new RowLabel(RowKind.of(i % 3).orElseThrow(), "row-" + i, i, TEXT);
      byte[] sealed = seal(label);
      if (i % 4 == 1) {
        sealed[i]++;
      }
      stored.add(with(label, i % 4 == 3 ? Arrays.copyOf(sealed, i) : sealed));
    }
    List<byte[]> opened = SEAL.open(stored);

    for (int i = 0; i < 40; i++) {
      assertThat(opened.get(i)).isEqualTo(i % 2 == 0 ? TEXT : null);
    }
  }

  @Test
  void noneAreNone() {
    assertThat(SEAL.seal(List.of())).isEmpty();
    assertThat(SEAL.open(List.of())).isEmpty();
  }

  @Test
  void theTextsThatAreGivenStayAsTheyWere() {
    byte[] text = TEXT.clone();
    byte[] sealed = seal(a(text));
    byte[] stored = sealed.clone();
    assertOpens(a(stored), TEXT);

    assertThat(text).isEqualTo(TEXT);
    assertThat(stored).isEqualTo(sealed);
  }

  @Test
  void closedOnesHaveNothingOfTheirKeysLeft() {
    LabelSeal one = new LabelSeal(tree(1));
    LabelSeal other = new LabelSeal(tree(2));
    assertThat(one.seal(List.of(a(TEXT))).get(0)).isNotEqualTo(other.seal(List.of(a(TEXT))).get(0));

    one.close();
    other.close();

    assertThat(one.seal(List.of(a(TEXT))).get(0)).isEqualTo(other.seal(List.of(a(TEXT))).get(0));
  }

  private static RowLabel with(RowLabel label, byte[] bytes) {
    return new RowLabel(label.kind(), label.rowId(), label.position(), bytes);
  }
}
