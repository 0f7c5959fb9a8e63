package vernam.passcrypt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.Keccak;
import vernam.sponge.WideKeccak;

/**
 * {@link Passcrypt} of several passwords side by side, one to each slot of a permutation, all at
 * the same cost; specification passcrypt, section 3. It takes the memory of all of them at once.
 *
 * <p>For one use by one thread.
 */
public final class WidePasscrypt {
  private final WideKeccak keccak;
  private final List<byte[]> arguments = new ArrayList<>();
  private final List<Columns> memories = new ArrayList<>();
  private final long[] states;

  WidePasscrypt(WideKeccak keccak) {
    this.keccak = keccak;
    states = new long[Keccak.LANES * keccak.width()];
  }

  /**
   * Returns the hashes, {@value Passcrypt#HASH_SIZE} bytes each. All memory is wiped.
   *
   * @param inputs one or more, at most as many as the permutation has slots
   * @param cost of each of them
   * @param limit for each of them
   * @throws IllegalArgumentException if a password or salt is falsy, or the cost is above the limit
   */
  public static List<byte[]> hash(
      WideKeccak keccak, List<Input> inputs, PasscryptCost cost, PasscryptLimit limit) {
    inputs.forEach(input -> Passcrypt.requirePasswordAndSalt(input.password(), input.salt()));
    limit.check(cost);
    return new WidePasscrypt(keccak).run(inputs, cost);
  }

  /** Returns the hashes of inputs that were checked, and wipes all memory. */
  List<byte[]> run(List<Input> inputs, PasscryptCost cost) {
    try {
      fill(inputs, cost);
      return prove();
    } finally {
      wipe();
    }
  }

  /** Returns the memory of each hash. */
  List<Columns> memories() {
    return memories;
  }

  private void fill(List<Input> inputs, PasscryptCost cost) {
    List<FillSeeds> seeds = new ArrayList<>();
    for (Input input : inputs) {
      memories.add(new Columns(cost));
      byte[] pid = Passcrypt.arguments(input.password(), input.salt(), cost);
      arguments.add(pid);
      seeds.add(new FillSeeds(input.password(), input.salt(), Literal.bytesView(pid)));
    }
    WideFill keystreams = new WideFill(keccak, seeds);
    seeds.forEach(FillSeeds::wipe);
    try {
      keystreams.fill(memories);
    } finally {
      keystreams.wipe();
    }
  }

  private List<byte[]> prove() {
    ProofLane[] lanes = new ProofLane[memories.size()];
    for (int slot = 0; slot < lanes.length; slot++) {
      lanes[slot] = new ProofLane(memories.get(slot), arguments.get(slot), keccak.width(), slot);
    }
    boolean done = false;
    while (!done) {
      for (ProofLane lane : lanes) {
        lane.beforePermutation(states);
      }
      keccak.permute(states, states);
      done = true;
      for (ProofLane lane : lanes) {
        lane.afterPermutation(states);
        done &= lane.isDone();
      }
    }
    for (ProofLane lane : lanes) {
      lane.wipe();
    }
    return memories.stream().map(Columns::hash).toList();
  }

  private void wipe() {
    Arrays.fill(states, 0);
    arguments.forEach(each -> Arrays.fill(each, (byte) 0));
    memories.forEach(Columns::wipe);
  }

  /**
   * What is hashed; nothing of it is shown or copied.
   *
   * @param password any value that Python does not take for false
   * @param salt any value that Python does not take for false
   */
  public record Input(Literal password, Literal salt) {}
}
