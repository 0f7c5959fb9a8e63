package vernam.storage.ropake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.storage.DamagedRowException;
import vernam.storage.EncryptedStore;
import vernam.storage.Tag;

/** The server, and what it refuses. */
class ServerTest {
  private static final long NOW = 1_700_000_000;

  private final Stored stored = new Stored();
  private final SetClock clock = new SetClock(NOW);
  private final SecureRandom random = new SecureRandom();
  private final RopakeServer server =
      new RopakeServer(stored.serverStore, RopakeOptions.standard(), clock, random);
  private final RopakeClient client = client("client");
  private String clientId;

  private RopakeClient client(String name) {
    return new RopakeClient(
        stored.clientStore.metatag(name), RopakeOptions.standard(), clock, random);
  }

  @BeforeEach
  void register() throws Exception {
    clientId = Honest.register(client, server);
  }

  @AfterEach
  void close() {
    stored.close();
  }

  private List<Tag> tags() {
    return stored.records().tags();
  }

  @Test
  void everyAlteredBitOfALogin_isRefusedAndChangesNothing() throws Exception {
    String hello = client.login().hello();
    List<Tag> before = tags();
    int flips = 0;
    for (int at = 0; at < hello.length(); at++) {
      for (int bit = 0; bit < 7; bit++) {
        char[] altered = hello.toCharArray();
        altered[at] ^= (char) (1 << bit);
        assertThatThrownBy(() -> server.login(new String(altered)))
            .isInstanceOf(RopakeException.class);
        flips++;
      }
    }
    assertThat(flips).isEqualTo(7 * hello.length());
    assertThat(tags()).isEqualTo(before);
    server.login(hello).close();
  }

  @Test
  void everyAlteredBitOfAReply_isRefusedAndTheReplyStillGood() throws Exception {
    PendingExchange exchange = client.login();
    String reply = server.login(exchange.hello()).text();
    for (int at = 0; at < reply.length(); at++) {
      for (int bit = 0; bit < 7; bit++) {
        char[] altered = reply.toCharArray();
        altered[at] ^= (char) (1 << bit);
        assertThatThrownBy(() -> exchange.finish(new String(altered)))
            .isInstanceOf(RopakeException.class);
      }
    }
    exchange.finish(reply).close();
    Honest.login(client, server);
  }

  /** Nobody vouches for a registration: what is not refused shows at the first login. */
  @Test
  void everyAlteredBitOfARegistration_isRefusedOrLeavesBothWithOtherValues() throws Exception {
    try (ClientRegistration run = ClientRegistration.begin(new byte[128], random)) {
      String hello = run.hello();
      ClientHello sent = ClientHello.readRegistration(Fields.parse(hello));
      for (String altered : altered(hello)) {
        try {
          ClientHello seen = ClientHello.readRegistration(Fields.parse(altered));
          ServerTurn turn = ServerTurn.register(seen, random);
          boolean agree =
              run.finish(turn.reply()).key().equals(turn.outcome().key())
                  && seen.commit().equals(sent.commit());
          assertThat(agree).isEqualTo(onlyTheIgnoredBitDiffers(seen.publicKey(), sent.publicKey()));
        } catch (MalformedHelloException e) {
          assertThat(e).hasMessageNotContaining(hello.substring(10, 20));
        }
      }
      ServerTurn turn = ServerTurn.register(sent, random);
      ServerHello honest = ServerHello.read(Fields.parse(turn.reply()));
      for (String altered : altered(turn.reply())) {
        try {
          ServerHello seen = ServerHello.read(Fields.parse(altered));
          assertThat(run.finish(altered).key().equals(turn.outcome().key()))
              .isEqualTo(onlyTheIgnoredBitDiffers(seen.publicKey(), honest.publicKey()));
        } catch (MalformedHelloException e) {
          assertThat(e).hasMessageNotContaining(hello.substring(10, 20));
        }
      }
    }
  }

  /** X25519 ignores the topmost bit of a public key. */
  private static boolean onlyTheIgnoredBitDiffers(byte[] seen, byte[] sent) {
    byte[] altered = sent.clone();
    altered[X25519.SIZE - 1] ^= Byte.MIN_VALUE;
    return Arrays.equals(seen, altered);
  }

  private static List<String> altered(String message) {
    List<String> all = new ArrayList<>();
    for (int at = 0; at < message.length(); at++) {
      for (int bit = 0; bit < 7; bit++) {
        char[] altered = message.toCharArray();
        altered[at] ^= (char) (1 << bit);
        all.add(new String(altered));
      }
    }
    return all;
  }

  @Test
  void helloOfTheAgeLimit_passesAndOneOlderDoesNot() throws Exception {
    String hello = client.login().hello();
    clock.set(NOW + 61);
    assertThatThrownBy(() -> server.login(hello))
        .isInstanceOf(ExpiredHelloException.class)
        .hasFieldOrPropertyWithValue("excessSeconds", 1L);
    clock.set(NOW + 60);
    server.login(hello).close();
    clock.set(NOW + 61);
    assertThatThrownBy(() -> server.login(hello)).isInstanceOf(ExpiredHelloException.class);
  }

  @Test
  void replyOfTheAgeLimit_passesAndOneOlderDoesNot() throws Exception {
    PendingExchange exchange = client.login();
    String reply = server.login(exchange.hello()).text();
    clock.set(NOW + 61);
    assertThatThrownBy(() -> exchange.finish(reply)).isInstanceOf(ExpiredHelloException.class);
    clock.set(NOW + 60);
    exchange.finish(reply).close();
  }

  @Test
  void ageLimit_isNeverNone() {
    assertThat(RopakeOptions.standard().maxAge()).isEqualTo(Duration.ofMinutes(1));
    for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      assertThatThrownBy(() -> RopakeOptions.standard().withMaxAge(none))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void keyIdWithinTheMessage_isRefusedAndLeavesTheOtherClientAlone() throws Exception {
    RopakeClient victim = client("victim");
    Honest.register(victim, server);
    ClientKeys mine = new ClientState(stored.clientStore.metatag("client")).current().orElseThrow();
    String victimId = SealedHello.parse(victim.login().hello()).keyId().hex();
    HelloSeal seal = new HelloSeal(clock, random, Duration.ofMinutes(1));
    Map<String, Object> fields =
        new LinkedHashMap<>(ClientLogin.begin(new byte[128], mine, seal).fields());
    fields.put("key_id", victimId);
    SealedHello hello =
        new SealedHello(
            DerivedValues.id(mine.key()),
            seal.seal(fields, DerivedValues.clientMessageKey(mine.key())));

    assertThatThrownBy(() -> server.login(hello.toText()))
        .isInstanceOf(MalformedHelloException.class);
    Honest.login(victim, server);
    Honest.login(client, server);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{",
        "7",
        "\"text\"",
        "{\"pub\": 7}",
        "{\"key_id\": \"\"}"
      })
  void whatIsNoHello_isRefused(String text) {
    assertThatThrownBy(() -> server.login(text)).isInstanceOf(MalformedHelloException.class);
    assertThatThrownBy(() -> server.register(text)).isInstanceOf(MalformedHelloException.class);
    assertThat(HelloKind.of(text)).isNotEqualTo(HelloKind.AUTHENTICATION);
  }

  @Test
  void messageThatIsTooLong_isRefusedBeforeItIsRead() {
    String digits = "9".repeat(16 * 1024);
    assertThatThrownBy(() -> server.register("{\"keyed_password\": " + digits + "}"))
        .hasMessage("a message has at most 16384 characters");
  }

  @Test
  void commitOrSaltOfAnotherForm_isRefused() throws Exception {
    String hello = client("form").register().hello();
    for (String commit : List.of("-1", "1.5", "\"1\"", "null", "true", "1" + "0".repeat(160))) {
      String altered = hello.replaceFirst("(keyed_password\": )[0-9]+", "$1" + commit);
      assertThatThrownBy(() -> server.register(altered))
          .isInstanceOf(MalformedHelloException.class);
    }
    String upper =
        hello.replaceFirst("\"salt\": \"[0-9a-f]{128}", "\"salt\": \"" + "A".repeat(128));
    assertThatThrownBy(() -> server.register(upper)).isInstanceOf(MalformedHelloException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void pointOfSmallOrder_isRefused(int point) throws Exception {
    String pub = "0" + point + "00".repeat(31);
    String altered = client("point").register().hello().replaceFirst("[0-9a-f]{64}\"", pub + "\"");
    assertThat(altered).contains("\"" + pub + "\"");
    assertThatThrownBy(() -> server.register(altered)).hasMessage("pub is a point of small order");
  }

  @Test
  void helloWithAnotherClientsKeyId_isNotItsLogin() throws Exception {
    RopakeClient other = client("other");
    Honest.register(other, server);
    String mine = client.login().hello();
    String id = SealedHello.parse(mine).keyId().hex();
    String theirs = SealedHello.parse(other.login().hello()).keyId().hex();
    assertThatThrownBy(() -> server.login(mine.replace(id, theirs)))
        .isInstanceOf(AuthenticationFailedException.class);
  }

  @Test
  void clientThatIsForgotten_isUnknown() throws Exception {
    Honest.login(client, server);
    assertThat(server.forget(clientId)).isTrue();
    assertThat(server.forget(clientId)).isFalse();
    assertThat(server.forget("nobody")).isFalse();
    assertThatThrownBy(() -> Honest.login(client, server))
        .isInstanceOf(UnknownKeyIdException.class);
    assertThat(tags()).isEmpty();
  }

  @Test
  void answersThatNobodyGets_areKeptInSmallNumber() throws Exception {
    for (int i = 0; i < 3 * ServerRecords.MAX_ANSWERS; i++) {
      server.login(client.login().hello()).close();
    }
    assertThat(tags()).hasSize(2 + ServerRecords.MAX_ANSWERS);
    Honest.login(client, server);
    Honest.login(client, server);
    assertThat(tags()).hasSize(3);
  }

  @Test
  void clientWhoseAnswerWasDroppedForLaterOnes_logsInWithItsPreviousKey() throws Exception {
    List<PendingExchange> exchanges = new ArrayList<>();
    List<String> replies = new ArrayList<>();
    for (int i = 0; i <= ServerRecords.MAX_ANSWERS; i++) {
      exchanges.add(client.login());
      replies.add(server.login(exchanges.get(i).hello()).text());
    }
    exchanges.get(0).finish(replies.get(0)).close();
    assertThat(Honest.login(client, server)).isEqualTo(clientId);
  }

  @Test
  void oneHelloFromManyThreads_getsOneReplyAndOneSessionKey() throws Exception {
    String hello = client.login().hello();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<RopakeReply>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        calls.add(threads.submit(() -> server.login(hello)));
      }
      List<RopakeReply> replies = new ArrayList<>();
      for (Future<RopakeReply> call : calls) {
        replies.add(call.get());
      }
      assertThat(replies.stream().map(RopakeReply::text).distinct()).hasSize(1);
      assertThat(replies.stream().map(RopakeReply::sessionKey).flatMap(Optional::stream))
          .hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void manyClientsAtOnce_allLogIn() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        RopakeClient one = client("many " + i);
        calls.add(
            threads.submit(
                () -> {
                  String id = Honest.register(one, server);
                  for (int login = 0; login < 3; login++) {
                    assertThat(Honest.login(one, server)).isEqualTo(id);
                  }
                  return id;
                }));
      }
      Set<String> ids = new TreeSet<>();
      for (Future<String> call : calls) {
        ids.add(call.get());
      }
      assertThat(ids).hasSize(12);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void loginThatAnotherOvertook_isSupersededAndTheOtherCounts() throws Exception {
    PendingExchange slow = client.login();
    String late = server.login(slow.hello()).text();
    Honest.login(client, server);
    assertThatThrownBy(() -> slow.finish(late)).isInstanceOf(SupersededException.class);
    Honest.login(client, server);
  }

  @Test
  void replyThatComesTwice_isTakenOnce() throws Exception {
    PendingExchange exchange = client.login();
    String reply = server.login(exchange.hello()).text();
    exchange.finish(reply).close();
    assertThatThrownBy(() -> exchange.finish(reply)).isInstanceOf(SupersededException.class);
    Honest.login(client, server);
  }

  @Test
  void clientThatRegistersAgain_isAnotherWithAnotherCommit() throws Exception {
    EncryptedStore store = stored.clientStore.metatag("client");
    String salt = store.get("salt", String.class).orElseThrow();
    String id = Honest.register(client, server);
    assertThat(id).isNotEqualTo(clientId);
    assertThat(store.get("salt", String.class)).isPresent().isNotEqualTo(Optional.of(salt));
    assertThat(Honest.login(client, server)).isEqualTo(id);
  }

  @Test
  void stateOfAiootp_whichHasNoPreviousKeys_works() throws Exception {
    Honest.login(client, server);
    stored.clientStore.metatag("client").remove("previous");
    assertThat(Honest.login(client, server)).isEqualTo(clientId);
  }

  @Test
  void rowThatWasAltered_isReportedAndTheOthersServed() throws Exception {
    RopakeClient other = client("other");
    Honest.register(other, server);
    String hello = client.login().hello();
    String row = stored.records().rowId(Tag.of(SealedHello.parse(hello).keyId().hex()));
    assertThat(
            stored.serverDatabase.change(
                "UPDATE vernam_item SET sealed_value = ? WHERE row_id = ?", new byte[400], row))
        .isOne();
    assertThatThrownBy(() -> server.login(hello)).isInstanceOf(DamagedRowException.class);
    Honest.login(other, server);
  }

  @Test
  void valueThatIsNotOfRopake_isReported() throws Exception {
    String hello = client.login().hello();
    EncryptedStore records = stored.records();
    String keyId = SealedHello.parse(hello).keyId().hex();
    for (Object foreign :
        List.of(
            "text",
            Map.of("key", "short", "keyed_password", 1),
            Map.of("key", "a".repeat(128), "keyed_password", "1"),
            Map.of("key", "a".repeat(128), "keyed_password", 1, "client", 7),
            Map.of("key", "a".repeat(128), "keyed_password", 1, "answers", List.of(7)))) {
      records.put(keyId, foreign);
      assertThatThrownBy(() -> server.login(hello)).isInstanceOf(ForeignStateException.class);
    }
    EncryptedStore mine = stored.clientStore.metatag("client");
    for (String tag : List.of("root_key", "salt", "key")) {
      mine.put(tag, 7);
      assertThatThrownBy(client::login).isInstanceOf(ForeignStateException.class);
    }
    mine.put("previous", 7);
    assertThatThrownBy(client::loginWithPrevious).isInstanceOf(ForeignStateException.class);
  }

  @Test
  void messages_areToldApart() throws Exception {
    assertThat(HelloKind.of(client.login().hello())).isEqualTo(HelloKind.AUTHENTICATION);
    assertThat(HelloKind.of(client.register().hello())).isEqualTo(HelloKind.REGISTRATION);
    assertThat(HelloKind.of("{\"key_id\": 1}")).isEqualTo(HelloKind.INVALID);
    assertThat(HelloKind.of("{}")).isEqualTo(HelloKind.INVALID);
  }

  @Test
  void names_showNothing() throws Exception {
    RopakeReply reply = server.login(client.login().hello());
    assertThat(List.of(server, client, reply, client.login()))
        .extracting(Object::toString)
        .containsExactly("RopakeServer", "RopakeClient", "RopakeReply", "PendingExchange");
  }
}
