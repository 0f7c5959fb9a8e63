package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong, standard error never repeats a key, a tag, a value or file contents. */
class SecrecyTest {
  private static final String KEY = "0123456789abcdef".repeat(8);
  private static final String SECRET = "hunter2";

  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.writeString(folder.resolve("key"), KEY);
    Files.writeString(folder.resolve("other.key"), KEY.replace('0', 'f'));
    Files.writeString(folder.resolve("long.key"), KEY + SECRET);
    Files.writeString(folder.resolve("text"), SECRET);
    Files.writeString(folder.resolve("two"), SECRET + "\n" + SECRET);
    CliRun.of(in(folder, "store create -k @/key --db @/store")).done();
    CliRun.of(in(folder, "encrypt -k @/key -o @/sealed @/text")).done();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void nothingIsRepeated(String line) {
    byte[] in = ("{\"a\": " + SECRET).getBytes(StandardCharsets.UTF_8);

    CliRun run = CliRun.with(in, CliRun.NOW, in(folder, line));

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.text()).isEmpty();
    assertThat(run.err()).hasLineCount(2).doesNotContain(SECRET, KEY, KEY.substring(0, 16));
  }

  static Stream<Arguments> failures() {
    return Stream.of(
            "hunter2",
            "keygen hunter2",
            "keygen --hunter2",
            "encrypt -k @/long.key @/text",
            "encrypt -k - @/text",
            "encrypt -k @/text @/text",
            "encrypt -k " + KEY + " @/text",
            "encrypt -k @/key --force=hunter2 @/text",
            "encrypt -k @/key --format hunter2 @/text",
            "encrypt -k @/key --segment-size hunter2 @/text",
            "decrypt -k @/other.key @/sealed",
            "decrypt -k @/key --format aiootp @/sealed",
            "decrypt -k @/key --format segments @/text",
            "decrypt -k @/key @/text",
            "decrypt -k @/key --max-age hunter2 @/sealed",
            "store hunter2",
            "store put -k @/key --db @/store hunter2",
            "store put -k @/key --db @/store tag hunter2",
            "store put -k @/key --db @/store tag {\"hunter2\":1,\"hunter2\":2}",
            "store put -k @/key --db @/store tag [1]hunter2",
            "store put -k @/key --db @/store tag -",
            "store put -k @/key --db @/store tag 1 hunter2",
            "store put -k @/key --db @/store tag --hunter2",
            "store put -k @/key --db @/store tag --text=hunter2",
            "store put -k @/key --db @/store --type hunter2 tag 1",
            "store put -k @/key --db @/store --type int hunter2 1",
            "store put -k @/other.key --db @/store hunter2 \"hunter2\"",
            "store get -k @/key --db @/store hunter2",
            "store rm -k @/key --db @/store hunter2",
            "store tags --user hunter2 --password-file @/text --cost 256,2,256 --db @/store",
            "store tags --user ada --password-file @/two --db @/store",
            "store tags --user ada --password-file @/text --secret-file @/two --db @/store",
            "store tags --user ada --password hunter2 --db @/store",
            "store tags --user ada --password=hunter2 --db @/store",
            "store tags --user ada --cost hunter2 --db @/store",
            "store tags -k @/key --user hunter2 --credential hunter2 --db @/store",
            "store tags -k @/key --db @/store --url jdbc:h2:hunter2",
            "store tags --user hunter2 --user hunter2 --db @/store",
            "store tags --credential hunter2 --db @/store",
            "store tags --user ada --db @/store --db hunter2",
            "store get -k @/key --url jdbc:none:password=hunter2 tag",
            "store get -k @/key --url jdbc:h2:/nowhere;PASSWORD=hunter2 tag")
        .map(Arguments::of);
  }

  private static String[] in(Path folder, String line) {
    return line.replace("@/", folder + "/").split(" ");
  }
}
