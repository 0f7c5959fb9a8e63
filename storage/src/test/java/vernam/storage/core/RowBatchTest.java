package vernam.storage.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.storage.vectors.FixedRandom;

/** Values and labels that are sealed and opened together. */
class RowBatchTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
  private static final VernamProvider PROVIDER = new VernamProvider(CLOCK);
  private static final byte[] TEXT = "\"Riga\"".getBytes(UTF_8);
  private static final byte[] LONG_TEXT = ("\"" + "x".repeat(600) + "\"").getBytes(UTF_8);

  private static RowSeal seal(SecureRandom random, Executor executor) {
    try (RootKeys keys = RootKeys.derive(PROVIDER, Literal.integer(1), 0)) {
      return new RowSeal(
          keys.tree(new byte[64]), new MessageCipher(PROVIDER, CLOCK, random, executor));
    }
  }

  private static RowSeal seal() {
    return seal(new SecureRandom(), Runnable::run);
  }

  private static byte[] filled(int size, int filling) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) filling);
    return bytes;
  }

  @Test
  void sealedTogetherHasTheBitsOfSealedAlone() {
    RowSeal single =
        seal(
            new FixedRandom(filled(32, 1), filled(16, 3), filled(32, 2), filled(16, 4)),
            Runnable::run);
    byte[] value = single.sealValue("a", TEXT);
    byte[] other = single.sealValue("b", TEXT);
    byte[] label = single.sealLabel(RowKind.TAG, "a", 7, TEXT);

    // together, all salts are drawn first
    RowSeal together =
        seal(
            new FixedRandom(filled(32, 1), filled(32, 2), filled(16, 3), filled(16, 4)),
            Runnable::run);
    assertThat(together.sealValues(List.of("a", "b"), List.of(TEXT, TEXT)))
        .containsExactly(value, other);
    assertThat(together.sealLabels(List.of(new RowLabel(RowKind.TAG, "a", 7, TEXT))))
        .containsExactly(label);
  }

  @Test
  void sealedTogetherOpensAlone() throws DamageException {
    RowSeal seal = seal();
    List<byte[]> values = seal.sealValues(List.of("a", "b"), List.of(TEXT, LONG_TEXT));
    List<byte[]> labels =
        seal.sealLabels(
            List.of(
                new RowLabel(RowKind.TAG, "a", 1, TEXT),
                new RowLabel(RowKind.METATAG, "c", 9, TEXT),
                new RowLabel(RowKind.RECORD, "b", 1, LONG_TEXT)));

    assertThat(seal.openValue("a", values.get(0))).isEqualTo(TEXT);
    assertThat(seal.openValue("b", values.get(1))).isEqualTo(LONG_TEXT);
    assertThat(seal.openLabel(RowKind.TAG, "a", 1, labels.get(0))).isEqualTo(TEXT);
    assertThat(seal.openLabel(RowKind.METATAG, "c", 9, labels.get(1))).isEqualTo(TEXT);
    assertThat(seal.openLabel(RowKind.RECORD, "b", 1, labels.get(2))).isEqualTo(LONG_TEXT);
  }

  @Test
  void aValueAloneIsSealedTooAndNoneAreNone() throws DamageException {
    RowSeal seal = seal();

    List<byte[]> sealed = seal.sealValues(List.of("a"), List.of(LONG_TEXT));

    assertThat(sealed).hasSize(1);
    assertThat(seal.openValue("a", sealed.get(0))).isEqualTo(LONG_TEXT);
    assertThat(seal.sealValues(List.of(), List.of())).isEmpty();
    assertThat(seal.sealLabels(List.of())).isEmpty();
  }

  @Test
  void eachDamagedOneFailsAloneAndTheOthersOpen() throws DamageException {
    RowSeal seal = seal();
    byte[] flipped = seal.sealValue("flipped", TEXT);
    flipped[100] ^= 1;
    try (RowOpening opening = seal.opening()) {
      int first = opening.addValue("first", seal.sealValue("first", TEXT));
      int bad = opening.addValue("flipped", flipped);
      int otherRow = opening.addValue("a", seal.sealValue("b", TEXT));
      int none = opening.addValue("none", new byte[0]);
      int cut = opening.addLabel(RowKind.TAG, "cut", 1, new byte[79]);
      int zeroSalt = opening.addValue("zero", new byte[336]);
      int elsewhere =
          opening.addLabel(RowKind.TAG, "p", 2, seal.sealLabel(RowKind.TAG, "p", 1, TEXT));
      int last =
          opening.addLabel(RowKind.TAG, "last", 1, seal.sealLabel(RowKind.TAG, "last", 1, TEXT));
      opening.open();

      for (int number : new int[] {bad, otherRow, none, cut, zeroSalt, elsewhere}) {
        assertThat(opening.isOpened(number)).isFalse();
        assertThatExceptionOfType(DamageException.class).isThrownBy(() -> opening.take(number));
      }
      assertThat(opening.take(first)).isEqualTo(TEXT);
      assertThat(opening.take(last)).isEqualTo(TEXT);
    }
  }

  @Test
  void afterItIsClosedNothingCanBeTaken() {
    RowSeal seal = seal();
    RowOpening opening = seal.opening();
    int number = opening.addValue("a", seal.sealValue("a", TEXT));
    opening.open();

    opening.close();

    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> opening.take(number));
  }

  @Test
  void groupsGoToTheExecutor() throws DamageException {
    List<Runnable> tasks = new ArrayList<>();
    RowSeal seal =
        seal(
            new SecureRandom(),
            task -> {
              tasks.add(task);
              task.run();
            });
    try (RowOpening opening = seal.opening()) {
      int one = opening.addValue("a", seal.sealValue("a", TEXT));
      opening.addValue("b", seal.sealValue("b", TEXT));
      assertThat(tasks).isEmpty();
      opening.open();
      assertThat(tasks).isNotEmpty();
      assertThat(opening.take(one)).isEqualTo(TEXT);
    }
  }

  @Test
  void whatAnExecutorRefusesIsDoneByTheCaller() throws DamageException {
    RowSeal seal =
        seal(
            new SecureRandom(),
            task -> {
              throw new RejectedExecutionException();
            });
    List<byte[]> sealed = seal.sealValues(List.of("a", "b"), List.of(TEXT, TEXT));
    assertThat(seal.openValue("b", sealed.get(1))).isEqualTo(TEXT);
  }
}
