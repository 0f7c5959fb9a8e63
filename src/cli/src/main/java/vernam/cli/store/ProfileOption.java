package vernam.cli.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vernam.spec.PasscryptCost;
import vernam.storage.Credentials;

/** {@code --user NAME} and what else a profile may have: its credentials, all but the secrets. */
class ProfileOption {
  @Option(
      names = "--user",
      required = true,
      paramLabel = "NAME",
      description = "Whose profile opens the store; the terminal asks for the password.")
  private String user = "";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "File whose one line is the password; '-' reads it from standard input.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "File whose one line is another secret of the profile: in aiootp its salt.")
  private @Nullable Path secretFile;

  @Option(
      names = "--credential",
      paramLabel = "TEXT",
      description = "One more credential of the profile, such as the name of a server. Repeatable.")
  private List<String> more = new ArrayList<>();

  @Option(
      names = "--cost",
      paramLabel = "KB,CPU,HARDNESS",
      converter = CostConverter.class,
      description = "Cost of the profile; 32768,3,1024 if left out: 32 MiB, two seconds.")
  private PasscryptCost cost = Credentials.DEFAULT_COST;

  ProfileText text() {
    return new ProfileText(user, passwordFile, secretFile, more, cost);
  }
}
