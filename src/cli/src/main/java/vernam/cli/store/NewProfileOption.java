package vernam.cli.store;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vernam.spec.PasscryptCost;

/** The credentials of a profile that is made, all but the name and the secrets. */
final class NewProfileOption {
  @Option(
      names = "--new-password-file",
      paramLabel = "FILE",
      description = "File whose one line is the new password; else the terminal asks for it.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--new-secret-file",
      paramLabel = "FILE",
      description = "File whose one line is another secret of the new profile.")
  private @Nullable Path secretFile;

  @Option(
      names = "--new-credential",
      paramLabel = "TEXT",
      description = "One more credential of the new profile. Repeatable.")
  private @Nullable List<String> more;

  @Option(
      names = "--new-cost",
      paramLabel = "KB,CPU,HARDNESS",
      converter = CostConverter.class,
      description = "Cost of the new profile.")
  private @Nullable PasscryptCost cost;

  /**
   * Returns the credentials.
   *
   * @param user whose they are
   * @param standard what else they are, where the options say nothing
   */
  ProfileText text(String user, ProfileText standard) {
    return new ProfileText(
        user,
        passwordFile,
        secretFile != null ? secretFile : standard.secretFile(),
        more != null ? more : standard.more(),
        cost != null ? cost : standard.cost());
  }
}
