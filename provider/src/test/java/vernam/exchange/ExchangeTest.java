package vernam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of the exchanges that go wrong: order, messages, and who is at the other end. */
class ExchangeTest {
  private static final String ORDER_8 =
      "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800";

  private final X25519PrivateKey clientKey = X25519PrivateKey.generate();
  private final X25519PrivateKey serverKey = X25519PrivateKey.generate();
  private final ExpectedPeer theClient = ExpectedPeer.only(clientKey.publicKey());
  private final ExpectedPeer theServer = ExpectedPeer.only(serverKey.publicKey());

  private Dh2Client client2;
  private Dh2Server server2;
  private Dh3Client client3;
  private Dh3Server server3;

  @BeforeEach
  void newRuns() {
    client2 = new Dh2Client(theServer);
    server2 = new Dh2Server(serverKey);
    client3 = new Dh3Client(clientKey, theServer);
    server3 = new Dh3Server(serverKey, theClient);
  }

  /** Puts a point of small order at a place in a message of keys. */
  private static byte[] planted(byte[] message, int place) {
    byte[] changed = message.clone();
    System.arraycopy(HexFormat.of().parseHex(ORDER_8), 0, changed, 32 * place, 32);
    return changed;
  }

  /** Flips the bit that X25519 ignores in one key of a message. */
  private static byte[] flipped(byte[] message, int place) {
    byte[] changed = message.clone();
    changed[32 * place + 31] ^= (byte) 0x80;
    return changed;
  }

  private static void assertApart(SharedSecret client, SharedSecret server) {
    assertThat(client.transcript()).isNotEqualTo(server.transcript());
    assertThatThrownBy(() -> client.verifyConfirmation(server.confirmation()))
        .isExactlyInstanceOf(AEADBadTagException.class);
    assertThatThrownBy(() -> server.verifyConfirmation(client.confirmation()))
        .isExactlyInstanceOf(AEADBadTagException.class);
    assertThat(client.key("Chunky2048", "p")).isNotEqualTo(server.key("Chunky2048", "p"));
  }

  @Nested
  class Order {
    @Test
    void clientThatHasNotSpoken_cannotFinish() throws Exception {
      byte[] reply2 = server2.reply(client2.hello());
      byte[] reply3 = server3.reply(client3.hello());
      assertThatThrownBy(() -> new Dh2Client(theServer).finish(reply2))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> new Dh3Client(clientKey, theServer).finish(reply3))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void serverThatHasNotReplied_cannotFinish() {
      assertThatThrownBy(server2::finish).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(server3::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noStep_isTakenTwice() throws Exception {
      byte[] hello2 = client2.hello();
      byte[] hello3 = client3.hello();
      assertThatThrownBy(client2::hello).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(client3::hello).isInstanceOf(IllegalStateException.class);
      byte[] reply2 = server2.reply(hello2);
      byte[] reply3 = server3.reply(hello3);
      assertThatThrownBy(() -> server2.reply(hello2)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> server3.reply(hello3)).isInstanceOf(IllegalStateException.class);
      client2.finish(reply2);
      client3.finish(reply3);
      assertThatThrownBy(() -> client2.finish(reply2)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> client3.finish(reply3)).isInstanceOf(IllegalStateException.class);
      server2.finish();
      server3.finish();
      assertThatThrownBy(server2::finish).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(server3::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterAFailure_theRunIsOver() throws Exception {
      byte[] reply2 = server2.reply(client2.hello());
      byte[] reply3 = server3.reply(client3.hello());
      assertThatThrownBy(() -> client2.finish(new byte[64]))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> client3.finish(new byte[64]))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> client2.finish(reply2)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> client3.finish(reply3)).isInstanceOf(IllegalStateException.class);

      Dh2Server fresh2 = new Dh2Server(serverKey);
      Dh3Server fresh3 = new Dh3Server(serverKey, theClient);
      assertThatThrownBy(() -> fresh2.reply(new byte[32]))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> fresh3.reply(new byte[64]))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(fresh2::finish).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(fresh3::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closedRun_cannotGoOn() throws Exception {
      byte[] reply2 = server2.reply(client2.hello());
      byte[] reply3 = server3.reply(client3.hello());
      client2.close();
      client3.close();
      server2.close();
      server3.close();
      assertThatThrownBy(() -> client2.finish(reply2)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> client3.finish(reply3)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(server2::finish).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(server3::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingAFinishedRun_leavesTheSecretToTheCaller() throws Exception {
      SharedSecret client = client3.finish(server3.reply(client3.hello()));
      SharedSecret server = server3.finish();
      client3.close();
      server3.close();
      assertThat(client.digest()).isEqualTo(server.digest());
      assertThat(clientKey.bytes()).hasSize(32);
      assertThat(serverKey.bytes()).hasSize(32);
    }
  }

  @Nested
  class Messages {
    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64, 65})
    void helloOf2dhOfAnotherSize_isRefused(int size) {
      assertThatThrownBy(() -> server2.reply(Arrays.copyOf(client2.hello(), size)))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, 63, 65, 96})
    void otherMessageOfAnotherSize_isRefused(int size) throws Exception {
      assertThatThrownBy(() -> server3.reply(Arrays.copyOf(client3.hello(), size)))
          .isExactlyInstanceOf(InvalidKeyException.class);
      byte[] reply2 = Arrays.copyOf(server2.reply(client2.hello()), size);
      assertThatThrownBy(() -> client2.finish(reply2))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> client3.finish(reply2))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void pointOfSmallOrderInAHello_isRefusedBeforeThereIsAReply() {
      assertThatThrownBy(() -> server2.reply(planted(client2.hello(), 0)))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> server3.reply(planted(client3.hello(), 1)))
          .isExactlyInstanceOf(InvalidKeyException.class);
      byte[] identity = planted(new Dh3Client(clientKey, theServer).hello(), 0);
      Dh3Server careless = new Dh3Server(serverKey, ExpectedPeer.acceptUnknown());
      assertThatThrownBy(() -> careless.reply(identity))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void pointOfSmallOrderInAReply_isRefused(int place) throws Exception {
      byte[] reply2 = planted(server2.reply(client2.hello()), place);
      assertThatThrownBy(() -> client2.finish(reply2))
          .isExactlyInstanceOf(InvalidKeyException.class);
      byte[] reply3 = planted(server3.reply(client3.hello()), place);
      assertThatThrownBy(() -> client3.finish(reply3))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void anyFlippedBitOfAnEphemeralKey_setsTheSidesApart() throws Exception {
      for (int bit = 0; bit < 256; bit += 5) {
        newRuns();
        byte[] hello = client3.hello();
        flip(hello, bit);
        assertApart(client3.finish(server3.reply(hello)), server3.finish());
        byte[] reply = server2.reply(client2.hello());
        flip(reply, bit);
        assertApart(client2.finish(reply), server2.finish());
      }
    }

    /** Flips a bit of the second key of a message. */
    private static void flip(byte[] message, int bit) {
      message[32 + bit / 8] ^= (byte) (1 << bit % 8);
    }

    @Test
    void flippedBitThatX25519Ignores_showsInTranscriptAndConfirmation() throws Exception {
      SharedSecret client = client2.finish(flipped(server2.reply(client2.hello()), 1));
      SharedSecret server = server2.finish();
      assertThat(client.digest()).as("as in aiootp").isEqualTo(server.digest());
      assertApart(client, server);

      SharedSecret client3s = client3.finish(server3.reply(flipped(client3.hello(), 1)));
      SharedSecret server3s = server3.finish();
      assertThat(client3s.digest()).as("as in aiootp").isEqualTo(server3s.digest());
      assertApart(client3s, server3s);
    }

    @Test
    void flippedBitOfAnIdentity_isAnUnexpectedPeer() throws Exception {
      byte[] reply = flipped(server2.reply(client2.hello()), 0);
      assertThatThrownBy(() -> client2.finish(reply))
          .isExactlyInstanceOf(UnexpectedPeerException.class);
    }
  }

  @Nested
  class Identities {
    @Test
    void anotherServer_isRefused() throws Exception {
      X25519PrivateKey mallory = X25519PrivateKey.generate();
      byte[] reply2 = new Dh2Server(mallory).reply(client2.hello());
      byte[] reply3 = new Dh3Server(mallory, theClient).reply(client3.hello());
      assertThatThrownBy(() -> client2.finish(reply2))
          .asInstanceOf(throwable(UnexpectedPeerException.class))
          .satisfies(e -> assertThat(e.peer()).isEqualTo(mallory.publicKey().bytes()));
      assertThatThrownBy(() -> client3.finish(reply3))
          .isExactlyInstanceOf(UnexpectedPeerException.class);
    }

    @Test
    void anotherClient_isRefusedBeforeThereIsAReply() {
      byte[] hello = new Dh3Client(X25519PrivateKey.generate(), theServer).hello();
      assertThatThrownBy(() -> server3.reply(hello))
          .isExactlyInstanceOf(UnexpectedPeerException.class);
      assertThatThrownBy(server3::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoShowsAKeyWithoutItsOtherHalf_doesNotGetTheSecret() throws Exception {
      X25519PrivateKey mallory = X25519PrivateKey.generate();
      Dh3Client impostor = new Dh3Client(mallory, theServer);
      byte[] hello = impostor.hello();
      System.arraycopy(clientKey.publicKey().bytes(), 0, hello, 0, 32);
      SharedSecret theirs = impostor.finish(server3.reply(hello));
      SharedSecret ours = server3.finish();
      assertThat(theirs.digest()).isNotEqualTo(ours.digest());
      assertApart(theirs, ours);
    }

    @Test
    void oneOfSeveralExpectedPeers_isTold() throws Exception {
      X25519PublicKey friend = X25519PrivateKey.generate().publicKey();
      Dh3Server server =
          new Dh3Server(serverKey, ExpectedPeer.anyOf(List.of(friend, clientKey.publicKey())));
      client3.finish(server.reply(client3.hello()));
      assertThat(server.finish().peer()).contains(clientKey.publicKey());

      Dh3Server strict = new Dh3Server(serverKey, ExpectedPeer.anyOf(Set.of()));
      byte[] hello = new Dh3Client(clientKey, theServer).hello();
      assertThatThrownBy(() -> strict.reply(hello))
          .isExactlyInstanceOf(UnexpectedPeerException.class);
    }

    @Test
    void unknownPeer_isAcceptedOnRequestAndTold() throws Exception {
      Dh2Client client = new Dh2Client(ExpectedPeer.acceptUnknown());
      SharedSecret secret = client.finish(server2.reply(client.hello()));
      assertThat(secret.peer()).contains(serverKey.publicKey());
      assertThat(server2.finish().peer()).isEmpty();
    }
  }
}
