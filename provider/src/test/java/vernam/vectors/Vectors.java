package vernam.vectors;

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
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, JsonNode> FILES = new ConcurrentHashMap<>();

  private Vectors() {}

  /** Returns the cases of a list in {@code chunky2048.json}. */
  public static Stream<VectorCase> chunky2048(String list) {
    return cases("chunky2048.json", list);
  }

  /** Returns the cases of a list in a file. */
  public static Stream<VectorCase> cases(String file, String list) {
    JsonNode cases = file(file).get(list);
    return IntStream.range(0, cases.size())
        .mapToObj(i -> VectorCase.named(list + "[" + i + "]", cases.get(i)));
  }

  /**
   * Returns the elements of a field as cases of their own, named after the case and their place.
   */
  public static Stream<VectorCase> elements(VectorCase vector, String field) {
    JsonNode elements = vector.node(field);
    return IntStream.range(0, elements.size())
        .mapToObj(i -> new VectorCase(vector + " " + field + "[" + i + "]", elements.get(i)));
  }

  /** Returns a whole file. */
  public static JsonNode file(String name) {
    return FILES.computeIfAbsent(name, Vectors::read);
  }

  private static JsonNode read(String name) {
    try {
      return MAPPER.readTree(DIRECTORY.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
