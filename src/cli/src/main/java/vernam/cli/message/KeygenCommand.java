package vernam.cli.message;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.cli.io.KeyFile;
import vernam.cli.io.KeyText;
import vernam.cli.io.OutputOption;

/** {@code vernam keygen}. */
@Command(
    name = "keygen",
    header = "Make a new random key.",
    description = {
      "",
      "Writes 64 random bytes as one line of 128 hexadecimal digits. The file is readable by its"
          + " owner only and is never overwritten. Whoever has the key can read and forge"
          + " everything sealed with it; whoever loses it has lost the data.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam keygen -o my.key",
      "  vernam keygen | ssh host 'umask 077; cat > my.key'",
    })
public final class KeygenCommand implements Callable<Integer> {
  private final Console console;
  private final Provider provider;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to FILE instead of standard output; '-' is standard output.")
  private @Nullable Path file;

  public KeygenCommand(Console console, Provider provider) {
    this.console = console;
    this.provider = provider;
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, Failure {
    byte[] key =
        KeyGenerator.getInstance(MessageCipher.ALGORITHM, provider).generateKey().getEncoded();
    try {
      write(key);
      return ExitCode.DONE.number();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private void write(byte[] key) throws IOException, Failure {
    if (file == null || file.toString().equals("-")) {
      byte[] text = KeyText.format(key);
      try {
        console.write(text);
      } finally {
        Arrays.fill(text, (byte) 0);
      }
      return;
    }
    OutputOption.requireFolder(file);
    try {
      KeyFile.create(file, key);
    } catch (FileAlreadyExistsException e) {
      throw Failure.inputOutput(
          "file exists: " + file, "a key file is never replaced; choose another name");
    }
  }
}
