package vernam.chunky2048;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.sponge.WideKeccak;

/**
 * Runs messages of any lengths through the slots of a permutation. As many messages as there are
 * slots are begun at a time, apart: setup and first block. From the second block on each runs in a
 * slot here, and when one has ended, the next of those that were begun takes its slot.
 *
 * <p>For one use by one thread.
 *
 * @param <P> a message before it is begun
 * @param <M> a message after that
 * @param <S> its hashes
 */
abstract class RefilledSlots<P, M extends RefilledSlots.Begun<S>, S extends SlotHashes<S>> {
  final WideKeccak keccak;
  final int width;
  private final Supply<P, ?> supply;
  private final List<@Nullable M> slots;
  private final Deque<M> waiting = new ArrayDeque<>();
  private int running;

  RefilledSlots(WideKeccak keccak, Supply<P, ?> supply) {
    this.keccak = keccak;
    this.width = keccak.width();
    this.supply = supply;
    slots = new ArrayList<>(Collections.nCopies(width, null));
  }

  /** Does all messages that it can take, and leaves a last one if nothing runs beside it. */
  final void run() {
    try {
      while (next() != null) {
        runTogether();
      }
      finish();
    } finally {
      wipe();
    }
  }

  /**
   * Takes the next messages that are to be begun.
   *
   * @param nothingRuns whether nothing else would be done beside them
   */
  List<Integer> take(boolean nothingRuns) {
    // A message alone is faster in another way.
    return supply.take(nothingRuns ? Math.min(2, width) : 1, width);
  }

  /** Begins messages, at most as many as there are slots, and does their first blocks. */
  abstract List<M> begin(List<Integer> numbers, List<P> messages);

  /** Does the next block of messages in slots. */
  abstract void step(S hashes, List<@Nullable M> messages);

  /** Ends a message whose last block is done; its slot is overwritten after that. */
  abstract void leave(M message);

  /** Does what is left after the last block of all. */
  abstract void finish();

  /** Overwrites everything with zeros. */
  abstract void wipe();

  /**
   * Runs what was begun together, and others in the slots of those that end, until none is left.
   */
  private void runTogether() {
    S hashes = waiting.element().hashes;
    waiting.forEach(message -> slots.set(message.slot, message));
    running = waiting.size();
    waiting.clear();
    try {
      while (running > 0) {
        step(hashes, slots);
        retire();
        refill(hashes);
      }
    } finally {
      hashes.wipe();
    }
  }

  private void refill(S hashes) {
    for (int slot = 0; slot < width && running > 0; slot++) {
      if (slots.get(slot) == null) {
        M next = next();
        if (next == null || !hashes.canTake(slot, next.hashes, next.slot)) {
          return;
        }
        hashes.take(slot, next.hashes, next.slot);
        next.hashes = hashes;
        next.slot = slot;
        slots.set(slot, waiting.remove());
        running++;
      }
    }
  }

  /** Returns the message that is next, begun by now; none if none is left. */
  private @Nullable M next() {
    while (waiting.isEmpty()) {
      List<Integer> numbers = take(running == 0);
      if (numbers.isEmpty()) {
        break;
      }
      supply.begin(
          numbers,
          messages -> {
            List<M> begun = begin(numbers, messages);
            begun.forEach(message -> message.index++);
            if (begun.stream().allMatch(Begun::isEnded)) {
              // Many short messages: this is faster than slot by slot.
              begun.forEach(this::leave);
              begun.stream().limit(1).forEach(message -> message.hashes.wipe());
            } else {
              begun.stream().filter(Begun::isEnded).forEach(this::leaveSlot);
              begun.stream().filter(message -> !message.isEnded()).forEach(waiting::add);
            }
          });
    }
    return waiting.peek();
  }

  private void leaveSlot(M message) {
    leave(message);
    message.hashes.clear(message.slot);
  }

  private void retire() {
    for (int slot = 0; slot < width; slot++) {
      M message = slots.get(slot);
      if (message != null) {
        message.index++;
        if (message.isEnded()) {
          leaveSlot(message);
          slots.set(slot, null);
          running--;
        }
      }
    }
  }

  /**
   * A message that was begun.
   *
   * @param <S> its hashes
   */
  abstract static class Begun<S> {
    final int number;
    final int blockCount;

    /** The block that is to be done. */
    int index;

    /** Where it is: at first, among those with which it was begun. */
    S hashes;

    int slot;

    Begun(int number, int blockCount, S hashes, int slot) {
      this.number = number;
      this.blockCount = blockCount;
      this.hashes = hashes;
      this.slot = slot;
    }

    final boolean isEnded() {
      return index == blockCount;
    }
  }
}
