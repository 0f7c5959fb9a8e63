package vernam.cli.store;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import vernam.cli.io.Failure;
import vernam.storage.Tag;

/** The types a tag can have. The number 1, the number 1.0 and the text 1 are three tags. */
enum TagType {
  TEXT,
  INT,
  FLOAT,
  BOOL,
  NULL;

  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

  /** Double.parseDouble alone also takes hexadecimal and type letters. */
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  /** Makes a tag of this type from what stands on the command line. */
  Tag tag(String text) throws Failure {
    return switch (this) {
      case TEXT -> Tag.of(text);
      case INT -> Tag.of(new BigInteger(checked(text, INTEGER.matcher(text).matches())));
      case FLOAT -> Tag.of(Double.parseDouble(checked(text, isFinite(text))));
      case BOOL ->
          Tag.of(checked(text, text.equals("true") || text.equals("false")).equals("true"));
      case NULL -> {
        checked(text, text.equals("null"));
        yield Tag.NULL;
      }
    };
  }

  private static boolean isFinite(String text) {
    return DECIMAL.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
  }

  private String checked(String text, boolean valid) throws Failure {
    if (!valid) {
      throw Failure.usage(
          "TAG is not of the type '" + this + "'",
          "types: text, int (12), float (1.5), bool (true, false), null (null)");
    }
    return text;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
