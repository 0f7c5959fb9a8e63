package vernam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.cipher.Domain;
import vernam.message.Chunky2048;
import vernam.provider.VernamProvider;
import vernam.vectors.FixedRandom;

/** What both sides make of the secret they agreed on. */
class SharedSecretTest {
  private static final VernamProvider VERNAM = new VernamProvider();
  private static final byte[] MESSAGE = "attack at dawn".getBytes(StandardCharsets.UTF_8);

  /** SHA3-512 of the JDK, which shares no code with ours. */
  private static byte[] sha3(byte[]... pieces) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA3-512");
    for (byte[] piece : pieces) {
      digest.update(piece);
    }
    return digest.digest();
  }

  @Test
  void key_opensOnOneSideWhatWasSealedOnTheOther() throws Exception {
    Pair pair = Pair.dh3();
    try (var sending = pair.client().key("Chunky2048", "client to server");
        var receiving = pair.server().key("Chunky2048", "client to server")) {
      assertThat(new Chunky2048(receiving).open(new Chunky2048(sending).seal(MESSAGE)))
          .isEqualTo(MESSAGE);
      Cipher cipher = Cipher.getInstance("Chunky2048", VERNAM);
      cipher.init(Cipher.ENCRYPT_MODE, sending);
      byte[] sealed = cipher.doFinal(MESSAGE);
      cipher.init(Cipher.DECRYPT_MODE, receiving, new IvParameterSpec(cipher.getIV()));
      assertThat(cipher.doFinal(sealed)).isEqualTo(MESSAGE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HmacSHA256", "HmacSHA3-512"})
  void key_givesTheSameMacOnBothSides(String algorithm) throws Exception {
    Pair pair = Pair.dh2();
    assertThat(mac(algorithm, pair.client().digestAsKey(algorithm)))
        .isEqualTo(mac(algorithm, pair.server().digestAsKey(algorithm)));
  }

  private static byte[] mac(String algorithm, SecretKey key) throws Exception {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(key);
    return mac.doFinal(MESSAGE);
  }

  @Test
  void keys_differByPurpose() throws Exception {
    SharedSecret secret = Pair.dh2().client();
    assertThat(secret.key("k", "a"))
        .isNotEqualTo(secret.key("k", "b"))
        .isNotEqualTo(secret.key("k", ""))
        .isNotEqualTo(secret.digestAsKey("k"))
        .isEqualTo(secret.key("k", "a"));
    assertThat(secret.key("k", "a").getEncoded()).hasSize(SharedSecret.SIZE);
    assertThat(secret.key("other", "a").getEncoded()).isEqualTo(secret.key("k", "a").getEncoded());
  }

  @Test
  void transcriptKeysAndConfirmations_areThoseOfTheFormat() throws Exception {
    byte[] c = filled(1);
    byte[] d = filled(2);
    X25519PrivateKey a = X25519PrivateKey.of(filled(3));
    X25519PrivateKey b = X25519PrivateKey.of(filled(4));
    Dh3Client client =
        new Dh3Client(
            b, ExpectedPeer.only(a.publicKey()), ExchangeRelease.AIOOTP_0_19, new FixedRandom(d));
    Dh3Server server =
        new Dh3Server(
            a, ExpectedPeer.only(b.publicKey()), ExchangeRelease.AIOOTP_0_19, new FixedRandom(c));
    SharedSecret secret = client.finish(server.reply(client.hello()));
    byte[] transcript =
        sha3(
            Domain.DIGEST.bytes(),
            HexFormat.of().parseHex("b587cf4417b08f75"),
            a.publicKey().bytes(),
            b.publicKey().bytes(),
            X25519PrivateKey.of(c).publicKey().bytes(),
            X25519PrivateKey.of(d).publicKey().bytes());
    assertThat(secret.transcript()).isEqualTo(transcript);
    assertThat(secret.key("k", "Zweck \u20ac").getEncoded())
        .isEqualTo(
            sha3(
                Domain.KDF.bytes(),
                secret.digest(),
                transcript,
                "Zweck \u20ac".getBytes(StandardCharsets.UTF_8)));
    byte[] confirmation =
        sha3(
            Domain.AUTHENTICATION.bytes(),
            secret.digest(),
            transcript,
            "CLIENT".getBytes(StandardCharsets.UTF_8));
    assertThat(secret.confirmation()).isEqualTo(Arrays.copyOf(confirmation, 32));
  }

  @Test
  void transcriptOf2dh_holdsTheServersKeysAndTheClients() throws Exception {
    X25519PrivateKey a = X25519PrivateKey.of(filled(3));
    Dh2Client client = new Dh2Client(ExpectedPeer.only(a.publicKey()));
    Dh2Server server = new Dh2Server(a);
    byte[] hello = client.hello();
    byte[] reply = server.reply(hello);
    byte[] dh2 = HexFormat.of().parseHex("a435475c2547b5ae");
    assertThat(client.finish(reply).transcript())
        .isEqualTo(server.finish().transcript())
        .isEqualTo(sha3(Domain.DIGEST.bytes(), dh2, reply, hello));
  }

  private static byte[] filled(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void confirmations_areAcceptedByTheOtherSideOnly() throws Exception {
    for (Pair pair : new Pair[] {Pair.dh2(), Pair.dh3()}) {
      byte[] ofClient = pair.client().confirmation();
      byte[] ofServer = pair.server().confirmation();
      assertThat(ofClient).hasSize(SharedSecret.CONFIRMATION_SIZE).isNotEqualTo(ofServer);
      pair.client().verifyConfirmation(ofServer);
      pair.server().verifyConfirmation(ofClient);
      assertRefused(pair.client(), ofClient);
      assertRefused(pair.server(), ofServer);
    }
  }

  @Test
  void confirmationThatIsChangedOrOfAnotherRun_isRefused() throws Exception {
    Pair pair = Pair.dh3();
    byte[] confirmation = pair.server().confirmation();
    for (int i = 0; i < confirmation.length; i++) {
      byte[] flipped = confirmation.clone();
      flipped[i] ^= (byte) (1 << i % 8);
      assertRefused(pair.client(), flipped);
    }
    assertRefused(pair.client(), new byte[0]);
    assertRefused(pair.client(), Arrays.copyOf(confirmation, 31));
    assertRefused(pair.client(), Arrays.copyOf(confirmation, 33));
    assertRefused(pair.client(), Pair.dh3().server().confirmation());
  }

  @Test
  void confirmation_coversWhatWasAbsorbed() throws Exception {
    Pair pair = Pair.dh3();
    pair.client().absorb(MESSAGE);
    assertRefused(pair.client(), pair.server().confirmation());
    pair.server().absorb(MESSAGE);
    pair.client().verifyConfirmation(pair.server().confirmation());
    assertThat(pair.client().key("k", "p")).isEqualTo(pair.server().key("k", "p"));
  }

  private static void assertRefused(SharedSecret secret, byte[] confirmation) {
    assertThatThrownBy(() -> secret.verifyConfirmation(confirmation))
        .isExactlyInstanceOf(AEADBadTagException.class);
  }

  @Test
  void copy_goesOnByItself() throws Exception {
    SharedSecret secret = Pair.dh3().client();
    byte[] digest = secret.digest();
    SharedSecret copy = secret.copy();
    assertThat(copy.absorb(MESSAGE).digest()).isNotEqualTo(digest);
    assertThat(copy.transcript()).isEqualTo(secret.transcript());
    assertThat(copy.peer()).isEqualTo(secret.peer());
    copy.close();
    assertThat(secret.digest()).isEqualTo(digest);
  }

  @Test
  void closedSecret_givesNothingSecretOut() throws Exception {
    SharedSecret secret = Pair.dh3().client();
    byte[] transcript = secret.transcript();
    secret.close();
    secret.close();
    assertThatThrownBy(secret::digest).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(secret::confirmation).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> secret.absorb(MESSAGE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> secret.digestAsKey("k")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> secret.key("k", "p")).isInstanceOf(IllegalStateException.class);
    assertThat(secret.transcript()).isEqualTo(transcript);
  }

  @Test
  void purposeWithAnUnpairedSurrogate_isRefused() throws Exception {
    SharedSecret secret = Pair.dh2().client();
    assertThatThrownBy(() -> secret.key("k", "\ud800"))
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void transcriptGivenOut_isACopy() throws Exception {
    SharedSecret secret = Pair.dh2().client();
    byte[] changed = secret.transcript();
    changed[0] ^= 1;
    assertThat(secret.transcript()).isNotEqualTo(changed);
  }

  @Test
  void toString_showsNothingSecret() throws Exception {
    SharedSecret secret = Pair.dh3().server();
    assertThat(secret.toString())
        .isEqualTo("SharedSecret[SERVER]")
        .doesNotContain(HexFormat.of().formatHex(secret.digest(), 0, 4));
  }
}
