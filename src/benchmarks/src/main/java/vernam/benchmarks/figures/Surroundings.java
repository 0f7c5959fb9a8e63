package vernam.benchmarks.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where figures come from. */
public final class Surroundings {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Surroundings() {}

  /** Returns the day, the machine and the JDK, in one line. */
  public static String describe() throws IOException {
    return "%s; %d cores, %s; %s; JDK %s"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            processor(),
            System.getProperty("os.name"),
            Runtime.version());
  }

  /** Returns the same and the load, by their names. */
  public static Map<String, String> byName() throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    names.put(
        "machine",
        "%d cores, %s; %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                processor(),
                System.getProperty("os.name")));
    names.put("JDK", Runtime.version() + ", " + System.getProperty("java.vm.vendor"));
    names.put("load before", load());
    return names;
  }

  /** Returns how many threads want to run, on average over the last minute. */
  public static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "%.1f", load);
  }

  private static String processor() throws IOException {
    if (!Files.exists(PROCESSORS)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }
}
