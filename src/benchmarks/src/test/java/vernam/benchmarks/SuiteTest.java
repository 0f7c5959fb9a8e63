package vernam.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;

class SuiteTest {
  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = Suite.commandLine();
    commandLine.setErr(new PrintWriter(errors, true));
    return commandLine.execute(arguments);
  }

  @Test
  void figures_areDrawnAgainWithoutMeasuring() throws Exception {
    Path csv = folder.resolve("old.csv");
    new FigureFile(
            Map.of("date", "2020-02-02"),
            List.of(new Figure(Part.SCALE, "file", "seal", 1 << 20, 1, "s", 0.5, 0)))
        .write(csv);

    int code = run("--from=" + csv, "--out=" + folder.resolve("new"));

    assertThat(code).isZero();
    assertThat(Files.readString(folder.resolve("new/index.html")))
        .contains("<td>2020-02-02</td>", "<td>file, seal</td>", "<svg");
    assertThat(folder.resolve("new/figures.csv")).doesNotExist();
  }

  @Test
  void anUnknownPart_isRefused() {
    assertThat(run("--out=" + folder, "--only=permutation,nothing")).isEqualTo(2);
    assertThat(errors.toString()).contains("'nothing'", "permutation, messages, allocation");
  }

  @Test
  void aMissingFolder_isRefused() {
    assertThat(run("--quick")).isEqualTo(2);
    assertThat(errors.toString()).contains("'--out=FOLDER'");
  }
}
