package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class RawKeyTest {
  private final byte[] bytes = {'s', 'e', 'c', 'r', 'e', 't'};
  private final RawKey key = new RawKey(bytes, "Chunky2048");

  @Test
  void givesCopiesOfItsBytes() {
    key.getEncoded()[0] = 0;

    assertThat(key.getEncoded()).asString().isEqualTo("secret");
  }

  @Test
  void closedHasWipedItsBytes() {
    key.close();

    assertThat(bytes).containsOnly(0);
    assertThat(key.isDestroyed()).isTrue();
    assertThatIllegalStateException().isThrownBy(key::getEncoded);
  }

  @Test
  void isNotSerialized() throws IOException {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatExceptionOfType(NotSerializableException.class)
          .isThrownBy(() -> out.writeObject(key));
    }
  }

  @Test
  void isPrintedByItsAlgorithm() {
    assertThat(key).hasToString("RawKey[Chunky2048]");
  }
}
