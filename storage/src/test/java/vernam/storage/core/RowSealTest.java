package vernam.storage.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;

class RowSealTest {
  private static final VernamProvider PROVIDER = new VernamProvider();
  private static final byte[] TEXT = "\"Riga\"".getBytes(UTF_8);
  private static final RowSeal SEAL = seal(1);

  private static RowSeal seal(int key) {
    try (RootKeys keys = RootKeys.derive(PROVIDER, Literal.integer(key), 0)) {
      return new RowSeal(keys.tree(new byte[64]), new MessageCipher(PROVIDER, new SecureRandom()));
    }
  }

  @Group
  @Nested
  class Value {
    @Property(tries = 50)
    void opensToWhatWasSealed(@ForAll @Size(max = 600) byte[] text) throws DamageException {
      assertThat(SEAL.openValue("a", SEAL.sealValue("a", text))).isEqualTo(text);
    }

    @Property(tries = 100)
    void withOneBitFlippedIsDamaged(@ForAll @IntRange(max = 336 * 8 - 1) int bit) {
      byte[] sealed = SEAL.sealValue("a", TEXT);
      sealed[bit / 8] ^= (byte) (1 << (bit % 8));

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openValue("a", sealed));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 63, 64, 79, 80, 81, 335})
    void cutIsDamaged(int length) {
      byte[] sealed = SEAL.sealValue("a", TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openValue("a", Arrays.copyOf(sealed, length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {337, 336 + 255, 336 + 256, 336 + 512})
    void extendedIsDamaged(int length) {
      byte[] sealed = SEAL.sealValue("a", TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openValue("a", Arrays.copyOf(sealed, length)));
    }

    @Test
    void withASaltOfZerosIsDamaged() {
      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openValue("a", new byte[336]));
    }

    @Test
    void ofAnotherRowIsDamaged() {
      byte[] sealed = SEAL.sealValue("a", TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openValue("b", sealed));
    }

    @Test
    void ofAnotherStoreIsDamaged() {
      byte[] sealed = seal(2).sealValue("a", TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openValue("a", sealed));
    }

    @Test
    void isSealedDifferentlyEachTime() {
      assertThat(SEAL.sealValue("a", TEXT)).isNotEqualTo(SEAL.sealValue("a", TEXT));
    }

    @Test
    void takesOneBlockBesidesItsHeader() {
      assertThat(SEAL.sealValue("a", TEXT)).hasSize(80 + 256);
    }
  }

  @Nested
  class Label {
    @Test
    void opensToWhatWasSealed() throws DamageException {
      byte[] sealed = SEAL.sealLabel(RowKind.TAG, "a", 7, TEXT);

      assertThat(SEAL.openLabel(RowKind.TAG, "a", 7, sealed)).isEqualTo(TEXT);
    }

    @Test
    void inAnotherRowIsDamaged() {
      byte[] sealed = SEAL.sealLabel(RowKind.TAG, "a", 7, TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openLabel(RowKind.TAG, "b", 7, sealed));
    }

    @Test
    void atAnotherPlaceIsDamaged() {
      byte[] sealed = SEAL.sealLabel(RowKind.TAG, "a", 7, TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openLabel(RowKind.TAG, "a", 8, sealed));
    }

    @Test
    void ofAnotherStoreIsDamaged() {
      byte[] sealed = seal(2).sealLabel(RowKind.TAG, "a", 7, TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openLabel(RowKind.TAG, "a", 7, sealed));
    }

    @Test
    void doesNotOpenAsTheValueOfItsRow() {
      byte[] sealed = SEAL.sealLabel(RowKind.TAG, "a", 7, TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openValue("a", sealed));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 80, 159, 161, 336})
    void ofAnotherSizeIsDamaged(int size) {
      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openLabel(RowKind.TAG, "a", 7, new byte[size]));
    }

    @Test
    void takesOneStepBesidesItsSiv() {
      assertThat(SEAL.sealLabel(RowKind.TAG, "a", 7, TEXT)).hasSize(32 + 128);
    }

    @Test
    void doesNotOpenAsOneOfOldLayouts() {
      byte[] sealed = SEAL.sealLabel(RowKind.TAG, "a", 7, TEXT);

      assertThatExceptionOfType(DamageException.class)
          .isThrownBy(() -> SEAL.openOldLabel(RowKind.TAG, "a", 7, sealed));
    }
  }

  @Nested
  class OldLabel {
    private final byte[] sealed = sealOld(RowKind.TAG, "a", 7);

    private static byte[] sealOld(RowKind kind, String rowId, long position) {
      Literal place =
          Literal.tuple(
              Literal.text(SEAL.storeId()), Literal.text(rowId), Literal.integer(position));
      MessageCipher cipher = new MessageCipher(PROVIDER, new SecureRandom());
      return cipher.seal(
          SEAL.tree().oldLabelKey(kind), cipher.newSalt(), place.encode(), TEXT.clone());
    }

    @ParameterizedTest
    @EnumSource
    void opens(RowKind kind) throws DamageException {
      byte[] old = sealOld(kind, "b", -1);

      assertThat(SEAL.openOldLabel(kind, "b", -1, old)).isEqualTo(TEXT);
    }

    @Test
    void inAnotherRowOrPlaceOrOfAnotherKindOrStoreIsDamaged() {
      assertDamaged(() -> SEAL.openOldLabel(RowKind.TAG, "b", 7, sealed));
      assertDamaged(() -> SEAL.openOldLabel(RowKind.TAG, "a", 8, sealed));
      assertDamaged(() -> SEAL.openOldLabel(RowKind.METATAG, "a", 7, sealed));
      assertDamaged(() -> seal(2).openOldLabel(RowKind.TAG, "a", 7, sealed));
      assertDamaged(() -> SEAL.openOldLabel(RowKind.TAG, "a", 7, new byte[0]));
    }

    @Test
    void doesNotOpenAsANewOne() {
      assertDamaged(() -> SEAL.openLabel(RowKind.TAG, "a", 7, sealed));
    }

    private static void assertDamaged(ThrowingCallable opening) {
      assertThatExceptionOfType(DamageException.class).isThrownBy(opening);
    }
  }
}
