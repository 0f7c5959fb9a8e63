package vernam.storage.ropake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import vernam.spec.SecretBytes;

/** A way between client and server on which nothing happens, and the proof that both agree. */
final class Honest {
  private Honest() {}

  /** Registers, and returns the client's id. */
  static String register(RopakeClient client, RopakeServer server) throws RopakeException {
    RopakeReply[] last = new RopakeReply[1];
    try (RopakeSession session =
        client.register(
            hello -> {
              last[0] = server.register(hello);
              return last[0].text();
            })) {
      assertAgreement(session, last[0]);
    }
    return last[0].clientId();
  }

  /** Logs in, and returns the client's id. */
  static String login(RopakeClient client, RopakeServer server) throws RopakeException {
    RopakeReply[] last = new RopakeReply[1];
    try (RopakeSession session =
        client.login(
            hello -> {
              last[0] = server.login(hello);
              return last[0].text();
            })) {
      assertAgreement(session, last[0]);
    }
    return last[0].clientId();
  }

  private static void assertAgreement(RopakeSession session, RopakeReply reply) {
    assertThat(Optional.<SecretBytes>of(session.sessionKey())).isEqualTo(reply.sessionKey());
    assertThat(session.keyId()).isEqualTo(reply.keyId());
  }
}
