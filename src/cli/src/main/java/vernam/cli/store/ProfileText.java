package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.Password;
import vernam.spec.PasscryptCost;
import vernam.storage.Credentials;

/**
 * Credentials as they are given on the command line: all but the secrets.
 *
 * @param user whose profile it is
 * @param passwordFile holds the password, or is a hyphen for standard input; null if it is asked
 *     for
 * @param secretFile holds another secret of the credentials, if they have one
 * @param more further credentials, in their order
 * @param cost of the profile
 */
record ProfileText(
    String user,
    @Nullable Path passwordFile,
    @Nullable Path secretFile,
    List<String> more,
    PasscryptCost cost) {
  boolean isOnStandardInput() {
    return Password.isStandardInput(passwordFile);
  }

  /** Standard input holds one thing. */
  void checkStandardInput(boolean dataFromStandardInput) throws Failure {
    if (dataFromStandardInput && isOnStandardInput()) {
      throw Failure.usage(
          "two things cannot both come from standard input",
          "name a file for one of them, the password's or the other");
    }
  }

  /** Reads the secrets of a profile that there is. */
  Credentials known(Console console) throws IOException, Failure {
    return credentials(
        console,
        passwordFile == null
            ? Password.ask(console, "Password of " + user + ": ")
            : Password.read(console, passwordFile));
  }

  /** Reads the secrets of a profile that is made, and asks for its password twice. */
  Credentials chosen(Console console) throws IOException, Failure {
    return credentials(
        console,
        passwordFile == null
            ? Password.askTwice(console, "New password of " + user + ": ")
            : Password.read(console, passwordFile));
  }

  private Credentials credentials(Console console, char[] password) throws IOException, Failure {
    char[] secret = null;
    try {
      secret = secretFile == null ? null : Password.read(console, secretFile);
      return Credentials.of(user, password)
          .withSalt(secret)
          .withMore(more.toArray())
          .withCost(cost);
    } finally {
      Arrays.fill(password, '\0');
      if (secret != null) {
        Arrays.fill(secret, '\0');
      }
    }
  }
}
