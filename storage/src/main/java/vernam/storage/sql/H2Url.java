package vernam.storage.sql;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC URL of H2, taken apart: {@code jdbc:h2:place;NAME=value;…}.
 *
 * <p>Not for printing: the settings may hold a password.
 */
final class H2Url {
  private static final String PREFIX = "jdbc:h2:";

  /** Settings that make H2 run SQL or load classes named in the URL. */
  private static final Set<String> RUN_CODE =
      Set.of(
          "INIT",
          "DATABASE_EVENT_LISTENER",
          "JAVA_OBJECT_SERIALIZER",
          "AUTHENTICATOR",
          "AUTHREALM");

  private final String place;
  private final Map<String, String> settings;

  private H2Url(String place, Map<String, String> settings) {
    this.place = place;
    this.settings = settings;
  }

  /** Returns whether a URL is one of H2. */
  static boolean isH2(String jdbcUrl) {
    return jdbcUrl.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
  }

  /**
   * Takes a URL apart.
   *
   * @throws IllegalArgumentException if it has a setting that runs code, or one without a value
   */
  static H2Url parse(String jdbcUrl) {
    String[] parts = jdbcUrl.split(";", -1);
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        continue;
      }
      int equals = parts[i].indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException("setting " + i + " of the H2 URL has no value");
      }
      String name = parts[i].substring(0, equals).strip().toUpperCase(Locale.ROOT);
      if (RUN_CODE.contains(name)) {
        throw new IllegalArgumentException("the H2 URL has a setting that runs code: " + name);
      }
      settings.put(name, parts[i].substring(equals + 1));
    }
    return new H2Url(parts[0], settings);
  }

  /**
   * Returns the URL of a file, reached by an {@link UninterruptedPath}: in H2's usual way, a thread
   * that is interrupted while it writes breaks the database for all until it is opened again.
   *
   * @throws IllegalArgumentException if the path has a semicolon, which H2 would not take as part
   *     of it
   */
  static H2Url of(Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    if (path.indexOf(';') >= 0) {
      throw new IllegalArgumentException("the path of an H2 file has no semicolon");
    }
    return new H2Url(PREFIX + UninterruptedPath.PREFIX + path, new LinkedHashMap<>());
  }

  /** Returns this URL with a setting, instead of what it says there, if anything. */
  H2Url with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(settings);
    changed.put(name, value);
    return new H2Url(place, changed);
  }

  /** Returns this URL without a setting. */
  H2Url without(String name) {
    Map<String, String> changed = new LinkedHashMap<>(settings);
    changed.remove(name);
    return new H2Url(place, changed);
  }

  /** Returns a setting. */
  @Nullable String setting(String name) {
    return settings.get(name);
  }

  /** Returns the URL as H2 takes it. */
  String url() {
    return settings.entrySet().stream()
        .map(setting -> ";" + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("", place, ""));
  }

  @Override
  public String toString() {
    return "H2Url";
  }
}
