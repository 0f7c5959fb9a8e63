package vernam.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The step that searches the database must find what is there. */
class SearchDatabaseTest {
  @TempDir private Path folder;
  private SearchDatabase step;

  @BeforeEach
  void makeStep() {
    step = new SearchDatabase(new TourPlace(folder, folder.resolve("source")));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aWordInClearFailsTheStep(Charset encoding) throws Exception {
    Files.write(folder.resolve("store.mv.db"), ("..." + "Ibrahim").getBytes(encoding));

    assertThatThrownBy(step::run)
        .isInstanceOf(StepFailedException.class)
        .hasMessageStartingWith("words in clear in the database file: ");
  }

  static List<Charset> encodings() {
    return WordSearch.ENCODINGS;
  }

  @Test
  void everyFileOfTheDatabaseIsSearched() throws Exception {
    Files.writeString(folder.resolve("store.mv.db"), "nothing");
    Files.writeString(folder.resolve("store.trace.db"), "harbour");

    assertThatThrownBy(step::run).isInstanceOf(StepFailedException.class);
  }

  @Test
  void noDatabaseFailsTheStep() {
    assertThatThrownBy(step::run)
        .isInstanceOf(StepFailedException.class)
        .hasMessage("there is no database file");
  }

  @Test
  void nothingFoundPasses() throws Exception {
    Files.writeString(folder.resolve("store.mv.db"), "nothing");

    assertThat(step.run()).anyMatch(line -> line.endsWith("(7 bytes): 0 of 36 found."));
  }
}
