package vernam.storage;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /**
   * Takes the news, in the thread of the work, after each few hundred rows. What it throws ends the
   * work.
   *
   * @param done how many rows are done
   * @param total how many rows there are at most
   */
  void at(long done, long total);
}
