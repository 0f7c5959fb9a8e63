package vernam.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class FileKeyTest {
  private final byte[] bytes = {1, 2, 3};
  private final FileKey key = new FileKey(bytes);

  @Test
  void closingItWipesItsBytes() {
    key.close();

    assertThat(bytes).containsOnly(0);
    assertThat(key.isDestroyed()).isTrue();
    assertThatThrownBy(key::getEncoded).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itGivesCopiesOut() {
    key.getEncoded()[0] = 9;

    assertThat(key.getEncoded()).containsExactly(1, 2, 3);
  }

  @Test
  void itIsNotSerialized() throws Exception {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(key)).isInstanceOf(NotSerializableException.class);
    }
  }
}
