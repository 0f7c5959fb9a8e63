package vernam.cli.store;

import java.io.IOException;
import vernam.cli.io.Console;
import vernam.cli.io.WorkBar;
import vernam.storage.EncryptedStore;
import vernam.storage.VerifyReport;

/** Checks an open store and prints what was found. */
final class Verification {
  private Verification() {}

  /** Prints a line for each finding, then the numbers, and returns the exit code. */
  static int print(Console console, EncryptedStore store, RowLine lines) throws IOException {
    VerifyReport report;
    try (WorkBar bar = WorkBar.of(console, "verify")) {
      report = store.verify(bar::at);
    }
    return Outcome.print(
        console,
        report.findings().stream().map(lines::of).toList(),
        "version "
            + report.version()
            + ", "
            + report.rows()
            + " rows, "
            + report.findings().size()
            + " findings",
        report.isIntact());
  }
}
