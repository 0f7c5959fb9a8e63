package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.message.SealedMessage;
import vernam.message.WireFormat;
import vernam.spec.PasscryptCost;

/** What is not in the checklist; the numbers of the reference are tested in the core. */
class StoreKeysTest {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);

  private final StoreFixture database = new StoreFixture();
  private final EncryptedStore store = database.create();
  private final StoreKeys keys = store.keys();

  @AfterEach
  void closeDatabase() {
    store.close();
    database.close();
  }

  private static char[] password() {
    return "password".toCharArray();
  }

  @Nested
  class Values {
    @Test
    void ofOneNumberButOtherJavaTypesAreOneValue() {
      String one = keys.hmac(Literal.integer(1));

      assertThat(List.of(keys.hmac(1), keys.hmac(1L), keys.hmac((short) 1), keys.hmac((byte) 1)))
          .containsOnly(one);
      assertThat(keys.hmac(BigInteger.ONE)).isEqualTo(one);
      assertThat(keys.hmac(Tag.of(1))).isEqualTo(one);
      assertThat(keys.hmac(0.5f)).isEqualTo(keys.hmac(0.5)).isEqualTo(keys.hmac(Literal.real(0.5)));
    }

    @Test
    void ofTextMayBeArrays() {
      assertThat(keys.hmac((Object) password())).isEqualTo(keys.hmac("password"));
    }

    @Test
    void areSpelledAsPythonDoes() {
      Literal expected =
          Literal.list(
              Literal.map(List.of(Map.entry(Literal.text("a"), Literal.none()))),
              Literal.bool(false),
              Literal.bytes(new byte[] {0, 1}));
      List<Object> value = new ArrayList<>();
      Map<String, Object> map = new HashMap<>();
      map.put("a", null);
      value.add(map);
      value.add(false);
      value.add(new byte[] {0, 1});

      assertThat(keys.hmac(value)).isEqualTo(keys.hmac(expected));
    }

    @Test
    void ofOtherTypesAreRefused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> keys.hmac(List.of(new BigDecimal("1.5"))))
          .withMessage("a value of java.math.BigDecimal has no printed form");
    }

    @Test
    void thatHoldThemselvesAreRefused() {
      List<Object> endless = new ArrayList<>();
      endless.add(endless);

      assertThatIllegalArgumentException().isThrownBy(() -> keys.hmac(endless));
    }
  }

  @Nested
  class Messages {
    private final StoreMessages messages = keys.messages();

    @Test
    void mayHoldNull() {
      SealedMessage message = messages.sealJson(null);

      assertThat(messages.openJson(message, String.class)).isEqualTo(Optional.empty());
    }

    @Test
    void ofValuesWithoutJsonAreRefused() {
      assertThatExceptionOfType(UnwritableValueException.class)
          .isThrownBy(() -> messages.sealJson(new Object()));
    }

    @Test
    void ofAnotherTypeOrOfBytesAreToldApartFromDamage() {
      assertThatExceptionOfType(ValueTypeException.class)
          .isThrownBy(
              () ->
                  messages.openJson(messages.sealJson("x"), new TypeReference<List<Integer>>() {}));
      assertThatExceptionOfType(ValueTypeException.class)
          .isThrownBy(() -> messages.openJson(messages.seal(new byte[3]), Object.class));
    }

    @Test
    void thatWereAlteredAreRefused() throws Exception {
      SealedMessage message = messages.seal(new byte[3]);
      byte[] hmac = message.hmac();
      hmac[0]++;
      SealedMessage altered =
          SealedMessage.of(
              WireFormat.CHUNKY_2048,
              hmac,
              message.salt(),
              message.syntheticIv(),
              message.blocks());

      assertThatExceptionOfType(DamagedMessageException.class)
          .isThrownBy(() -> messages.open(altered));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void haveAnAgeLimitAboveZero(int seconds) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> messages.withMaxAge(Duration.ofSeconds(seconds)));
    }
  }

  @Test
  void uuidsHaveADigitAndASalt() {
    assertThatIllegalArgumentException().isThrownBy(() -> keys.uuids("a", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> keys.uuids("a", 1, ""));
  }

  @Test
  void passcryptNeedsPasswordAndSalt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keys.passcrypt(new char[0], "salt", CHEAP));
    assertThatIllegalArgumentException().isThrownBy(() -> keys.passcrypt(password(), "", CHEAP));
  }

  @Test
  void passcryptLeavesThePasswordToItsOwner() {
    char[] password = password();

    keys.passcrypt(password, "salt", CHEAP);

    assertThat(password).isEqualTo(password());
  }

  @Test
  void endWithTheStore() {
    StoreUuids uuids = keys.uuids("a");
    StoreMessages messages = keys.messages();
    SealedMessage message = messages.seal(new byte[0]);
    String salt = uuids.salt();
    store.close();

    for (Runnable use :
        List.<Runnable>of(
            store::keys,
            () -> keys.hmac("a"),
            () -> keys.testHmac("a", "a"),
            () -> keys.uuids("a"),
            () -> keys.uuids("a", 1, salt),
            () -> keys.passcrypt(password(), "salt", CHEAP),
            keys::newSalt,
            keys::messages,
            () -> uuids.of("a"),
            () -> messages.seal(new byte[0]),
            () -> messages.sealJson("a"),
            () -> messages.open(message))) {
      assertThatIllegalStateException().isThrownBy(use::run).withMessage("the store is closed");
    }
  }

  @Test
  void ofAChildEndWithTheChild() {
    EncryptedStore child = store.metatag("m");
    StoreKeys childKeys = child.keys();
    assertThat(childKeys.hmac("a")).isNotEqualTo(keys.hmac("a"));

    child.close();

    assertThatIllegalStateException().isThrownBy(() -> childKeys.hmac("a"));
    assertThat(keys.hmac("a")).hasSize(64);
  }

  @Test
  void areSilent() {
    assertThat(List.of(keys, keys.messages(), keys.uuids("a")))
        .extracting(Object::toString)
        .containsExactly("StoreKeys", "StoreMessages", "StoreUuids");
  }
}
