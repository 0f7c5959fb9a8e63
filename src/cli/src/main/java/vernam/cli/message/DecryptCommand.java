package vernam.cli.message;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.cli.io.InputOption;
import vernam.cli.io.KeyOption;
import vernam.cli.io.OutputOption;
import vernam.spec.SecretBytes;

/** {@code vernam decrypt}. */
@Command(
    name = "decrypt",
    header = "Open a sealed file.",
    description = {
      "",
      "Writes nothing at all unless the whole message is unchanged and was made with this key."
          + " The output file is readable by its owner only.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam decrypt --key-file my.key -o report.pdf report.sealed",
      "  vernam decrypt --key-file my.key --max-age 3600 < order.sealed",
    })
public final class DecryptCommand implements Callable<Integer> {
  private final Console console;
  private final MessageCipher cipher;

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final InputOption input = new InputOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--max-age",
      paramLabel = "SECONDS",
      description = "Refuse a message made more than SECONDS ago.")
  private @Nullable Long maxAge;

  public DecryptCommand(Console console, Provider provider) {
    this.console = console;
    this.cipher = new MessageCipher(provider);
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, Failure {
    Duration limit = limit();
    key.checkStandardInput(input.isStandardInput());
    output.check();
    try (SecretBytes secret = key.read(console)) {
      byte[] plaintext = open(secret, input.read(console), limit);
      try {
        output.writePrivate(plaintext, console);
      } finally {
        Arrays.fill(plaintext, (byte) 0);
      }
    }
    return ExitCode.DONE.number();
  }

  private byte[] open(SecretKey secret, byte[] message, @Nullable Duration limit)
      throws GeneralSecurityException, Failure {
    try {
      return cipher.open(secret, message, limit);
    } catch (GeneralSecurityException e) {
      throw OpenFailures.of(e);
    }
  }

  /**
   * Zero is refused because to aiootp it means no limit, and to a reader of this line the reverse.
   */
  private @Nullable Duration limit() throws Failure {
    if (maxAge == null) {
      return null;
    }
    if (maxAge < 1) {
      throw Failure.usage(
          "--max-age takes a positive number of seconds", "leave it out for no age limit");
    }
    return Duration.ofSeconds(maxAge);
  }
}
