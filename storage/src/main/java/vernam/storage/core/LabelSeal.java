package vernam.storage.core;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens the labels of one store, each bound to its row and its place in the order, and
 * each kind of row under keys of its own. Needs no randomness: a row has one label, from which its
 * name follows. Our own; see {@link SivCipher}.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the keys.
 */
final class LabelSeal implements AutoCloseable {
  private final Map<RowKind, SivCipher> ciphers = new EnumMap<>(RowKind.class);

  /** Makes the seal of a store; the tree stays the caller's to close. */
  LabelSeal(KeyTree tree) {
    for (RowKind kind : RowKind.values()) {
      byte[] macKey = tree.labelMacKey(kind);
      byte[] streamKey = tree.labelStreamKey(kind);
      ciphers.put(kind, new SivCipher(macKey, streamKey));
      Bytes.wipe(macKey, streamKey);
    }
  }

  /**
   * Returns the texts of labels, sealed, in the same order: 32 + 128·n bytes each.
   *
   * @throws IllegalArgumentException if a text has 1 GiB or more
   */
  List<byte[]> seal(List<RowLabel> labels) {
    return byKind(labels, SivCipher::seal);
  }

  /**
   * Returns the texts of sealed labels in the same order, none for what is not the label of its row
   * and place in this store; the caller wipes them.
   */
  List<byte @Nullable []> open(List<RowLabel> labels) {
    return byKind(labels, SivCipher::open);
  }

  private <R extends @Nullable Object> List<R> byKind(
      List<RowLabel> labels, BiFunction<SivCipher, List<SivCipher.Bound>, List<R>> work) {
    Map<RowKind, List<SivCipher.Bound>> groups = new EnumMap<>(RowKind.class);
    for (RowLabel label : labels) {
      groups.computeIfAbsent(label.kind(), kind -> new ArrayList<>()).add(label.bound());
    }
    Map<RowKind, Iterator<R>> results = new EnumMap<>(RowKind.class);
    groups.forEach((kind, group) -> results.put(kind, work.apply(cipher(kind), group).iterator()));
    List<R> all = new ArrayList<>(labels.size());
    for (RowLabel label : labels) {
      all.add(Objects.requireNonNull(results.get(label.kind())).next());
    }
    return all;
  }

  private SivCipher cipher(RowKind kind) {
    return Objects.requireNonNull(ciphers.get(kind));
  }

  @Override
  public void close() {
    ciphers.values().forEach(SivCipher::close);
  }
}
