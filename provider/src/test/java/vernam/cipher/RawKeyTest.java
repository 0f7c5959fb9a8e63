package vernam.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import vernam.spec.SecretBytes;

class RawKeyTest {
  @Test
  void theBytesAreACopy() {
    byte[] bytes = {1, 2, 3};
    SecretKey key = SecretBytes.copyOf(bytes, "Chunky2048");

    RawKey.bytes(key, 3)[0] = 9;

    assertThat(RawKey.bytes(key, 3)).isEqualTo(bytes);
  }

  @Test
  void anotherSizeIsRefusedAndWiped() {
    byte[] bytes = {1, 2, 3};
    SecretKey key = mock(SecretKey.class);
    when(key.getFormat()).thenReturn("RAW");
    when(key.getEncoded()).thenReturn(bytes);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RawKey.bytes(key, 64))
        .withMessage("a key is 64 bytes, not 3");
    assertThat(bytes).containsOnly(0);
  }

  @Test
  void aKeyThatStaysInItsDeviceIsRefused() {
    SecretKey key = mock(SecretKey.class);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RawKey.bytes(key, 64))
        .withMessage("the key does not show its bytes");
  }
}
