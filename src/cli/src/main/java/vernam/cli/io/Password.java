package vernam.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Passwords, from the terminal or from a file that holds nothing else. They stay in arrays, which
 * can be wiped, and never come from an argument, which every user of the machine can see.
 */
public final class Password {
  /** Far more than anybody types, far less than a file that was named by mistake. */
  private static final int MAX_BYTES = 1 << 12;

  private Password() {}

  /** Returns whether a file stands for standard input. */
  public static boolean isStandardInput(@Nullable Path file) {
    return file != null && file.toString().equals("-");
  }

  /** Asks for a password that is known. */
  public static char[] ask(Console console, String prompt) throws Failure {
    return notEmpty(
        console
            .terminal()
            .password(prompt)
            .orElseThrow(
                () ->
                    Failure.usage(
                        "there is no terminal to ask for the password",
                        "name a file that holds it: --password-file FILE")));
  }

  /** Asks for a password twice, since nobody knows it yet. */
  public static char[] askTwice(Console console, String prompt) throws Failure {
    char[] password = ask(console, prompt);
    char[] again = new char[0];
    try {
      again = ask(console, "Again: ");
      if (Arrays.equals(password, again)) {
        return password.clone();
      }
      throw Failure.refused("the two passwords are different", "try again");
    } finally {
      Arrays.fill(password, '\0');
      Arrays.fill(again, '\0');
    }
  }

  /** Reads the one line of a file, or of standard input if its name is a hyphen. */
  public static char[] read(Console console, Path file) throws IOException, Failure {
    if (isStandardInput(file)) {
      return read(console.in());
    }
    if (Files.isDirectory(file)) {
      throw Failures.isFolder(file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  private static char[] read(InputStream in) throws IOException, Failure {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    try {
      return notEmpty(firstLine(bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** A line end belongs to the file. A second line would be half a password, or another's. */
  private static char[] firstLine(byte[] bytes) throws Failure {
    int end = bytes.length;
    if (end > 0 && bytes[end - 1] == '\n') {
      end--;
      if (end > 0 && bytes[end - 1] == '\r') {
        end--;
      }
    }
    ByteBuffer line = ByteBuffer.wrap(bytes, 0, end);
    if (end > MAX_BYTES || hasLineEnd(line)) {
      throw Failure.refused(
          "the file does not hold a password",
          "it has to be one line of at most " + MAX_BYTES + " bytes");
    }
    return decoded(line);
  }

  private static boolean hasLineEnd(ByteBuffer line) {
    for (int i = line.position(); i < line.limit(); i++) {
      if (line.get(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static char[] decoded(ByteBuffer line) throws Failure {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(line);
      try {
        return Arrays.copyOf(text.array(), text.limit());
      } finally {
        Arrays.fill(text.array(), '\0');
      }
    } catch (CharacterCodingException e) {
      throw Failure.refused("the password is not UTF-8 text", "convert the file");
    }
  }

  private static char[] notEmpty(char[] password) throws Failure {
    if (password.length == 0) {
      throw Failure.refused("the password is empty", "give one");
    }
    return password;
  }
}
