package vernam.cli.tour;

/** What a step was to show is not so. */
final class StepFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  StepFailedException(String message) {
    super(message);
  }

  /** Goes on only if the claim holds. */
  static void require(boolean claim, String otherwise) throws StepFailedException {
    if (!claim) {
      throw new StepFailedException(otherwise);
    }
  }
}
