package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.KeyOption;

/** What opens a store and a directory of aiootp alike. For an exclusive group. */
final class AiootpAccessOption {
  @ArgGroup(exclusive = false, multiplicity = "1")
  private @Nullable KeyOption key;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private @Nullable WithSalt profile;

  private static final class WithSalt extends ProfileOption {
    @Option(
        names = "--profile-salt",
        required = true,
        paramLabel = "PATH",
        description =
            "Folder of aiootp's salt files, 'secure' in its package; for import also the salt file"
                + " itself.")
    private Path salt = Path.of("");
  }

  StoreAccess read(Console console) throws IOException, Failure {
    return profile != null
        ? new ProfileAccess(profile.text().known(console), profile.salt)
        : KeyAccess.read(key, console);
  }
}
