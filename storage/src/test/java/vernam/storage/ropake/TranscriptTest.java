package vernam.storage.ropake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.EncryptedStore;
import vernam.storage.Tag;
import vernam.storage.vectors.FixedRandom;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

/** Client and server over stores, against the transcripts of known answers. */
class TranscriptTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** For cases whose age nobody checks. */
  private static final Duration CENTURY = Duration.ofDays(36_500);

  private static final Set<String> CLIENT_TAGS =
      Set.of("key", "salt", "keyed_password", "next_password_salt");

  private final Stored stored = new Stored();
  private final SetClock clock = new SetClock(1_700_000_000);

  @AfterEach
  void close() {
    stored.close();
  }

  private static FixedRandom random(VectorCase pieces) {
    return new FixedRandom(
        Stream.of(
                "password_salt",
                "next_password_salt",
                "salt",
                "session_salt",
                "x25519_secret",
                "cipher_salt",
                "siv_key")
            .filter(pieces::has)
            .map(pieces::bytes)
            .toArray(byte[][]::new));
  }

  private static RopakeOptions options(VectorCase vector) {
    int ttl = vector.has("ttl") ? vector.number("ttl") : 0;
    return RopakeOptions.standard().withMaxAge(ttl == 0 ? CENTURY : Duration.ofSeconds(ttl));
  }

  private RopakeClient client(VectorCase vector) {
    return new RopakeClient(
        stored.clientStore, options(vector), clock, random(vector.inner("client_random")));
  }

  private RopakeServer server(VectorCase vector) {
    return new RopakeServer(
        stored.serverStore, options(vector), clock, random(vector.inner("server_random")));
  }

  /** Writes a hello of the file as it travels: with integers where the file has digits. */
  private static String wire(JsonNode hello) {
    ObjectNode wire = hello.deepCopy();
    if (hello.has("keyed_password")) {
      wire.put("keyed_password", new BigInteger(hello.get("keyed_password").textValue()));
    }
    if (hello.has("ciphertext")) {
      ArrayNode blocks = wire.putArray("ciphertext");
      hello.get("ciphertext").forEach(b -> blocks.add(new BigInteger(b.textValue(), 16)));
    }
    return wire.toString();
  }

  private static JsonNode tree(String json) throws JsonProcessingException {
    return JSON.readTree(json);
  }

  private static Map<String, String> state(JsonNode object) {
    Map<String, String> state = new TreeMap<>();
    object.properties().forEach(f -> state.put(f.getKey(), f.getValue().asText()));
    return state;
  }

  private Map<String, String> clientState() {
    Map<String, String> state = new TreeMap<>();
    for (String tag : CLIENT_TAGS) {
      stored.clientStore.get(tag, Object.class).ifPresent(v -> state.put(tag, v.toString()));
    }
    return state;
  }

  private void putClientState(JsonNode state, String rootKey) {
    stored.clientStore.put("root_key", rootKey);
    state(state)
        .forEach(
            (tag, value) ->
                stored.clientStore.put(
                    tag, tag.equals("keyed_password") ? new BigInteger(value) : value));
  }

  private void putServerState(JsonNode state) {
    state
        .properties()
        .forEach(
            f ->
                stored
                    .records()
                    .put(
                        f.getKey(),
                        Map.of(
                            "key",
                            f.getValue().get("key").textValue(),
                            "keyed_password",
                            new BigInteger(f.getValue().get("keyed_password").textValue()))));
  }

  /** Returns the key ids that the server knows. */
  private Set<String> keyIds() {
    Set<String> ids = new TreeSet<>();
    for (Tag tag : stored.records().tags()) {
      if (tag.value() instanceof String text && !text.startsWith("client ")) {
        ids.add(text);
      }
    }
    return ids;
  }

  private void assertServerHolds(JsonNode expected) {
    EncryptedStore records = stored.records();
    expected
        .properties()
        .forEach(
            f -> {
              JsonNode record = records.get(f.getKey(), JsonNode.class).orElseThrow();
              assertThat(record.get("key")).isEqualTo(f.getValue().get("key"));
              assertThat(record.get("keyed_password").bigIntegerValue())
                  .isEqualTo(f.getValue().get("keyed_password").textValue());
            });
  }

  private static String sessionKey(RopakeSession session) {
    return HexFormat.of().formatHex(session.sessionKey().getEncoded());
  }

  private static String sessionKey(RopakeReply reply) {
    return HexFormat.of().formatHex(reply.sessionKey().orElseThrow().getEncoded());
  }

  static Stream<VectorCase> transcripts() {
    return Vectors.ropake("transcripts");
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void everyStep_givesTheMessagesAndStateOfTheTranscript(VectorCase transcript) throws Exception {
    putClientState(JSON.createObjectNode(), transcript.text("client_root_key"));
    for (VectorCase step : transcript.cases("steps").toList()) {
      if (step.text("kind").equals("registration")) {
        registration(step);
      } else {
        authentication(step);
      }
    }
  }

  private void registration(VectorCase step) throws Exception {
    PendingExchange exchange = client(step).register();
    assertThat(exchange.hello()).isEqualTo(step.text("client_hello_json"));
    RopakeReply reply = server(step).register(exchange.hello());
    assertThat(tree(reply.text())).isEqualTo(step.node("server_hello"));
    RopakeSession session = exchange.finish(reply.text());

    assertResults(step, session, reply);
    assertThat(keyIds()).isEqualTo(state(step.node("server_state_after")).keySet());
    assertThat(stored.records().get(reply.keyId(), JsonNode.class).orElseThrow().size())
        .isEqualTo(2);
  }

  private void authentication(VectorCase step) throws Exception {
    clock.set(step.inner("client_random").number("timestamp"));
    assertThat(clientState()).isEqualTo(state(step.node("client_state_before")));
    PendingExchange exchange = client(step).login();
    assertThat(tree(exchange.hello())).isEqualTo(tree(wire(step.node("client_hello"))));
    assertThat(clientState()).isEqualTo(state(step.node("client_state_pending")));
    clock.set(step.inner("server_random").number("timestamp"));
    RopakeReply reply = server(step).login(exchange.hello());
    assertThat(tree(reply.text())).isEqualTo(tree(wire(step.node("server_hello"))));
    RopakeSession session = exchange.finish(reply.text());

    assertResults(step, session, reply);
    Set<String> old = state(step.node("server_state_before")).keySet();
    assertThat(keyIds())
        .containsAll(old)
        .containsAll(state(step.node("server_state_after")).keySet())
        .hasSize(2);
  }

  private void assertResults(VectorCase step, RopakeSession session, RopakeReply reply) {
    VectorCase result = step.inner("result");
    assertThat(session.keyId()).isEqualTo(result.text("key_id"));
    assertThat(reply.keyId()).isEqualTo(result.text("key_id"));
    assertThat(sessionKey(session)).isEqualTo(result.text("session_key"));
    assertThat(sessionKey(reply)).isEqualTo(result.text("session_key"));
    assertThat(clientState()).isEqualTo(state(step.node("client_state_after")));
    assertServerHolds(step.node("server_state_after"));
  }

  static Stream<VectorCase> authentications() {
    return transcripts()
        .flatMap(t -> t.cases("steps"))
        .filter(step -> step.text("kind").equals("authentication"));
  }

  @ParameterizedTest
  @MethodSource("authentications")
  void plaintexts_areThoseOfTheTranscript(VectorCase step) throws Exception {
    String client = step.text("client_hello_plaintext");
    assertThat(Fields.toText(LoginHello.read(Fields.parse(client)).toFields())).isEqualTo(client);
    String server = step.text("server_hello_plaintext");
    assertThat(Fields.toText(ServerHello.read(Fields.parse(server)).toLogin())).isEqualTo(server);
  }

  static Stream<VectorCase> failures() {
    return transcripts().filter(t -> t.has("failures")).flatMap(t -> t.cases("failures"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failureOfTheServer_isTypedAndChangesNothing(VectorCase vector) {
    putServerState(vector.node("server_state"));
    clock.set(vector.has("now") ? vector.number("now") : clock.instant().getEpochSecond());
    RopakeServer server =
        new RopakeServer(stored.serverStore, options(vector), clock, new FixedRandom());

    assertFailure(vector, () -> server.login(wire(vector.node("client_hello"))));

    assertThat(keyIds()).isEqualTo(state(vector.node("server_state_after")).keySet());
    assertServerHolds(vector.node("server_state_after"));
  }

  static Stream<VectorCase> clientFailures() {
    return Vectors.ropake("client_failures");
  }

  @ParameterizedTest
  @MethodSource("clientFailures")
  void failureOfTheClient_isTypedAndChangesNothing(VectorCase vector) throws Exception {
    putClientState(vector.node("client_state"), vector.text("client_root_key"));
    clock.set(vector.inner("client_random").number("timestamp"));
    PendingExchange exchange = client(vector).login();
    clock.set(vector.number("now"));

    assertFailure(vector, () -> exchange.finish(wire(vector.node("server_hello"))));

    assertThat(clientState()).isEqualTo(state(vector.node("client_state_after")));
  }

  private static void assertFailure(VectorCase vector, ThrowingCallable call) {
    Class<? extends RopakeException> expected =
        switch (vector.text("error")) {
          case "ValueError" -> AuthenticationFailedException.class;
          case "KeyError" -> MalformedHelloException.class;
          case "TypeError" -> UnknownKeyIdException.class;
          case "TimeoutError" -> ExpiredHelloException.class;
          default -> throw new IllegalArgumentException("unknown error in " + vector);
        };
    assertThatThrownBy(call).isExactlyInstanceOf(expected);
    if (expected == ExpiredHelloException.class) {
      assertThatThrownBy(call)
          .hasFieldOrPropertyWithValue("excessSeconds", (long) vector.number("expired_by"));
    }
  }

  @Test
  void stateMovedUnderAnotherRootKey_divergesAsInTheReference() throws Exception {
    VectorCase vector = Vectors.ropakeCase("divergence");
    putClientState(vector.node("client_state_before"), vector.text("client_root_key"));
    putServerState(vector.node("server_state_before"));
    clock.set(vector.inner("client_random").number("timestamp"));

    PendingExchange exchange = client(vector).login();
    assertThat(tree(exchange.hello())).isEqualTo(tree(wire(vector.node("client_hello"))));
    RopakeReply reply = server(vector).login(exchange.hello());
    assertThat(tree(reply.text())).isEqualTo(tree(wire(vector.node("server_hello"))));
    RopakeSession session = exchange.finish(reply.text());

    assertThat(session.keyId()).isEqualTo(vector.inner("client_result").text("key_id"));
    assertThat(sessionKey(session)).isEqualTo(vector.inner("client_result").text("session_key"));
    assertThat(reply.keyId()).isEqualTo(vector.inner("server_result").text("key_id"));
    assertThat(sessionKey(reply)).isEqualTo(vector.inner("server_result").text("session_key"));
    assertThat(clientState()).isEqualTo(state(vector.node("client_state_after")));
    assertServerHolds(vector.node("server_state_after"));
  }

  @Test
  void clientThatNeverRegistered_isRefusedAndStoresNothing() {
    assertThat(Vectors.ropakeCase("unregistered_client").text("error")).isEqualTo("ValueError");
    assertThatThrownBy(() -> new RopakeClient(stored.clientStore).login())
        .isInstanceOf(NotRegisteredException.class);
    assertThat(stored.clientStore.tags()).isEmpty();
  }
}
