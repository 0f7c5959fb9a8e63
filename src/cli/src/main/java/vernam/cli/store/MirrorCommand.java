package vernam.cli.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.WorkBar;
import vernam.storage.StoreMirror;
import vernam.storage.TransferReport;

/** {@code vernam store mirror}. */
@Command(
    name = "mirror",
    header = "Take everything of a store over into one with another key.",
    description = {
      "",
      "What the target has of its own stays; equal tags are overwritten. If the command is broken"
          + " off, do it again without --create: it goes on.",
      "Rows that are damaged are printed and left out; the exit code is then 1.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam store mirror -k old.key --db ./notes --to-key-file new.key --to-db ./new --create",
      "  vernam store mirror -k old.key --db ./notes --to-user ada --to-db ./new --create",
    })
final class MirrorCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final OpenStoreOption store = new OpenStoreOption();
  @Mixin private final TargetOption target = new TargetOption();
  @Mixin private final RowLine lines = new RowLine();

  MirrorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, Failure {
    store.checkStandardInput(target.isStandardInput());
    int[] exitCode = new int[1];
    store.open(
        console,
        source ->
            target.open(
                console,
                opened -> {
                  TransferReport report;
                  try (WorkBar bar = WorkBar.of(console, "mirror")) {
                    report = StoreMirror.of(source).withProgress(bar::at).into(opened);
                  } catch (IllegalArgumentException e) {
                    throw Failure.usage(
                        "a store is not mirrored into itself", "name another database");
                  }
                  exitCode[0] =
                      Outcome.print(
                          console,
                          report.damaged().stream().map(lines::of).toList(),
                          "mirrored " + Outcome.numbers(report.tags(), report.metatags()),
                          report.isComplete());
                }));
    return exitCode[0];
  }
}
