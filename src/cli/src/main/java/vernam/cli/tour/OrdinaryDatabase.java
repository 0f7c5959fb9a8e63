package vernam.cli.tour;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The control of the search: the same words in a database of the same kind, without encryption. If
 * the search did not find them there, finding nothing in the store would mean nothing.
 */
final class OrdinaryDatabase {
  private OrdinaryDatabase() {}

  static void create(Path file, List<String> words) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE words (utf8 VARCHAR, utf16le VARBINARY(200), utf16be VARBINARY(200))");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO words VALUES (?, ?, ?)")) {
        for (String word : words) {
          insert.setString(1, word);
          insert.setBytes(2, word.getBytes(StandardCharsets.UTF_16LE));
          insert.setBytes(3, word.getBytes(StandardCharsets.UTF_16BE));
          insert.executeUpdate();
        }
      }
    }
  }
}
