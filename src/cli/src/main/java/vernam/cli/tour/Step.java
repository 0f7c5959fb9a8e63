package vernam.cli.tour;

import java.util.List;

/** One thing the tour shows. It holds if {@code run} returns. */
public interface Step {
  /** Says in a few words what is shown. */
  String title();

  /**
   * Does it, checks it, and returns what was found, one sentence per line.
   *
   * @throws StepFailedException if the check did not hold
   */
  List<String> run() throws Exception;
}
