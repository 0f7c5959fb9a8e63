package vernam.cli.tour;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words in the files of a database, as somebody with a stolen disk would. */
final class WordSearch {
  static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private final List<byte[]> contents;

  private WordSearch(List<byte[]> contents) {
    this.contents = contents;
  }

  /** Reads all files whose names begin with the name of the database and a dot. */
  static WordSearch in(Path database) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    try (Stream<Path> files = Files.list(database.toAbsolutePath().getParent())) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith(database.getFileName() + ".")) {
          contents.add(Files.readAllBytes(file));
        }
      }
    }
    return new WordSearch(contents);
  }

  /** How many bytes are searched. */
  long size() {
    return contents.stream().mapToLong(content -> content.length).sum();
  }

  /** How many of the words in all encodings occur. */
  long count(List<String> words) {
    return words.stream()
        .flatMap(word -> ENCODINGS.stream().map(word::getBytes))
        .filter(this::occurs)
        .count();
  }

  private boolean occurs(byte[] pattern) {
    return contents.stream().anyMatch(content -> contains(content, pattern));
  }

  private static boolean contains(byte[] content, byte[] pattern) {
    for (int i = 0; i + pattern.length <= content.length; i++) {
      if (Arrays.equals(content, i, i + pattern.length, pattern, 0, pattern.length)) {
        return true;
      }
    }
    return false;
  }
}
