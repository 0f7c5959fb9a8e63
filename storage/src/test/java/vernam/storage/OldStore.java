package vernam.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import vernam.storage.engine.Engine;

/** Stores that earlier versions have written, as H2 wrote them down, on any engine. */
final class OldStore {
  private static final Pattern IDENTIFIER = Pattern.compile("\"([A-Z0-9_]+)\"");

  private OldStore() {}

  /** Loads the store of a layout into an empty database. */
  static void load(StoreFixture database, Engine engine, int layout) {
    String name = "layout-" + layout + ".sql";
    try (InputStream script = OldStore.class.getResourceAsStream(name)) {
      String statements = new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
      for (String statement : statements.split(";\n", -1)) {
        if (!statement.isBlank()) {
          database.script(translated(statement, engine));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String translated(String statement, Engine engine) {
    return switch (engine) {
      case H2, H2_FILE -> statement;
      case POSTGRESQL ->
          plain(statement).replace("BINARY LARGE OBJECT", "BYTEA").replace("X'", "'\\x");
      case MARIADB -> plain(statement).replace("BINARY LARGE OBJECT", "LONGBLOB");
    };
  }

  private static String plain(String statement) {
    String standard =
        statement
            .replace("CREATE MEMORY TABLE", "CREATE TABLE")
            .replace("\"PUBLIC\".", "")
            .replace(" NULLS FIRST", "");
    return IDENTIFIER
        .matcher(standard)
        .replaceAll(identifier -> identifier.group(1).toLowerCase(Locale.ROOT));
  }
}
