package vernam.storage.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the files of known answers, each once. */
public final class Vectors {
  private static final Path DIRECTORY = Path.of(System.getProperty("vernam.vectors"));
  private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

  private Vectors() {}

  /** Returns the cases of a list in {@code database.json}. */
  public static Stream<VectorCase> database(String list) {
    return cases("database.json", list);
  }

  /** Returns the cases of a list in {@code chunky2048.json}. */
  public static Stream<VectorCase> chunky2048(String list) {
    return cases("chunky2048.json", list);
  }

  /** Returns the cases of a list in {@code labels.json}. */
  public static Stream<VectorCase> labels(String list) {
    return cases("labels.json", list);
  }

  /** Returns the name of the case of {@code database.json} that has the keys of the labels. */
  public static String instanceOfLabels() {
    return FILES.computeIfAbsent("labels.json", Vectors::read).get("instance").textValue();
  }

  /** Returns the cases of a list in {@code ropake.json}. */
  public static Stream<VectorCase> ropake(String list) {
    return cases("ropake.json", list);
  }

  /** Returns the one case of {@code ropake.json} that has this name. */
  public static VectorCase ropakeCase(String name) {
    return new VectorCase(name, FILES.computeIfAbsent("ropake.json", Vectors::read).get(name));
  }

  private static Stream<VectorCase> cases(String file, String list) {
    JsonNode cases = FILES.computeIfAbsent(file, Vectors::read).get(list);
    return IntStream.range(0, cases.size())
        .mapToObj(i -> new VectorCase(name(list, i, cases.get(i)), cases.get(i)));
  }

  private static String name(String list, int index, JsonNode vector) {
    return vector.path("id").asText(vector.path("name").asText(list + " " + index));
  }

  private static JsonNode read(String name) {
    try {
      return new ObjectMapper().readTree(DIRECTORY.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
