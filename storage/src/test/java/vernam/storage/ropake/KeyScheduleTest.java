package vernam.storage.ropake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.storage.vectors.VectorCase;
import vernam.storage.vectors.Vectors;

/** The functions below the protocol against the known answers. */
class KeyScheduleTest {
  static Stream<VectorCase> schedules() {
    return Vectors.ropake("key_schedule");
  }

  private static Value512 value(VectorCase vector, String field) {
    return Value512.ofHex(vector.text(field)).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void valuesDerivedFromOne_areThoseOfTheVector(VectorCase vector) {
    Value512 key = value(vector, "key");
    Value512 passwordSalt = value(vector, "password_salt");
    byte[] rootKey = vector.bytes("root_key");

    assertThat(DerivedValues.id(key).hex()).isEqualTo(vector.text("key_id"));
    assertThat(DerivedValues.id(passwordSalt).hex()).isEqualTo(vector.text("password_salt_id"));
    assertThat(DerivedValues.commit(rootKey, passwordSalt).integer())
        .isEqualTo(vector.text("commit"));
    assertThat(DerivedValues.opening(rootKey, passwordSalt).integer())
        .isEqualTo(vector.text("opened_commit"));
    assertThat(DerivedValues.clientMessageKey(key).hex())
        .isEqualTo(vector.text("client_message_key"));
    assertThat(DerivedValues.serverMessageKey(key).hex())
        .isEqualTo(vector.text("server_message_key"));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void registration_isThatOfTheVector(VectorCase vector) {
    KeySchedule schedule =
        KeySchedule.registration(
            value(vector, "client_salt"), value(vector, "server_salt"), vector.bytes("shared_key"));

    assertSchedule(vector, schedule, vector.inner("registration"));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void authentication_isThatOfTheVector(VectorCase vector) {
    Value512 key = value(vector, "key");
    byte[] shared = vector.bytes("shared_key");
    VectorCase expected = vector.inner("authentication");
    Value512 secret =
        KeySchedule.sharedSecret(
            key,
            shared,
            value(vector, "client_salt"),
            value(vector, "server_salt"),
            DerivedValues.opening(vector.bytes("root_key"), value(vector, "password_salt")));

    assertThat(secret.hex()).isEqualTo(expected.text("shared_secret"));
    assertSchedule(vector, KeySchedule.authentication(key, shared, secret), expected);
  }

  private static void assertSchedule(VectorCase vector, KeySchedule schedule, VectorCase expected) {
    Value512 clientSessionSalt = value(vector, "client_session_salt");
    Value512 serverSessionSalt = value(vector, "server_session_salt");
    assertThat(schedule.finalizedKey().hex()).isEqualTo(expected.text("finalized_key"));
    assertThat(schedule.finalizedSessionKey().hex())
        .isEqualTo(expected.text("finalized_session_key"));
    assertThat(schedule.sessionSalt(clientSessionSalt, serverSessionSalt).hex())
        .isEqualTo(expected.text("session_salt"));
    Outcome outcome = schedule.integrate(clientSessionSalt, serverSessionSalt);
    assertThat(outcome.key().hex()).isEqualTo(expected.text("key"));
    assertThat(outcome.sessionKey().hex()).isEqualTo(expected.text("session_key"));
    assertThat(outcome.keyId().hex()).isEqualTo(expected.text("key_id"));
  }

  static Stream<VectorCase> preimages() {
    return Vectors.ropake("preimages");
  }

  @ParameterizedTest
  @MethodSource("preimages")
  void textThatIsHashed_isThatOfTheVector(VectorCase vector) throws Exception {
    byte[] key = vector.text("hmac_key_text").getBytes(UTF_8);
    Mac mac = Mac.getInstance("HmacSHA3-512");
    mac.init(new SecretKeySpec(key, "HmacSHA3-512"));
    String expected = HexFormat.of().formatHex(mac.doFinal(key));

    assertThat(ofPreimage(vector).hex()).isEqualTo(expected);
    assertThat(vector.text("result")).isIn(expected, ofPreimage(vector).integer().toString());
  }

  private static Value512 ofPreimage(VectorCase vector) {
    return switch (vector.text("what")) {
      case "key_id of k" -> DerivedValues.id(value(vector, "k"));
      case "opened commit" ->
          DerivedValues.opening(vector.bytes("root_key"), value(vector, "password_salt"));
      case "client_hello message key" -> DerivedValues.clientMessageKey(value(vector, "k"));
      case "server_hello message key" -> DerivedValues.serverMessageKey(value(vector, "k"));
      default -> throw new IllegalArgumentException("unknown preimage " + vector);
    };
  }
}
