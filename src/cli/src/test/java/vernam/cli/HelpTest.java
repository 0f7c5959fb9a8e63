package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "keygen ",
        "encrypt ",
        "decrypt ",
        "store ",
        "store create ",
        "store put ",
        "store get ",
        "store rm ",
        "store tags ",
        "store import ",
        "store export ",
        "store mirror ",
        "store verify ",
        "store rebuild ",
        "store version ",
        "store profile ",
        "store profile create ",
        "store profile add ",
        "store profile change ",
        "store profile remove ",
        "store profile list ",
        "tour ",
        "generate-completion "
      })
  void everyCommandHasHelpWithExamples(String command) {
    CliRun run = CliRun.of((command + "--help").split(" ")).done();

    assertThat(run.text()).contains("Usage: vernam " + command.strip(), "Examples:\n  ");
  }

  @Test
  void exitCodesAreInTheHelp() {
    assertThat(CliRun.of("--help").text())
        .contains("Exit codes:", "  0 ", "  1 ", "  2 ", "  3 ", "  70 ");
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(CliRun.of("--version").done().text())
        .startsWith("vernam ")
        .contains("Java " + Runtime.version());
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    assertThat(CliRun.of("generate-completion").done().text())
        .startsWith("#!/usr/bin/env bash")
        .contains("--key-file", "keygen", "complete -F");
  }
}
