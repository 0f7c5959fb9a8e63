package vernam.cli.store;

import java.io.IOException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.storage.StoreOptions;

/** Which store, which must exist, what opens it, and how old it may be. */
final class OpenStoreOption {
  @ArgGroup(exclusive = true, multiplicity = "1")
  private final AccessOption access = new AccessOption();

  @Mixin private final PlaceOption place = new PlaceOption();
  @Mixin private final VersionOption version = new VersionOption();

  void checkStandardInput(boolean dataFromStandardInput) throws Failure {
    access.checkStandardInput(dataFromStandardInput);
  }

  /** Opens the store and closes it after the work. */
  void open(Console console, Place.Work work) throws IOException, Failure {
    open(console, version.options(), work);
  }

  /** Does the same with a ledger that is written anew over the rows that there are. */
  void rebuild(Console console, Place.Work work) throws IOException, Failure {
    open(console, version.options().withRebuiltLedger(), work);
  }

  private void open(Console console, StoreOptions options, Place.Work work)
      throws IOException, Failure {
    try (StoreAccess read = access.known(console)) {
      place.place().open(read, options, work);
    }
  }
}
