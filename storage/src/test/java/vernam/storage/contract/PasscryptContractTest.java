package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vernam.spec.PasscryptCost;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section L of the checklist: passcrypt of a store. */
@EveryEngine
class PasscryptContractTest extends KeyedStore {
  private static final PasscryptCost CHEAP = new PasscryptCost(256, 2, 256);

  PasscryptContractTest(Engine engine) {
    super(engine);
  }

  private static char[] password() {
    return "password".toCharArray();
  }

  @Test
  void row095_aStoreProvidesNewSalts() {
    assertThat(store.keys().newSalt()).matches("[0-9a-f]{64}").isNotEqualTo(store.keys().newSalt());
  }

  @Test
  void row096_aPasswordIsHashedWithASalt() {
    String salt = store.keys().newSalt();
    String hash = store.keys().passcrypt(password(), salt, CHEAP);
    reopen();

    assertThat(hash)
        .matches("[0-9a-f]{128}")
        .isEqualTo(store.keys().passcrypt(password(), salt, CHEAP));
  }

  @Test
  void row097_theKeysOfTheStoreAreMixedIn() {
    assertThat(
            List.of(
                store.keys().passcrypt(password(), "salt", CHEAP),
                store.metatag("kid").keys().passcrypt(password(), "salt", CHEAP)))
        .doesNotHaveDuplicates();
  }

  @Test
  void row098_memoryPassesAndWidthCanBeSet() {
    assertThat(
            List.of(
                store.keys().passcrypt(password(), "salt", CHEAP),
                store.keys().passcrypt(password(), "salt", new PasscryptCost(512, 2, 256)),
                store.keys().passcrypt(password(), "salt", new PasscryptCost(256, 3, 256)),
                store.keys().passcrypt(password(), "salt", new PasscryptCost(1024, 3, 1024))))
        .doesNotHaveDuplicates();
  }
}
