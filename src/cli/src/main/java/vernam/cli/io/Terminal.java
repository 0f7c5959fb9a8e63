package vernam.cli.io;

import java.util.Optional;

/** Who sits in front of the command, if anybody does. */
@FunctionalInterface
public interface Terminal {
  /**
   * Asks for a password and shows nothing of what is typed.
   *
   * @return what was typed, for the caller to wipe; nothing if there is no terminal, or its end was
   *     typed
   */
  Optional<char[]> password(String prompt);

  /** Returns the terminal of the process. */
  static Terminal ofProcess() {
    return prompt ->
        Optional.ofNullable(System.console()).map(console -> console.readPassword("%s", prompt));
  }
}
