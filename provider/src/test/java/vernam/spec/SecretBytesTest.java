package vernam.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class SecretBytesTest {
  private static final byte[] BYTES = {1, 2, 3};

  @Test
  void aCopy_isIndependentOfTheCallersArray() {
    byte[] bytes = BYTES.clone();
    SecretBytes key = SecretBytes.copyOf(bytes, "Test");
    bytes[0] = 9;
    assertThat(key.getEncoded()).isEqualTo(BYTES);
    key.destroy();
    assertThat(bytes).containsExactly(9, 2, 3);
  }

  @Test
  void anArrayTakenOver_isWipedWithTheKey() {
    byte[] bytes = BYTES.clone();
    try (SecretBytes key = SecretBytes.takeOver(bytes, "Test")) {
      assertThat(key.getEncoded()).isEqualTo(BYTES).isNotSameAs(bytes);
    }
    assertThat(bytes).containsOnly(0);
  }

  @Test
  void aDestroyedKey_refusesToShowItsBytes() {
    SecretBytes key = SecretBytes.copyOf(BYTES, "Test");
    assertThat(key.isDestroyed()).isFalse();
    key.destroy();
    key.destroy();
    assertThat(key.isDestroyed()).isTrue();
    assertThatThrownBy(key::getEncoded).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keysAreEqual_whenAlgorithmAndBytesAre() {
    SecretBytes key = SecretBytes.copyOf(BYTES, "Test");
    assertThat(key)
        .isEqualTo(SecretBytes.copyOf(BYTES, "TEST"))
        .hasSameHashCodeAs(SecretBytes.copyOf(BYTES, "TEST"))
        .isNotEqualTo(SecretBytes.copyOf(BYTES, "Other"))
        .isNotEqualTo(SecretBytes.copyOf(new byte[] {1, 2, 4}, "Test"))
        .isNotEqualTo(SecretBytes.copyOf(new byte[] {1, 2}, "Test"));
  }

  @Test
  void aDestroyedKey_equalsNoOther() {
    SecretBytes key = SecretBytes.copyOf(BYTES, "Test");
    SecretBytes other = SecretBytes.copyOf(BYTES, "Test");
    key.destroy();
    other.destroy();
    assertThat(key.equals(other)).isFalse();
  }

  @Test
  void toStringAndHashCode_showNothingOfTheKey() {
    SecretBytes key = SecretBytes.copyOf(BYTES, "Test");
    assertThat(key).hasToString("SecretBytes[Test]");
    assertThat(key.hashCode()).isEqualTo(SecretBytes.copyOf(new byte[] {7}, "Test").hashCode());
  }

  @Test
  void serialization_isRefused() throws Exception {
    SecretBytes key = SecretBytes.copyOf(BYTES, "Test");
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(key)).isInstanceOf(NotSerializableException.class);
    }
  }
}
