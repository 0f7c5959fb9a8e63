package vernam.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vernam.GuideCode;

/** The guide's code compiles, runs and does what it says. */
class KeyExchangeGuideTest {
  private static final String CLASS =
      """
      import java.io.*;
      import java.net.*;
      import java.security.*;
      import java.security.interfaces.XECPublicKey;
      import java.util.*;
      import java.util.concurrent.FutureTask;
      import javax.crypto.KeyAgreement;
      import vernam.exchange.*;
      import vernam.message.*;
      import vernam.spec.SecretBytes;

      public class Guide {
        static void letter(byte[] letter) throws Exception {
      %s
        }

      %s
      %s

        static byte[] digest(SharedSecret secret) {
      %s
          return digest;
        }

        static void jdk() throws Exception {
          byte[] ourSecret;
          byte[] theirSecret;
      %s
          if (!Arrays.equals(ourSecret, theirSecret)) {
            throw new AssertionError("the JDK agrees on something else");
          }
        }

        static void digests() throws Exception {
          X25519PrivateKey identity = X25519PrivateKey.generate();
          Dh2Client client = new Dh2Client(ExpectedPeer.only(identity.publicKey()));
          Dh2Server server = new Dh2Server(identity);
          byte[] digest = digest(client.finish(server.reply(client.hello())));
          if (!Arrays.equals(digest, digest(server.finish()))) {
            throw new AssertionError("the digests differ");
          }
        }

        public static byte[] run(byte[] answer) throws Exception {
          letter(answer);
          jdk();
          digests();
          X25519PrivateKey serverKey = X25519PrivateKey.generate();
          X25519PrivateKey clientKey = X25519PrivateKey.generate();
          try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FutureTask<Void> serving = new FutureTask<>(() -> {
              try (Socket socket = listening.accept()) {
                server(socket, serverKey, Set.of(clientKey.publicKey()), answer);
              }
              return null;
            });
            new Thread(serving).start();
            try (Socket socket =
                new Socket(listening.getInetAddress(), listening.getLocalPort())) {
              byte[] received = client(socket, clientKey, serverKey.publicKey());
              serving.get();
              return received;
            }
          }
        }
      }
      """;

  @Test
  @Timeout(60)
  void theCode_compilesAndRuns(@TempDir Path folder) throws Exception {
    List<String> snippets = GuideCode.snippets("key-exchange.md");
    assertThat(snippets).hasSize(5);
    byte[] answer = "42, and sealed".getBytes(StandardCharsets.UTF_8);
    assertThat(GuideCode.run(CLASS.formatted(snippets.toArray()), folder, answer))
        .isEqualTo(answer);
  }
}
