package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vernam.storage.core.SivCipher.Bound;

class SivCipherTest {
  private static final byte[] ROW = {0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 1, 'a'};

  private final Random random = new Random(6);
  private final byte[] macKey = bytes(64);
  private final byte[] streamKey = bytes(64);
  private final SivCipher cipher = new SivCipher(macKey, streamKey);
  private final PlainLabels plain = new PlainLabels(macKey, streamKey);

  private byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void aTextOfMoreBlocksThanAreMadeAtOnceIsSealedAsByThePlatform() {
    byte[] text = bytes(300_000);
    byte[] sealed = cipher.seal(List.of(new Bound(ROW, text))).get(0);

    assertThat(sealed).isEqualTo(plain.seal("a", 7, text));
    assertThat(cipher.open(List.of(new Bound(ROW, sealed))).get(0)).isEqualTo(text);
  }

  @Test
  void textsOfMoreBlocksThanAreMadeAtOnceAreSealedAsEachAlone() {
    List<Bound> texts =
        random.ints(50, 0, 20_000).mapToObj(size -> new Bound(ROW, bytes(size))).toList();
    List<byte[]> sealed = cipher.seal(texts);

    for (int i = 0; i < texts.size(); i++) {
      assertThat(sealed.get(i)).isEqualTo(plain.seal("a", 7, texts.get(i).bytes()));
    }
  }

  @Test
  void sealedTextsHaveWholeStepsBesidesTheirSivUpToOneGibibyte() {
    for (int size : new int[] {160, 288, 32 + (1 << 30)}) {
      assertThat(SivCipher.isSize(size)).isTrue();
    }
    int[] none = {0, 31, 32, 33, 128, 159, 161, 32 + (1 << 30) + 128, Integer.MAX_VALUE - 95};
    for (int size : none) {
      assertThat(SivCipher.isSize(size)).isFalse();
    }
  }

  @Test
  void theKeyOfSivsIsNotThatOfTheKeyStream() {
    byte[] sealed = cipher.seal(List.of(new Bound(ROW, new byte[1]))).get(0);
    SivCipher turned = new SivCipher(streamKey, macKey);

    assertThat(turned.open(List.of(new Bound(ROW, sealed))).get(0)).isNull();
  }

  @Test
  void theSivDependsOnEachByteOfTheContext() {
    byte[] sealed = cipher.seal(List.of(new Bound(ROW, new byte[1]))).get(0);
    for (int i = 0; i < ROW.length; i++) {
      byte[] other = ROW.clone();
      other[i]++;
      assertThat(cipher.open(List.of(new Bound(other, sealed))).get(0)).isNull();
    }
  }

  @Test
  void aBitAtTheEndOfATextChangesAllThatIsSealed() {
    byte[] text = bytes(100);
    byte[] one = cipher.seal(List.of(new Bound(ROW, text))).get(0);
    text[99] ^= 1;
    byte[] two = cipher.seal(List.of(new Bound(ROW, text))).get(0);

    assertThat(Arrays.copyOf(one, 32)).isNotEqualTo(Arrays.copyOf(two, 32));
    assertThat(Arrays.copyOfRange(one, 32, 96)).isNotEqualTo(Arrays.copyOfRange(two, 32, 96));
  }
}
