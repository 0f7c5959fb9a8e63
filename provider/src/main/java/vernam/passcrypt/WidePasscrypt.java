package vernam.passcrypt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vernam.cipher.ArgumentHash;
import vernam.cipher.Domain;
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

  private WidePasscrypt(WideKeccak keccak) {
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
    WidePasscrypt hashes = new WidePasscrypt(keccak);
    try {
      hashes.fill(inputs, cost);
      return hashes.prove();
    } finally {
      hashes.wipe();
    }
  }

  private void fill(List<Input> inputs, PasscryptCost cost) {
    List<byte[]> seeds0 = new ArrayList<>();
    List<byte[]> seeds1 = new ArrayList<>();
    Literal domain = Domain.CHUNKY_2048.literal();
    for (Input input : inputs) {
      memories.add(new Columns(cost));
      byte[] pid = Passcrypt.arguments(input.password(), input.salt(), cost);
      arguments.add(pid);
      Literal shown = Literal.bytesView(pid);
      byte[] seed0 = ArgumentHash.of(domain, input.password(), input.salt(), shown);
      seeds0.add(seed0);
      seeds1.add(
          ArgumentHash.of(domain, Literal.bytesView(seed0), input.password(), input.salt(), shown));
    }
    WideFill keystreams = new WideFill(keccak, seeds0, seeds1);
    seeds0.forEach(seed -> Arrays.fill(seed, (byte) 0));
    seeds1.forEach(seed -> Arrays.fill(seed, (byte) 0));
    keystreams.fill(memories);
    keystreams.wipe();
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
    return memories.stream().map(Columns::digest).toList();
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
