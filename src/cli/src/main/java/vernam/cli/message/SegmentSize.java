package vernam.cli.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import vernam.segment.SegmentOptions;

/** Reads {@code --segment-size}: bytes, or with K or M after it, kibibytes or mebibytes. */
final class SegmentSize implements ITypeConverter<Integer> {
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,8})([KM]?)");

  @Override
  public Integer convert(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw refused();
    }
    int shift =
        switch (matcher.group(2)) {
          case "K" -> 10;
          case "M" -> 20;
          default -> 0;
        };
    long size = Long.parseLong(matcher.group(1)) << shift;
    if (size < SegmentOptions.MIN_SEGMENT_SIZE || size > SegmentOptions.MAX_SEGMENT_SIZE) {
      throw refused();
    }
    return (int) size;
  }

  private static TypeConversionException refused() {
    return new TypeConversionException("not a size from 4K to 16M");
  }
}
