package vernam.pipeline;

import java.util.Arrays;
import java.util.Objects;

/**
 * An item and its name: what {@code tag} makes. Byte strings are compared by content.
 *
 * @param <N> a name, or a position
 * @param <T> an item
 * @param name never null
 * @param item never null
 */
public record Tagged<N, T>(N name, T item) {
  /** Makes a pair. */
  public Tagged {
    Objects.requireNonNull(name);
    Objects.requireNonNull(item);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tagged<?, ?> pair
        && Objects.deepEquals(name, pair.name)
        && Objects.deepEquals(item, pair.item);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(new Object[] {name, item});
  }

  /** Shows nothing: both may be secret. */
  @Override
  public String toString() {
    return "Tagged";
  }
}
