package vernam.cli.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.KeyOption;

/** {@code --key-file} or {@code --user}: what opens a store. For an exclusive group. */
final class AccessOption {
  @ArgGroup(exclusive = false, multiplicity = "1")
  private @Nullable KeyOption key;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private @Nullable ProfileOption profile;

  /** Reads what opens a store that there is. */
  StoreAccess known(Console console) throws IOException, Failure {
    return profile != null
        ? ProfileAccess.of(profile.text().known(console))
        : KeyAccess.read(key, console);
  }

  /** Reads what will open a store that is made. */
  StoreAccess chosen(Console console) throws IOException, Failure {
    return profile != null
        ? ProfileAccess.of(profile.text().chosen(console))
        : KeyAccess.read(key, console);
  }

  void checkStandardInput(boolean dataFromStandardInput) throws Failure {
    if (key != null) {
      key.checkStandardInput(dataFromStandardInput);
    }
    if (profile != null) {
      profile.text().checkStandardInput(dataFromStandardInput);
    }
  }
}
