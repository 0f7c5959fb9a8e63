package vernam.benchmarks.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param loads one after the other
 * @param rounds that count; one more goes before them
 * @param peer the only one to run, by the beginning of its title; empty for all
 * @param csv where every single figure goes
 * @param place where the folders of the databases are made
 */
record Options(List<Load> loads, int rounds, String peer, Optional<Path> csv, Path place) {
  static final String USAGE =
      """
      Options:
        --quick          few rows, one round
        --rounds=NUMBER  rounds that count, beside the first; 5 if not given
        --peer=TITLE     one peer only, by the beginning of its title
        --csv=FILE       every single figure
        --place=FOLDER   where the databases are made; the folder for temporary files if not given
      """;

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it has anything else
   */
  static Options parse(String... arguments) {
    Options options =
        new Options(
            Load.FULL, 5, "", Optional.empty(), Path.of(System.getProperty("java.io.tmpdir")));
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      String value = equals < 0 ? "" : argument.substring(equals + 1);
      options = options.with(name, value);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--quick" -> new Options(Load.QUICK, 1, peer, csv, place);
      case "--rounds" -> new Options(loads, positive(value), peer, csv, place);
      case "--peer" -> new Options(loads, rounds, value, csv, place);
      case "--csv" -> new Options(loads, rounds, peer, Optional.of(Path.of(value)), place);
      case "--place" -> new Options(loads, rounds, peer, csv, Path.of(value));
      default -> throw new IllegalArgumentException("no such option: " + name);
    };
  }

  private static int positive(String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new IllegalArgumentException("at least one round");
    }
    return number;
  }
}
