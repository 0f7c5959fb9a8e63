package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Kinds of work that a process may be killed at. Each goes on in steps, from 1, of which each can
 * be taken again; after step {@code last} was acknowledged, the store has its state or that of the
 * step that was running.
 */
enum CrashWork {
  /** One value at a time. */
  PUT {
    @Override
    void step(EncryptedStore store, int step) {
      store.put("p" + step % TAGS, value(step));
    }

    @Override
    void check(EncryptedStore store, int last) {
      for (int step = Math.max(1, last - TAGS + 2); step <= last; step++) {
        assertThat(store.get("p" + step % TAGS, String.class)).contains(value(step));
      }
      String oldest = store.get("p" + (last + 1) % TAGS, String.class).orElse(NONE);
      assertThat(oldest).isIn(last < TAGS ? NONE : value(last + 1 - TAGS), value(last + 1));
    }
  },

  /** Several values in one transaction, all or none of which are there. */
  TRANSACTION {
    @Override
    void step(EncryptedStore store, int step) {
      store.transaction(
          tx -> {
            PARTS.forEach(part -> tx.put(part, value(step)));
            tx.remove(PARTS.get(step % PARTS.size()));
            tx.metatag("t").put("step", step);
            return null;
          });
    }

    @Override
    void check(EncryptedStore store, int last) {
      int step = store.metatag("t").get("step", int.class).orElse(0);
      assertThat(step).isBetween(last, last + 1);
      for (String part : PARTS) {
        boolean removed = step == 0 || part.equals(PARTS.get(step % PARTS.size()));
        assertThat(store.get(part, String.class).orElse(NONE))
            .isEqualTo(removed ? NONE : value(step));
      }
    }
  },

  /** Many values, of which each page is a transaction. */
  PUT_ALL {
    @Override
    void step(EncryptedStore store, int step) {
      store.putAll(IntStream.range(0, MANY).mapToObj(i -> Map.entry(Tag.of(i), step)));
    }

    @Override
    void check(EncryptedStore store, int last) {
      int before = last + 1;
      for (int from = 0; from < MANY; from += StoreTree.PAGE) {
        int step = store.get(Tag.of(from), int.class).orElse(0);
        assertThat(step).isBetween(last, before);
        before = step;
        for (int i = from; i < Math.min(MANY, from + StoreTree.PAGE); i++) {
          assertThat(store.get(Tag.of(i), int.class).orElse(0)).isEqualTo(step);
        }
      }
    }
  },

  /** A child with a child of its own, made and deleted in turn. */
  CHILDREN {
    @Override
    void step(EncryptedStore store, int step) {
      if (step % 2 == 0) {
        store.deleteMetatag("m");
      } else {
        store.metatag("m").put("x", step);
        store.metatag("m").metatag("n").put("y", step);
      }
    }

    @Override
    void check(EncryptedStore store, int last) {
      boolean there = store.metatags().contains(Tag.of("m"));
      if (last % 2 == 0 && there) {
        assertThat(store.metatag("m").get("x", int.class).orElse(last + 1)).isEqualTo(last + 1);
      }
      if (last % 2 == 1 && there) {
        assertThat(store.metatag("m").get("x", int.class)).contains(last);
        assertThat(store.metatag("m").metatag("n").get("y", int.class)).contains(last);
      }
    }
  };

  private static final int TAGS = 5;
  private static final int MANY = 2 * StoreTree.PAGE + 50;
  private static final List<String> PARTS = List.of("a", "b", "c");
  private static final String NONE = "none";

  /** Takes a step. */
  abstract void step(EncryptedStore store, int step);

  /** Fails if the store is neither as after the last step nor as after the next. */
  abstract void check(EncryptedStore store, int last);

  private static String value(int step) {
    return ("value " + step + " ").repeat(1 + step % 7 * 20);
  }
}
