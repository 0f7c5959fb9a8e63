package vernam.benchmarks.figures;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures and where they come from, as a CSV file in UTF-8: first the surroundings as comments, one
 * {@code # name: text} in each line, then a heading and a line for each figure.
 *
 * @param surroundings texts by their names, in the order in which they are shown
 */
public record FigureFile(Map<String, String> surroundings, List<Figure> figures) {
  private static final String COMMENT = "# ";
  private static final String COLON = ": ";

  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvParser.Feature.ALLOW_COMMENTS).build();
  private static final CsvSchema SCHEMA =
      MAPPER.schemaFor(Figure.class).withHeader().withStrictHeaders(true);

  /** Copies what it is given, but keeps the order. */
  public FigureFile {
    surroundings = new LinkedHashMap<>(surroundings);
    figures = List.copyOf(figures);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or is no such file
   */
  public static FigureFile read(Path file) throws IOException {
    String text = Files.readString(file);
    Map<String, String> surroundings =
        text.lines()
            .takeWhile(line -> line.startsWith(COMMENT) && line.contains(COLON))
            .map(line -> line.substring(COMMENT.length()).split(COLON, 2))
            .collect(
                Collectors.toMap(
                    pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new));
    try (MappingIterator<Figure> figures =
        MAPPER.readerFor(Figure.class).with(SCHEMA).readValues(text)) {
      return new FigureFile(surroundings, figures.readAll());
    }
  }

  /**
   * Writes a file, over one that is there.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    StringWriter text = new StringWriter();
    surroundings.forEach(
        (name, value) ->
            text.append(COMMENT).append(name).append(COLON).append(oneLine(value)).append('\n'));
    try (SequenceWriter lines = MAPPER.writerFor(Figure.class).with(SCHEMA).writeValues(text)) {
      lines.writeAll(figures);
    }
    Files.writeString(file, text.toString());
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  /** Returns the figures of a part, in their order. */
  public Stream<Figure> of(Part part) {
    return figures.stream().filter(figure -> figure.part() == part);
  }
}
