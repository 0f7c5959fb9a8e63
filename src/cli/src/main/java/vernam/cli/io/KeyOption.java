package vernam.cli.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import vernam.spec.SecretBytes;

/**
 * {@code --key-file FILE}. There is no option that takes the key itself: arguments are visible to
 * every user of the machine and stay in the shell's history.
 */
public final class KeyOption {
  @Option(
      names = {"-k", "--key-file"},
      required = true,
      paramLabel = "FILE",
      description = "Key file made by 'vernam keygen'; '-' reads the key from standard input.")
  private Path file = Path.of("");

  /** Reads the key. */
  public SecretBytes read(Console console) throws IOException, Failure {
    if (isStandardInput()) {
      return KeyFile.read(console.in());
    }
    return read(file);
  }

  /** Reads the key in a file. */
  public static SecretBytes read(Path file) throws IOException, Failure {
    if (KeyText.looksLikeKey(file.toString())) {
      // Must not end as "no such file", which would print the key.
      throw Failure.usage(
          "--key-file takes the name of a file, not the key itself",
          "this key may be in the shell's history now: make another with: vernam keygen -o FILE");
    }
    if (Files.isDirectory(file)) {
      throw Failures.isFolder(file);
    }
    return KeyFile.read(file);
  }

  /** Standard input holds one thing: the key or the data. */
  public void checkStandardInput(boolean dataFromStandardInput) throws Failure {
    if (dataFromStandardInput && isStandardInput()) {
      throw Failure.usage(
          "key and data cannot both come from standard input",
          "name a file for one of them: --key-file FILE or the data file");
    }
  }

  private boolean isStandardInput() {
    return file.toString().equals("-");
  }
}
