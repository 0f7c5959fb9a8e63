package vernam.sponge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Counts calls, and keeps every array that states were in. */
public final class WatchedKeccak implements WideKeccak {
  private final int width;
  private final WideWords words;
  private final WideKeccak permutation;
  private final Set<long[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
  private long calls;

  private WatchedKeccak(WideKeccak permutation) {
    this.permutation = permutation;
    width = permutation.width();
    words = permutation.words();
  }

  /** Returns one that permutes states one after the other. */
  public static WatchedKeccak plain(int width) {
    return new WatchedKeccak(WideKeccak.plain(width));
  }

  /** Returns one that leaves states as they are, to count what would be done. */
  public static WatchedKeccak idle(int width) {
    WideKeccak plain = WideKeccak.plain(width);
    return new WatchedKeccak(
        new WideKeccak() {
          @Override
          public int width() {
            return width;
          }

          @Override
          public void permute(long[] from, long[] to) {}

          @Override
          public WideWords words() {
            return plain.words();
          }
        });
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public void permute(long[] from, long[] to) {
    calls++;
    arrays.add(from);
    arrays.add(to);
    permutation.permute(from, to);
  }

  @Override
  public WideWords words() {
    return words;
  }

  /** Returns how often all states were permuted. */
  public long calls() {
    return calls;
  }

  /** Returns the arrays that states were in. */
  public List<long[]> arrays() {
    return new ArrayList<>(arrays);
  }
}
