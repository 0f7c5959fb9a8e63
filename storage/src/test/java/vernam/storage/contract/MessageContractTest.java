package vernam.storage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vernam.message.BytesForm;
import vernam.message.DictionaryForm;
import vernam.message.SealedMessage;
import vernam.message.WireFormat;
import vernam.storage.ClockedStores;
import vernam.storage.DamagedMessageException;
import vernam.storage.EncryptedStore;
import vernam.storage.ExpiredMessageException;
import vernam.storage.StoreMessages;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section H of the checklist: encryption with the keys of a store. */
@EveryEngine
class MessageContractTest extends KeyedStore {
  private static final byte[] BYTES = "\0\u00ffbytes".getBytes(UTF_8);
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  MessageContractTest(Engine engine) {
    super(engine);
  }

  @Test
  void row071_aJsonValueIsEncryptedAndDecrypted() throws Exception {
    Map<String, List<Object>> value = Map.of("a", List.of(1, "x", 2.5, true));
    StoreMessages messages = store.keys().messages();

    Map<String, Object> dictionary = DictionaryForm.encode(messages.sealJson(value));
    reopen();

    SealedMessage received = DictionaryForm.decode(WireFormat.CHUNKY_2048, dictionary);
    assertThat(dictionary).containsOnlyKeys("ciphertext", "hmac", "salt", "synthetic_iv");
    assertThat(
            store
                .keys()
                .messages()
                .openJson(received, new TypeReference<Map<String, List<Object>>>() {}))
        .contains(value);
  }

  @Test
  void row072_bytesAreEncryptedAndDecrypted() throws Exception {
    byte[] sent = BytesForm.encode(store.keys().messages().seal(BYTES));
    reopen();

    assertThat(store.keys().messages().open(BytesForm.decode(WireFormat.CHUNKY_2048, sent)))
        .isEqualTo(BYTES);
    assertThat(sent).hasSize(336);
  }

  @Test
  void row073_aFileNameChangesTheKey() {
    StoreMessages letters = store.keys().messages().withFilename("letters");

    assertThat(letters.openJson(letters.sealJson("x"), String.class)).contains("x");
    assertThat(letters.open(letters.seal(BYTES))).isEqualTo(BYTES);
  }

  @Test
  void row074_withoutTheRightFileNameItCannotBeDecrypted() {
    StoreMessages messages = store.keys().messages();
    SealedMessage message = messages.withFilename("f").sealJson("x");

    for (Object other : new Object[] {null, "g", List.of("f")}) {
      assertThatExceptionOfType(DamagedMessageException.class)
          .isThrownBy(() -> messages.withFilename(other).openJson(message, String.class));
    }
    assertThatExceptionOfType(DamagedMessageException.class)
        .isThrownBy(() -> store.metatag("kid").keys().messages().withFilename("f").open(message));
  }

  @Test
  void row075_theOlderFormHasItsFileNameAndItsJsonValueToo() {
    StoreMessages named = store.keys().messages().withFilename("f");

    assertThat(named.openJson(named.sealJson(List.of(1)), Object.class)).contains(List.of(1));
  }

  @Test
  void row076_aJsonMessageThatIsTooOldIsRefused() {
    SealedMessage message = messages(NOW).sealJson("x");

    assertThat(messages(NOW.plusSeconds(2)).withMaxAge(LIMIT).openJson(message, String.class))
        .contains("x");
    assertThat(messages(NOW.plusSeconds(6)).openJson(message, String.class)).contains("x");
    assertThatExceptionOfType(ExpiredMessageException.class)
        .isThrownBy(
            () -> messages(NOW.plusSeconds(6)).withMaxAge(LIMIT).openJson(message, String.class));
  }

  @Test
  void row077_bytesThatAreTooOldAreRefused() {
    SealedMessage message = messages(NOW).seal(BYTES);

    assertThat(messages(NOW.plusSeconds(2)).withMaxAge(LIMIT).open(message)).isEqualTo(BYTES);
    assertThatExceptionOfType(ExpiredMessageException.class)
        .isThrownBy(() -> messages(NOW.plusSeconds(6)).withMaxAge(LIMIT).open(message));
  }

  @Test
  void row078_theMessageTellsByHowManySeconds() {
    assertThat(expired()).hasMessage("message expired by 4 seconds");
  }

  @Test
  void row079_theNumberIsAvailableFromTheError() {
    assertThat(expired().excessSeconds()).isEqualTo(4);
  }

  private ExpiredMessageException expired() {
    SealedMessage message = messages(NOW).sealJson("x");
    try {
      messages(NOW.plusSeconds(6)).withMaxAge(LIMIT).openJson(message, String.class);
    } catch (ExpiredMessageException e) {
      return e;
    }
    throw new AssertionError("it was opened");
  }

  /** Opens the store anew at some time. */
  private StoreMessages messages(Instant now) {
    store.close();
    EncryptedStore then = ClockedStores.open(database.url, KEY, now);
    store = then;
    return then.keys().messages();
  }
}
