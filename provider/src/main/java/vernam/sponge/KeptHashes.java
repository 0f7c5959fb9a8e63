package vernam.sponge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The states of hashes that have absorbed whole blocks of a secret, kept for who begins with the
 * same again. They are to be guarded as the secret itself, and wiped with it.
 *
 * <p>Safe for use by many threads: a state is copied whole or not at all. After {@link #wipe}
 * nothing is given out and nothing taken, so a hash that was begun before can go on, but leaves no
 * trace here.
 */
public final class KeptHashes {
  private static volatile @Nullable Function<Object, KeptHashes> ofSecrets;

  private final Map<Object, long[]> states = new HashMap<>();
  private boolean wiped;

  /**
   * Tells how the class of secrets that keep hashes shows them. No method of that class may, since
   * it is exported.
   */
  public static void reachBy(Function<Object, KeptHashes> way) {
    ofSecrets = way;
  }

  /**
   * Returns those that a secret keeps.
   *
   * @throws ClassCastException if it is of another class
   */
  public static KeptHashes of(Object secret) {
    Function<Object, KeptHashes> way = ofSecrets;
    if (way == null) {
      throw new IllegalStateException("there are no secrets yet");
    }
    return way.apply(secret);
  }

  /**
   * Brings an empty hash to a state.
   *
   * @param name of the state
   * @param hash not changed if there is no such state
   * @return whether there is
   */
  public synchronized boolean restore(Object name, Sha3 hash) {
    long[] state = states.get(name);
    if (state == null) {
      return false;
    }
    System.arraycopy(state, 0, hash.sponge().state(), 0, state.length);
    return true;
  }

  /**
   * Keeps a copy of a hash's state, unless there is one already or all have been wiped.
   *
   * @throws IllegalStateException if the hash is in the middle of a block
   */
  public synchronized void keep(Object name, Sha3 hash) {
    if (hash.sponge().position() != 0) {
      throw new IllegalStateException("only whole blocks are kept");
    }
    if (!wiped && !states.containsKey(name)) {
      states.put(name, hash.sponge().state().clone());
    }
  }

  /** Overwrites the states with zeros, for good. */
  public synchronized void wipe() {
    wiped = true;
    states.values().forEach(state -> Arrays.fill(state, 0));
    states.clear();
  }

  /** Returns the lanes of a state themselves. */
  synchronized long @Nullable [] state(Object name) {
    return states.get(name);
  }
}
