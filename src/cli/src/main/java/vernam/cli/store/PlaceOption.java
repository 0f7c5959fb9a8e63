package vernam.cli.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code --db FILE} or {@code --url JDBC_URL}: where the store is. */
final class PlaceOption {
  @ArgGroup(exclusive = true, multiplicity = "1")
  private final Location location = new Location();

  private static final class Location {
    @Option(
        names = "--db",
        paramLabel = "FILE",
        description = "Embedded H2 database; '.mv.db' is added to the name if it is missing.")
    private @Nullable Path file;

    @Option(
        names = "--url",
        paramLabel = "JDBC_URL",
        description = "Any other database, by its JDBC URL.")
    private @Nullable String url;
  }

  Place place() {
    return Place.of(location.file, location.url, "the given JDBC URL");
  }
}
