package vernam.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;
import vernam.cli.io.KeyOption;
import vernam.spec.PasscryptCost;
import vernam.storage.Credentials;
import vernam.storage.StoreOptions;

/** Which store a mirror fills, opened or created with what. */
final class TargetOption {
  @ArgGroup(exclusive = true, multiplicity = "1")
  private final Access access = new Access();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private final Location location = new Location();

  @Option(names = "--create", description = "Make the store that is filled; it must not exist.")
  private boolean create;

  private static final class Access {
    @Option(
        names = "--to-key-file",
        paramLabel = "FILE",
        description = "Key file of the store that is filled.")
    private Path keyFile = Path.of("");

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Profile profile;
  }

  private static final class Profile {
    @Option(
        names = "--to-user",
        required = true,
        paramLabel = "NAME",
        description = "Whose profile opens the store that is filled.")
    private String user = "";

    @Option(
        names = "--to-password-file",
        paramLabel = "FILE",
        description = "File whose one line is the password of that profile.")
    private @Nullable Path passwordFile;

    @Option(
        names = "--to-secret-file",
        paramLabel = "FILE",
        description = "File whose one line is another secret of that profile.")
    private @Nullable Path secretFile;

    @Option(
        names = "--to-credential",
        paramLabel = "TEXT",
        description = "One more credential of that profile. Repeatable.")
    private List<String> more = new ArrayList<>();

    @Option(
        names = "--to-cost",
        paramLabel = "KB,CPU,HARDNESS",
        converter = CostConverter.class,
        description = "Cost of that profile; 32768,3,1024 if left out.")
    private PasscryptCost cost = Credentials.DEFAULT_COST;

    ProfileText text() {
      return new ProfileText(user, passwordFile, secretFile, more, cost);
    }
  }

  private static final class Location {
    @Option(
        names = "--to-db",
        paramLabel = "FILE",
        description = "Embedded H2 database that is filled.")
    private @Nullable Path file;

    @Option(
        names = "--to-url",
        paramLabel = "JDBC_URL",
        description = "Any other database that is filled.")
    private @Nullable String url;
  }

  boolean isStandardInput() {
    return access.profile != null && access.profile.text().isOnStandardInput();
  }

  /** Opens or creates the store, and closes it after the work. */
  void open(Console console, Place.Work work) throws IOException, Failure {
    Place place = Place.of(location.file, location.url, "the given --to-url");
    try (StoreAccess read = read(console)) {
      if (create) {
        place.create(read, work);
      } else {
        place.open(read, StoreOptions.standard(), work);
      }
    }
  }

  private StoreAccess read(Console console) throws IOException, Failure {
    Profile profile = access.profile;
    if (profile == null) {
      return new KeyAccess(KeyOption.read(access.keyFile));
    }
    ProfileText text = profile.text();
    return ProfileAccess.of(create ? text.chosen(console) : text.known(console));
  }
}
