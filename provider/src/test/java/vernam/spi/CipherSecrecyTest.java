package vernam.spi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.spec.MessageParameterSpec;

/** Secrets do not show in messages, and copies of key bytes are wiped. */
class CipherSecrecyTest {
  /** 64 bytes that would be recognized anywhere. */
  private static final String KEY_TEXT = "KEY-7f3a-MUST-NEVER-SHOW-".repeat(3).substring(0, 64);

  private static final String PLAINTEXT = "attack at dawn, by the northern gate";

  private static final SecretKey KEY = new SecretKeySpec(KEY_TEXT.getBytes(US_ASCII), "Chunky2048");

  static Stream<Arguments> failures() throws GeneralSecurityException {
    byte[] plaintext = PLAINTEXT.getBytes(US_ASCII);
    byte[] message = sealing().doFinal(plaintext);
    byte[] forged = message.clone();
    forged[40]++;
    SecretKey longKey = new SecretKeySpec((KEY_TEXT + "x").getBytes(US_ASCII), "Chunky2048");
    Cipher ended = sealing();
    ended.doFinal(plaintext);
    return Stream.of(
        arguments("key size", call(() -> Samples.cipher().init(Cipher.ENCRYPT_MODE, longKey))),
        arguments("no salt", call(() -> Samples.cipher().init(Cipher.DECRYPT_MODE, KEY))),
        arguments("bad tag", call(() -> opening().doFinal(forged))),
        arguments("bad size", call(() -> opening().doFinal(plaintext))),
        arguments("expired", call(() -> expired().doFinal(message))),
        arguments("short", call(() -> opening().doFinal(message, 0, 304, new byte[3]))),
        arguments("short", call(() -> sealing().doFinal(plaintext, 0, 36, new byte[3]))),
        arguments("ended", call(() -> ended.doFinal(plaintext))),
        arguments("reuse", call(() -> ended.init(Cipher.ENCRYPT_MODE, KEY, Samples.salt()))),
        arguments("unwrap", call(() -> unwrapping().unwrap(message, "EC", Cipher.PRIVATE_KEY))),
        arguments("unwrap", call(() -> unwrapping().unwrap(message, "RSA", Cipher.PUBLIC_KEY))),
        arguments("unwrap", call(() -> unwrapping().unwrap(forged, "AES", Cipher.SECRET_KEY))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void exception_showsNoSecret(String name, ThrowingCallable failure) {
    Throwable thrown = catchThrowable(failure);
    assertThat(thrown).as(name).isNotNull();
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    assertShowsNoSecret(trace.toString());
  }

  @Test
  void textOfObjects_showsNoSecret() throws GeneralSecurityException {
    Cipher cipher = sealing();
    cipher.update(PLAINTEXT.getBytes(US_ASCII));
    assertShowsNoSecret(cipher.toString());
    assertShowsNoSecret(cipher.getParameters().toString());
    assertShowsNoSecret(Samples.VERNAM.toString());
  }

  @Test
  void keyBytes_areWipedAfterEncryption() throws GeneralSecurityException {
    RecordingKey key = new RecordingKey("RAW", KEY.getEncoded());
    Cipher cipher = Samples.cipher();
    cipher.init(Cipher.ENCRYPT_MODE, key, Samples.salt(), Samples.random());
    assertWiped(key);
    cipher.update(new byte[1]);
    assertWiped(key);
    assertThat(cipher.doFinal(new byte[300])).isNotEmpty();
    assertWiped(key);
  }

  @Test
  void keyBytes_areWipedAfterDecryption() throws GeneralSecurityException {
    byte[] message = sealing().doFinal(new byte[10]);
    RecordingKey key = new RecordingKey("RAW", KEY.getEncoded());
    Cipher cipher = Samples.cipher();
    cipher.init(Cipher.DECRYPT_MODE, key, Samples.salt());
    assertWiped(key);
    assertThat(cipher.doFinal(message)).isEqualTo(new byte[10]);
    assertWiped(key);
    message[30]++;
    assertThat(catchThrowable(() -> cipher.doFinal(message))).isNotNull();
    assertWiped(key);
  }

  @Test
  void keyBytes_areWipedAfterARefusal() {
    RecordingKey tooLong = new RecordingKey("RAW", (KEY_TEXT + "x").getBytes(US_ASCII));
    assertThat(catchThrowable(() -> Samples.cipher().init(Cipher.ENCRYPT_MODE, tooLong)))
        .isNotNull();
    assertWiped(tooLong);
  }

  private static void assertWiped(RecordingKey key) {
    assertThat(key.givenOut()).isNotEmpty();
    assertThat(key.givenOut()).allSatisfy(bytes -> assertThat(bytes).containsOnly(0));
  }

  /** Looks for parts of both secrets in every form in which a message could show them. */
  private static void assertShowsNoSecret(String text) {
    for (String secret : new String[] {KEY_TEXT.substring(0, 12), PLAINTEXT.substring(0, 12)}) {
      byte[] bytes = secret.getBytes(US_ASCII);
      String decimal = Arrays.toString(bytes);
      assertThat(text)
          .doesNotContain(secret)
          .doesNotContain(Base64.getEncoder().encodeToString(bytes))
          .doesNotContain(decimal.substring(1, decimal.length() - 1));
      assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(HexFormat.of().formatHex(bytes));
    }
  }

  private static ThrowingCallable call(ThrowingCallable call) {
    return call;
  }

  private static Cipher sealing() throws GeneralSecurityException {
    Cipher cipher = Samples.cipher();
    cipher.init(Cipher.ENCRYPT_MODE, KEY, Samples.salt(), Samples.random());
    return cipher;
  }

  private static Cipher opening() throws GeneralSecurityException {
    return initialized(Samples.cipher(), Cipher.DECRYPT_MODE);
  }

  private static Cipher unwrapping() throws GeneralSecurityException {
    return initialized(Samples.cipher(), Cipher.UNWRAP_MODE);
  }

  private static Cipher expired() throws GeneralSecurityException {
    return initialized(
        Cipher.getInstance("Chunky2048", Samples.providerAt(Samples.NOW.plusSeconds(9))),
        Cipher.DECRYPT_MODE);
  }

  private static Cipher initialized(Cipher cipher, int mode) throws GeneralSecurityException {
    Duration second = Duration.ofSeconds(1);
    cipher.init(mode, KEY, new MessageParameterSpec(Samples.saltBytes(), second));
    return cipher;
  }
}
