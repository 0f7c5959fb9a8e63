package vernam.cli.message;

import java.util.Locale;

/** The formats of sealed files. */
enum FileFormat {
  /** A container of segments, for files of any size. */
  SEGMENTS,
  /** One message, as aiootp 0.19 writes it to a file. */
  AIOOTP;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
