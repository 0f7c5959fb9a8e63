package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;
import vernam.spec.SecretBytes;

/** The convenience classes, besides what the known answers check. */
class MessageCiphersTest {
  private static final byte[] KEY_BYTES = keyBytes();
  private static final SecretKeySpec KEY = new SecretKeySpec(KEY_BYTES, "any name");
  private static final Literal HEX_KEY = Literal.text(HexFormat.of().formatHex(KEY_BYTES));
  private static final Literal PID = Literal.text("pid");
  private static final byte[] DATA = "attack at dawn".getBytes(StandardCharsets.UTF_8);
  private static final String SALT = "ab".repeat(32);

  private static byte[] keyBytes() {
    byte[] bytes = new byte[64];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static Clock at(long seconds) {
    return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }

  @Nested
  class Keys {
    @Test
    void aSecretKey_isTheTextOfItsDigits() throws Exception {
      assertThat(new Chunky2048(HEX_KEY).open(new Chunky2048(KEY).seal(DATA))).isEqualTo(DATA);
      assertThat(new OneTimePad(KEY).open(new OneTimePad(HEX_KEY).sealLegacy(DATA)))
          .isEqualTo(DATA);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32, 63, 65})
    void anotherSize_isRefused(int size) {
      SecretBytes key = SecretBytes.takeOver(new byte[size], "AES");
      assertThatThrownBy(() -> new Chunky2048(key))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a key is 64 bytes, not " + size);
      assertThatThrownBy(() -> new OneTimePad017(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyValue_isRefused() {
      assertThatThrownBy(() -> new Chunky2048(Literal.text("")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new OneTimePad(Literal.integer(0)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDestroyedKey_sealsNothingMore() {
      SecretBytes key = SecretBytes.copyOf(KEY_BYTES, "Chunky2048");
      Chunky2048 cipher = new Chunky2048(key);
      key.destroy();
      assertThatThrownBy(() -> cipher.seal(DATA)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void copiesOfTheKey_areWiped() throws Exception {
      byte[][] shown = new byte[3][];
      SecretKeySpec key =
          new SecretKeySpec(KEY_BYTES, "Chunky2048") {
            private static final long serialVersionUID = 1;
            private int count;

            @Override
            public byte[] getEncoded() {
              byte[] copy = super.getEncoded();
              shown[count++] = copy;
              return copy;
            }
          };
      Chunky2048 cipher = new Chunky2048(key);
      cipher.open(cipher.seal(DATA));
      assertThat(Arrays.asList(shown)).allSatisfy(copy -> assertThat(copy).containsOnly(0));
    }
  }

  @Nested
  class Sealing {
    @Test
    void salts_areNewForEachMessage() {
      Chunky2048 cipher = new Chunky2048(KEY);
      assertThat(cipher.seal(DATA).salt()).isNotEqualTo(cipher.seal(DATA).salt());
    }

    @Test
    void theSameSalt_stillGivesAnotherMessage() {
      Chunky2048 cipher = new Chunky2048(KEY);
      assertThat(cipher.sealWithDangerousSalt(DATA, PID, SALT))
          .isNotEqualTo(cipher.sealWithDangerousSalt(DATA, PID, SALT));
    }

    @Test
    void theSameSaltInTheLegacyFormat_repeatsThePads() {
      OneTimePad cipher = new OneTimePad(KEY, at(5), new SecureRandom());
      assertThat(cipher.sealLegacyWithDangerousSalt(DATA, PID, SALT))
          .isEqualTo(cipher.sealLegacyWithDangerousSalt(DATA, PID, SALT));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "ab", "0000000000000000000000000000000000000000000000000000000000000000"})
    void aBadSalt_isRefused(String salt) {
      assertThatThrownBy(() -> new Chunky2048(KEY).sealWithDangerousSalt(DATA, PID, salt))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJcaCipher_opensTheMessage() throws Exception {
      Provider provider = new VernamProvider();
      SealedMessage message = new Chunky2048(KEY).seal(DATA);
      Cipher cipher = Cipher.getInstance("Chunky2048", provider);
      cipher.init(Cipher.DECRYPT_MODE, KEY, new IvParameterSpec(message.saltBytes()));
      assertThat(cipher.doFinal(message.toCipherInput())).isEqualTo(DATA);
    }

    @Test
    void thePidOfNoBytes_isAnotherThanNoAssociatedData() throws Exception {
      SealedMessage message = new Chunky2048(KEY).seal(DATA, Literal.bytes(new byte[0]));
      Cipher cipher = Cipher.getInstance("Chunky2048", new VernamProvider());
      cipher.init(Cipher.DECRYPT_MODE, KEY, new IvParameterSpec(message.saltBytes()));
      cipher.updateAAD(new byte[0]);
      assertThatThrownBy(() -> cipher.doFinal(message.toCipherInput()))
          .isInstanceOf(AEADBadTagException.class);
      assertThat(new Chunky2048(KEY).open(message, Literal.bytes(new byte[0]))).isEqualTo(DATA);
    }

    @Test
    void text_withAnUnpairedSurrogateIsRefused() {
      assertThatThrownBy(() -> new Chunky2048(KEY).sealJson("\"\ud800\""))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Opening {
    @Test
    void anotherPid_isRefused() {
      SealedMessage message = new Chunky2048(KEY).seal(DATA, PID);
      assertThatThrownBy(() -> new Chunky2048(KEY).open(message))
          .isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void anExpiredMessage_saysByHowManySeconds() {
      SealedMessage message = new Chunky2048(KEY, at(1000), new SecureRandom()).seal(DATA, PID);
      Chunky2048 later = new Chunky2048(KEY, at(1071), new SecureRandom());
      assertThatThrownBy(() -> later.open(message, PID, Duration.ofSeconds(60)))
          .isInstanceOfSatisfying(
              MessageExpiredException.class, e -> assertThat(e.excessSeconds()).isEqualTo(11))
          .hasMessage("message expired by 11 seconds");
    }

    @Test
    void aMessageOfTheOtherFormat_isRefused() {
      SealedMessage message = new Chunky2048(KEY).seal(DATA);
      assertThatThrownBy(() -> new OneTimePad(KEY).open(message))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMessageOf018_isRefusedBy017() {
      SealedMessage message = new OneTimePad(KEY).sealLegacy(DATA);
      assertThatThrownBy(() -> new OneTimePad017(KEY).open(message))
          .isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void json_comesBackAsItWas() throws Exception {
      String json = "{\"name\": \"R\u012bga \ud83d\ude00\"}";
      Chunky2048 cipher = new Chunky2048(KEY);
      assertThat(cipher.openJson(cipher.sealJson(json, PID), PID, Duration.ofDays(1)))
          .isEqualTo(json);
      OneTimePad legacy = new OneTimePad(KEY);
      assertThat(legacy.openJson(legacy.sealLegacyJson(json))).isEqualTo(json);
    }

    @Test
    void aPlaintextThatIsNotUtf8_isNoJson() {
      Chunky2048 cipher = new Chunky2048(KEY);
      SealedMessage message = cipher.seal(new byte[] {(byte) 0xff});
      assertThatThrownBy(() -> cipher.openJson(message))
          .isInstanceOf(CharacterCodingException.class);
    }
  }

  /** What other methods could be called for cannot be called; this fails should one appear. */
  @Nested
  class WhatIsNotOffered {
    private Stream<Executable> callable() {
      return Stream.of(
              Chunky2048.class,
              OneTimePad.class,
              OneTimePad017.class,
              OnlineOpener.class,
              Depadder.class,
              AsciiForm.class)
          .flatMap(
              type ->
                  Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getConstructors())));
    }

    @Test
    void anAgeLimit_isNoFloatingPointNumber() {
      assertThat(callable())
          .flatExtracting(each -> List.of(each.getParameterTypes()))
          .contains(Duration.class)
          .doesNotContain(double.class, float.class, Double.class, Float.class, Number.class);
    }

    @Test
    void anAsciiForm_hasNoTableOfTheCallers() {
      assertThat(AsciiForm.class.getDeclaredMethods())
          .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
          .flatExtracting(method -> List.of(method.getParameterTypes()))
          .containsOnly(SealedMessage.class, WireFormat.class, String.class);
    }

    @Test
    void legacyEncryption_takesASaltInOneMethodOnly() {
      assertThat(OneTimePad.class.getDeclaredMethods())
          .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
          .extracting(Method::getName)
          .containsOnly(
              "sealLegacy",
              "sealLegacyWithDangerousSalt",
              "sealLegacyJson",
              "makeLegacyToken",
              "open",
              "openJson",
              "readToken");
    }

    @Test
    void release017_isOpenedOnly() {
      assertThat(OneTimePad017.class.getDeclaredMethods())
          .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
          .extracting(Method::getName)
          .containsOnly("open", "openJson");
    }
  }

  @Nested
  class Tokens {
    @Test
    void aToken_isReadBack() throws Exception {
      Chunky2048 cipher = new Chunky2048(KEY);
      assertThat(cipher.readToken(cipher.makeToken(DATA))).isEqualTo(DATA);
      assertThat(cipher.readToken(cipher.makeToken(DATA, PID), PID)).isEqualTo(DATA);
      OneTimePad legacy = new OneTimePad(KEY);
      String token = legacy.makeLegacyToken(DATA, PID);
      assertThat(legacy.readToken(token, PID, Duration.ofDays(1))).isEqualTo(DATA);
    }

    @Test
    void anotherSpellingOfTheSameBytes_isRefused() throws Exception {
      // One block of OneTimePad: the last digit before the padding has two unused bits.
      String token = new OneTimePad(KEY).makeLegacyToken(DATA);
      assertThat(token).endsWith("%3D");
      int last = token.length() - 4;
      String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
      char other = digits.charAt(digits.indexOf(token.charAt(last)) ^ 1);
      String wrong = token.substring(0, last) + other + "%3D";
      assertThatThrownBy(() -> new OneTimePad(KEY).readToken(wrong))
          .isInstanceOf(MalformedMessageException.class);
    }
  }
}
