package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.cli.io.Terminal;

/** What scripts cannot show of profiles; see {@code scripts/profile.txt} for the rest. */
class ProfileTest {
  private static final String CHEAP = " --cost 256,2,256 --db @/store";

  @TempDir private Path folder;

  /** Types passwords, and keeps what it was asked and what it has typed. */
  private static final class Typist implements Terminal {
    private final Deque<String> passwords;
    private final List<String> prompts = new ArrayList<>();
    private final List<char[]> typed = new ArrayList<>();

    Typist(String... passwords) {
      this.passwords = new ArrayDeque<>(List.of(passwords));
    }

    @Override
    public Optional<char[]> password(String prompt) {
      prompts.add(prompt);
      Optional<char[]> password = Optional.ofNullable(passwords.poll()).map(String::toCharArray);
      password.ifPresent(typed::add);
      return password;
    }
  }

  private String[] words(String line) {
    return line.replace("@/", folder + "/").split(" ");
  }

  private CliRun run(Typist typist, String line) {
    return CliRun.with(typist, words(line));
  }

  private CliRun run(String line) {
    return CliRun.of(words(line));
  }

  private CliRun typed(String password, String line) {
    return run(new Typist(password), line);
  }

  private void createStore() {
    run(new Typist("one", "one"), "store profile create --user ada" + CHEAP).done();
  }

  @Test
  void aNewPasswordIsAskedForTwiceAndAKnownOneOnce() {
    Typist creator = new Typist("one", "one");
    run(creator, "store profile create --user ada" + CHEAP).done();
    Typist opener = new Typist("one");
    run(opener, "store tags --user ada" + CHEAP).done();
    Typist changer = new Typist("one", "two", "two");
    run(changer, "store profile change --user ada" + CHEAP).done();

    assertThat(creator.prompts).containsExactly("New password of ada: ", "Again: ");
    assertThat(opener.prompts).containsExactly("Password of ada: ");
    assertThat(changer.prompts)
        .containsExactly("Password of ada: ", "New password of ada: ", "Again: ");
    assertThat(typed("one", "store tags --user ada" + CHEAP).exitCode()).isEqualTo(1);
    typed("two", "store tags --user ada" + CHEAP).done();
  }

  @Test
  void whatWasTypedIsWiped() {
    Typist typist = new Typist("one", "one");
    run(typist, "store create --user ada" + CHEAP).done();
    Typist other = new Typist("two");
    run(other, "store tags --user ada" + CHEAP);

    assertThat(typist.typed).containsExactly(new char[3], new char[3]);
    assertThat(other.typed).containsExactly(new char[3]);
  }

  @Test
  void twoDifferentNewPasswordsAreRefused() {
    Typist typist = new Typist("one", "onw");
    CliRun run = run(typist, "store profile create --user ada" + CHEAP);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("vernam: the two passwords are different\nhint: try again\n");
    assertThat(typist.typed).containsExactly(new char[3], new char[3]);
    assertThat(folder.resolve("store.mv.db")).doesNotExist();
  }

  @Test
  void anEmptyPasswordIsRefused() throws IOException {
    Files.writeString(folder.resolve("empty"), "\n");
    CliRun run = typed("", "store tags --user ada" + CHEAP);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("vernam: the password is empty\n");
    assertThat(run("store tags --user ada --password-file @/empty" + CHEAP).err())
        .isEqualTo(run.err());
  }

  @Test
  void aMirrorAsksForTheOldAndTheNewPassword() {
    createStore();
    typed("one", "store put --user ada" + CHEAP + " city 1").done();
    Typist typist = new Typist("one", "two", "two");

    run(
            typist,
            "store mirror --user ada"
                + CHEAP
                + " --to-user bob --to-cost 256,2,256 --to-db @/new --create")
        .done();

    assertThat(typist.prompts)
        .containsExactly("Password of ada: ", "New password of bob: ", "Again: ");
    assertThat(typed("two", "store get --user bob --cost 256,2,256 --db @/new city").text())
        .isEqualTo("1\n");
  }

  @Test
  void profilesAreListedByNamesThatTellNothing() {
    createStore();
    run(
            new Typist("one", "two", "two"),
            "store profile add --user ada --new-user bob --new-cost 256,2,256" + CHEAP)
        .done();

    CliRun list = typed("one", "store profile list --user ada" + CHEAP).done();

    assertThat(list.text()).matches("([0-9a-f]{60}\n){2}").doesNotContain("ada", "bob");
  }

  @Test
  void aPasswordFileEndsAtItsLineEndAndIsUtf8() throws IOException {
    Files.write(
        folder.resolve("windows"), "p\u00e4ss w\u00f6rd\r\n".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("bare"), "p\u00e4ss w\u00f6rd".getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("latin"), "p\u00e4ss".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("long"), new byte[1 << 13]);
    run("store create --user ada --password-file @/windows" + CHEAP).done();

    run("store tags --user ada --password-file @/bare" + CHEAP).done();
    typed("p\u00e4ss w\u00f6rd", "store tags --user ada" + CHEAP).done();
    CliRun latin = run("store tags --user ada --password-file @/latin" + CHEAP);
    assertThat(latin.exitCode()).isEqualTo(1);
    assertThat(latin.err()).startsWith("vernam: the password is not UTF-8 text\n");
    assertThat(run("store tags --user ada --password-file @/long" + CHEAP).err())
        .isEqualTo(
            """
            vernam: the file does not hold a password
            hint: it has to be one line of at most 4096 bytes
            """);
  }

  private void unpack(String sample) throws IOException {
    Path archive = Path.of(System.getProperty("vernam.vectors"), "sample-db-0.19.3.zip");
    Path target = Files.createDirectory(folder.resolve(sample));
    try (FileSystem zip = FileSystems.newFileSystem(archive);
        Stream<Path> files = Files.list(zip.getPath(sample))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }

  /** The sample's own credentials. */
  private static final String SAMPLE =
      " --user username --credential server-url.com --credential address@email.net"
          + " --cost 256,2,256";

  @Test
  void aProfileOfAiootpGoesThroughAStoreIntoAnotherDirectory() throws IOException {
    unpack("profile-db");
    unpack("secure");

    String imported =
        typed(
                "password",
                "store import" + SAMPLE + " --profile-salt @/secure --db @/p @/profile-db")
            .done()
            .text();
    typed("password", "store verify" + SAMPLE + " --db @/p").done();
    String tags = typed("password", "store tags" + SAMPLE + " --db @/p").done().text();
    CliRun exported =
        typed("password", "store export" + SAMPLE + " --profile-salt @/salts --db @/p @/out")
            .done();
    CliRun again =
        typed("password", "store import" + SAMPLE + " --profile-salt @/salts --db @/q @/out")
            .done();

    assertThat(imported).matches("imported [1-9][0-9]* tags, [1-9][0-9]* children\n");
    assertThat(exported.text()).isEqualTo(imported.replace("imported", "exported"));
    assertThat(again.text()).isEqualTo(imported);
    assertThat(tags).isNotEmpty();
    assertThat(typed("password", "store tags" + SAMPLE + " --db @/q").done().text())
        .isEqualTo(tags);
  }

  @Test
  void whyAProfileOfAiootpCannotBeMovedIsSaid() throws IOException {
    unpack("profile-db");
    unpack("secure");
    Files.write(folder.resolve("short"), new byte[31]);
    String from = "store import --profile-salt @/secure --db @/p @/profile-db";

    CliRun other = typed("passwort", from + SAMPLE);
    CliRun tooShort = typed("password", from.replace("@/secure", "@/short") + SAMPLE);
    CliRun another = typed("passwort", from.replace("@/secure", "@/short2") + SAMPLE);

    assertThat(other.exitCode()).isEqualTo(3);
    assertThat(other.err())
        .startsWith("vernam: the folder has no salt file for these credentials\n");
    assertThat(tooShort.exitCode()).isEqualTo(1);
    assertThat(tooShort.err()).startsWith("vernam: the salt file is too short or too long\n");
    assertThat(another.exitCode()).isEqualTo(3);
    assertThat(another.err()).startsWith("vernam: no such file: ");
    assertThat(folder.resolve("p.mv.db")).doesNotExist();
  }

  @Test
  void aStoreOfOursHasNoProfileForAiootp() {
    createStore();

    CliRun run = typed("one", "store export --user ada" + CHEAP + " --profile-salt @/salts @/out");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(
            "vernam: aiootp would not come to the key of this store by these credentials\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
