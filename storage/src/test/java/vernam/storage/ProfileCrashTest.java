package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.spec.PasscryptCost;

/** A password is the old one or the new one, whatever ends its change. */
class ProfileCrashTest {
  private static final int KILLS = Integer.getInteger("vernam.kills", 3);
  private static final List<Credentials> BOTH = List.of(credentials("one"), credentials("two"));

  private static Credentials credentials(String password) {
    return Credentials.of("ada", password.toCharArray()).withCost(new PasscryptCost(256, 2, 256));
  }

  /** Changes a password to and fro and prints when it has, until it is killed. */
  static final class Changer {
    private Changer() {}

    public static void main(String[] arguments) {
      int present = Integer.parseInt(arguments[1]);
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      try (EncryptedStore store =
          EncryptedStores.openProfile(Path.of(arguments[0]), BOTH.get(present))) {
        for (; !out.checkError(); present = 1 - present) {
          store.profiles().change(BOTH.get(present), BOTH.get(1 - present));
          out.println("changed");
        }
      }
    }
  }

  @TempDir Path folder;

  @Test
  void exactlyOnePasswordOpensTheStoreAfterEachKill() throws Exception {
    Path file = folder.resolve("store");
    EncryptedStores.createProfile(file, BOTH.get(0)).close();
    int present = 0;

    for (int kill = 0; kill < KILLS; kill++) {
      try (ChildProcess child =
          new ChildProcess(Changer.class, file.toString(), String.valueOf(present))) {
        for (int change = 0; change <= kill; change++) {
          assertThat(child.line()).isEqualTo("changed");
        }
        child.kill();
      }
      List<Integer> opening = opening(file);
      assertThat(opening).hasSize(1);
      present = opening.get(0);
    }
  }

  private static List<Integer> opening(Path file) {
    List<Integer> opening = new ArrayList<>();
    for (int i = 0; i < BOTH.size(); i++) {
      try (EncryptedStore store = EncryptedStores.openProfile(file, BOTH.get(i))) {
        assertThat(store.verify().isIntact()).isTrue();
        opening.add(i);
      } catch (WrongCredentialsException e) {
        assertThat(e).hasNoCause();
      }
    }
    return opening;
  }

  @Test
  void aChangeThatTheDatabaseRefusesHalfWayChangesNothing() {
    try (StoreFixture database = new StoreFixture()) {
      EncryptedStores.createProfile(database.url, BOTH.get(0)).close();
      database.change(
          "ALTER TABLE vernam_profile ADD CHECK (profile_id = '"
              + database.text("SELECT profile_id FROM vernam_profile")
              + "')");
      List<List<String>> before = database.contents();

      try (EncryptedStore store = EncryptedStores.openProfile(database.url, BOTH.get(0))) {
        assertThatExceptionOfType(StorageFailureException.class)
            .isThrownBy(() -> store.profiles().change(BOTH.get(0), BOTH.get(1)));
      }

      assertThat(database.contents()).isEqualTo(before);
      EncryptedStores.openProfile(database.url, BOTH.get(0)).close();
    }
  }
}
