package vernam.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {
  @TempDir Path folder;

  private final Figure first =
      new Figure(Part.MESSAGES, "ours, \"vectors\"", "seal", 1_048_576, 2, "µs", 17_500.25, 310.5);
  private final Figure second =
      new Figure(Part.STORE, "# H2\nplain", "put", 1000, 1, "µs", 1e-7, 0);

  @Test
  void whatWasWritten_isReadAgain() throws Exception {
    Path file = folder.resolve("figures.csv");
    Map<String, String> surroundings = new LinkedHashMap<>();
    surroundings.put("machine", "2 cores: \"fast\", <new>");
    surroundings.put("date", "2026-11-22");

    new FigureFile(surroundings, List.of(first, second)).write(file);
    FigureFile read = FigureFile.read(file);

    assertThat(read.surroundings())
        .containsExactly(entry("machine", "2 cores: \"fast\", <new>"), entry("date", "2026-11-22"));
    assertThat(read.figures()).containsExactly(first, second);
    assertThat(read.of(Part.STORE)).containsExactly(second);
  }

  @Test
  void theFile_hasOneLineForEachFigureBelowItsHeading() throws Exception {
    Path file = folder.resolve("figures.csv");

    new FigureFile(Map.of("machine", "two\n  lines"), List.of(first)).write(file);

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "# machine: two lines",
            "part,subject,operation,amount,threads,unit,value,error",
            "MESSAGES,\"ours, \"\"vectors\"\"\",seal,1048576,2,µs,17500.25,310.5");
  }

  @Test
  void anythingElse_isRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> FigureFile.read(file));
  }
}
