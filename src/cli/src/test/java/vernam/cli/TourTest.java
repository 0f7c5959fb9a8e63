package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.cli.tour.Step;
import vernam.cli.tour.TourSteps;

class TourTest {
  @TempDir private Path folder;

  @Test
  void allStepsHoldOnTheProgramsOwnFile() {
    CliRun run = CliRun.of("tour").done();

    assertThat(run.text())
        .contains("[ok] 1. ", "[ok] 9. ", "0 of 36", "36 of 36", "All 9 steps held")
        .doesNotContain("[FAILED]");
  }

  @Test
  void itsTemporaryFolderGoesAway() {
    Matcher place = Pattern.compile("Folder: (\\S+) ").matcher(CliRun.of("tour").done().text());

    assertThat(place.find()).isTrue();
    assertThat(Path.of(place.group(1))).doesNotExist();
  }

  @Test
  void aNamedFolderKeepsEverything() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
    Path work = folder.resolve("work");

    CliRun.of("tour", "--dir", work.toString(), file.toString()).done();

    try (Stream<Path> left = Files.list(work)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .contains("tour.key", "letter.txt.sealed", "store.mv.db", "ordinary.mv.db");
    }
    assertThat(file).hasContent("Dear reader");
  }

  @Test
  void whatItLeavesCanBeUsedByTheOtherCommands() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
    Path work = folder.resolve("work");
    CliRun.of("tour", "--dir", work.toString(), file.toString()).done();
    String key = work.resolve("tour.key").toString();

    CliRun opened = CliRun.of("decrypt", "-k", key, work.resolve("letter.txt.sealed").toString());
    CliRun tags = CliRun.of("store", "tags", "-k", key, "--db", work.resolve("store").toString());

    assertThat(opened.done().text()).isEqualTo("Dear reader");
    assertThat(tags.done().text())
        .isEqualTo("\"lighthouse\"\n20260314\n51.922517\n1\n1.0\ntrue\nnull\n");
  }

  @Test
  void oneStepThatFailsFailsTheTourAndEndsIt() {
    Step good = step("Fine", () -> {});
    Step bad =
        step(
            "Broken",
            () -> {
              throw new IOException("internal detail");
            });

    CliRun run = tourOf(good, bad, good);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.text()).contains("[ok] 1. Fine", "[FAILED] 2. Broken").doesNotContain("3. Fine");
    assertThat(run.err())
        .startsWith("vernam: step 2 of 3 did not hold: IOException\nhint: ")
        .doesNotContain("internal detail");
  }

  @Test
  void aFailedTourCleansUpToo() {
    Path[] place = new Path[1];
    TourSteps steps =
        (where, provider) -> {
          place[0] = where.folder();
          return List.of(
              step(
                  "Broken",
                  () -> {
                    throw new IllegalStateException();
                  }));
        };

    assertThat(CliRun.with(new byte[0], CliRun.NOW, steps, "tour").exitCode()).isEqualTo(1);
    assertThat(place[0]).doesNotExist();
  }

  private static CliRun tourOf(Step... steps) {
    return CliRun.with(new byte[0], CliRun.NOW, (place, provider) -> List.of(steps), "tour");
  }

  private interface Action {
    void run() throws Exception;
  }

  private static Step step(String title, Action action) {
    return new Step() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public List<String> run() throws Exception {
        action.run();
        return List.of();
      }
    };
  }
}
