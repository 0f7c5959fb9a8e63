package vernam.contract;

/**
 * Where a difference was seen. The suite runs on JDK 17 and 25; between them nobody looked, so
 * there either answer passes.
 */
enum Jdk {
  EVERY(""),
  SEVENTEEN(" on JDK 17"),
  TWENTY_FIVE(" on JDK 25");

  private final String suffix;

  Jdk(String suffix) {
    this.suffix = suffix;
  }

  /** Returns the words for a cell of the table. */
  String suffix() {
    return suffix;
  }

  /** Returns whether the difference may be there. */
  boolean allows(int feature) {
    return switch (this) {
      case EVERY -> true;
      case SEVENTEEN -> feature < 25;
      case TWENTY_FIVE -> feature > 17;
    };
  }

  /** Returns whether the difference has to be there. */
  boolean demands(int feature) {
    return switch (this) {
      case EVERY -> true;
      case SEVENTEEN -> feature == 17;
      case TWENTY_FIVE -> feature >= 25;
    };
  }
}
