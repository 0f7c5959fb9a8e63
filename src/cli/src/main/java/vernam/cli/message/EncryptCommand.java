package vernam.cli.message;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.cli.io.InputOption;
import vernam.cli.io.KeyOption;
import vernam.cli.io.OutputOption;
import vernam.spec.SecretBytes;

/** {@code vernam encrypt}. */
@Command(
    name = "encrypt",
    header = "Seal a file.",
    description = {
      "",
      "Writes one message: tag, salt, synthetic IV and the encrypted blocks, the same bytes as a"
          + " file of aiootp 0.19. The whole input is held in memory.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam encrypt --key-file my.key -o report.sealed report.pdf",
      "  tar c folder | vernam encrypt --key-file my.key > folder.sealed",
    })
public final class EncryptCommand implements Callable<Integer> {
  private final Console console;
  private final MessageCipher cipher;

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final InputOption input = new InputOption();
  @Mixin private final OutputOption output = new OutputOption();

  public EncryptCommand(Console console, Provider provider) {
    this.console = console;
    this.cipher = new MessageCipher(provider);
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, Failure {
    key.checkStandardInput(input.isStandardInput());
    output.check();
    try (SecretBytes secret = key.read(console)) {
      byte[] plaintext = input.read(console);
      try {
        output.writePublic(cipher.seal(secret, plaintext), console);
      } finally {
        Arrays.fill(plaintext, (byte) 0);
      }
    }
    return ExitCode.DONE.number();
  }
}
