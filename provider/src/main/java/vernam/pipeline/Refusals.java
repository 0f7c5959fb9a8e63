package vernam.pipeline;

import java.security.GeneralSecurityException;
import java.util.function.Consumer;

/** Lets stages use what refuses its input with a checked exception. */
final class Refusals {
  private Refusals() {}

  /** Finds a piece, or refuses. */
  @FunctionalInterface
  interface Source {
    byte[] get() throws GeneralSecurityException;
  }

  /** Gives a piece out, unless it is empty. */
  static void give(Source source, Consumer<? super byte[]> out) {
    byte[] piece = get(source);
    if (piece.length > 0) {
      out.accept(piece);
    }
  }

  private static byte[] get(Source source) {
    try {
      return source.get();
    } catch (GeneralSecurityException e) {
      throw new StageRefusedException(e);
    }
  }
}
