package vernam.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text of commands and of what they print. {@code @/} stands for a fresh folder.
 *
 * <pre>
 * # a comment
 * file @/name text      makes a file that holds the text and a line end
 * later 17              moves the clock by so many seconds
 * $ keygen -o @/key     runs a command; '…' holds spaces together, &lt; @/name is its input
 * vernam: file exists   what it prints, first to standard output, then to standard error
 * exit 3                its exit code, which is 0 if this line is missing
 * </pre>
 *
 * <p>{@link #run} does what the script says and returns the script as it would have to read to be
 * right, so that a failing test shows the difference line by line.
 */
record Script(List<String> lines) {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  static Script read(Path file) throws IOException {
    return new Script(Files.readAllLines(file));
  }

  /** The script with the output that its commands really have. */
  List<String> run(Path folder) throws IOException {
    List<String> actual = new ArrayList<>();
    long seconds = 0;
    boolean output = false;
    for (String line : lines) {
      if (line.startsWith("$ ")) {
        actual.add(line);
        actual.addAll(command(line.substring(2), folder, seconds));
        output = true;
      } else if (line.isEmpty() || line.startsWith("#")) {
        actual.add(line);
        output = false;
      } else if (line.startsWith("file ")) {
        actual.add(line);
        makeFile(line.substring("file ".length()), folder);
      } else if (line.startsWith("later ")) {
        actual.add(line);
        seconds += Long.parseLong(line.substring("later ".length()));
      } else if (!output) {
        throw new IllegalArgumentException("neither a command nor after one: " + line);
      }
    }
    return actual;
  }

  private static void makeFile(String line, Path folder) throws IOException {
    int space = line.indexOf(' ');
    Files.writeString(
        Path.of(in(folder, line.substring(0, space))), line.substring(space + 1) + "\n");
  }

  private static List<String> command(String line, Path folder, long seconds) throws IOException {
    List<String> words =
        new ArrayList<>(WORD.matcher(in(folder, line)).results().map(Script::word).toList());
    byte[] in = new byte[0];
    int redirection = words.indexOf("<");
    if (redirection >= 0) {
      in = Files.readAllBytes(Path.of(words.get(redirection + 1)));
      words.subList(redirection, redirection + 2).clear();
    }
    CliRun run = CliRun.with(in, CliRun.NOW.plusSeconds(seconds), words.toArray(String[]::new));
    List<String> result = new ArrayList<>();
    (new String(run.out(), StandardCharsets.UTF_8) + run.err())
        .lines()
        .map(text -> text.replace(folder + "/", "@/").replace(folder.toString(), "@"))
        .forEach(result::add);
    if (run.exitCode() != 0) {
      result.add("exit " + run.exitCode());
    }
    return result;
  }

  private static String word(MatchResult match) {
    return match.group(1) != null ? match.group(1) : match.group(2);
  }

  private static String in(Path folder, String text) {
    return text.replace("@/", folder + "/");
  }
}
