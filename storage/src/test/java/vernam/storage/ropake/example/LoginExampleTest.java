package vernam.storage.ropake.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.ropake.RopakeSession;

/** The example of a server and a client over HTTP runs. */
class LoginExampleTest {
  private static SecretKey key(int filling) {
    byte[] bytes = new byte[EncryptedStores.KEY_SIZE];
    Arrays.fill(bytes, (byte) filling);
    return new SecretKeySpec(bytes, "Chunky2048");
  }

  @Test
  void whoRegistered_logsInAndIsGreeted_alsoAfterBothStartAgain(@TempDir Path folder)
      throws Exception {
    Path clients = folder.resolve("client");
    Path servers = folder.resolve("server");
    try (EncryptedStore clientStore = EncryptedStores.create(clients, key(1));
        EncryptedStore serverStore = EncryptedStores.create(servers, key(2));
        LoginServer server = new LoginServer(serverStore, Map.of("code", "Anna"))) {
      LoginClient client = new LoginClient(server.address(), clientStore);
      try (RopakeSession session = client.register("code")) {
        assertThat(client.greeting(session)).isEqualTo("Hello, Anna");
      }
      assertThatThrownBy(() -> client.register("code"))
          .isInstanceOf(IOException.class)
          .hasMessage("the server said 401");
      try (RopakeSession session = client.login()) {
        assertThat(client.greeting(session)).isEqualTo("Hello, Anna");
      }
    }
    try (EncryptedStore clientStore = EncryptedStores.open(clients, key(1));
        EncryptedStore serverStore = EncryptedStores.open(servers, key(2));
        LoginServer server = new LoginServer(serverStore, Map.of())) {
      LoginClient client = new LoginClient(server.address(), clientStore);
      try (RopakeSession session = client.login()) {
        assertThat(client.greeting(session)).isEqualTo("Hello, Anna");
        try (RopakeSession next = client.login()) {
          assertThat(client.greeting(next)).isEqualTo("Hello, Anna");
        }
      }
    }
  }
}
