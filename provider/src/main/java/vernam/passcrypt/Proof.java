package vernam.passcrypt;

/**
 * The passes over the memory of one computation; specification passcrypt, section 3.
 *
 * <p>Not safe for use by several threads.
 */
final class Proof {
  private final Columns columns;
  private final ProofHash hash;
  private int lastDigest;

  /**
   * Makes a proof that has not begun.
   *
   * @param columns filled
   * @param hash empty
   */
  Proof(Columns columns, ProofHash hash) {
    this.columns = columns;
    this.hash = hash;
  }

  /** Makes all passes; afterwards {@link Columns#hash} is there. */
  void run(byte[] arguments) {
    start(arguments);
    for (int pass = 0; pass < columns.passes(); pass++) {
      for (int column = 0; column < columns.width(); column++) {
        round(pass, column);
      }
    }
    hash.finish();
  }

  /** Takes the first digest, before all passes. */
  void start(byte[] arguments) {
    int last = columns.width() - 1;
    absorb(last, 0, columns.size(0, 0, last));
    hash.absorb(arguments, 0, arguments.length);
    digest(columns.firstDigest());
  }

  /** Visits a column, a random one, and the mirror of the first. */
  void round(int pass, int column) {
    // The digest before is written by then, and no column is shorter.
    absorb(column, 0, ProofHash.RATE);
    int random = columns.random(lastDigest);
    int randomSize = columns.size(pass, column, random);
    int mirror = columns.mirror(column);
    int mirrorSize = columns.mirrorSize(pass, column);
    columns.fetch(random, randomSize);
    columns.fetch(mirror, mirrorSize);
    absorb(column, ProofHash.RATE, columns.size(pass, column, column));
    absorb(random, 0, randomSize);
    digest(columns.end(pass, column));
    absorb(mirror, 0, mirrorSize);
    digest(columns.mirrorEnd(pass, column));
  }

  /** Returns where in the memory the last digest is, or will be. */
  int lastDigest() {
    return lastDigest;
  }

  private void absorb(int column, int from, int to) {
    hash.absorb(columns.memory(), columns.offset(column) + from, to - from);
  }

  private void digest(int place) {
    hash.digest(columns.memory(), place);
    lastDigest = place;
  }
}
