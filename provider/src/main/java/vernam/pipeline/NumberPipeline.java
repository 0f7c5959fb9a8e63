package vernam.pipeline;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/** A pipeline of integers of any size; specification pipelines, section 3. See {@link Pipeline}. */
public final class NumberPipeline extends Pipeline<BigInteger> {
  NumberPipeline(Items<BigInteger> items) {
    super(items);
  }

  /** Writes each as so many bytes, the most significant first; see {@link NumberStages#toBytes}. */
  public BytesPipeline toBytes(int size) {
    return toBytes(size, ByteOrder.BIG_ENDIAN);
  }

  /** Writes each as so many bytes; see {@link NumberStages#toBytes}. */
  public BytesPipeline toBytes(int size, ByteOrder order) {
    return pipeToBytes(NumberStages.toBytes(size, order));
  }

  /** Writes each in hexadecimal: {@code ff}, {@code -5}. */
  public TextPipeline toHexText() {
    return pipeToText(NumberStages.toHexText());
  }

  /** Writes each in hexadecimal, if wanted with a prefix: {@code -0x5}. */
  public TextPipeline toHexText(boolean prefix) {
    return prefix ? pipeToText(NumberStages.toPrefixedHexText()) : toHexText();
  }

  /** Writes each in binary: {@code 0b101}. */
  public TextPipeline toBinaryText() {
    return pipeToText(NumberStages.toBinaryText());
  }

  /** Writes each in the digits of printable ASCII, base 95; see {@link NumberStages#toBase}. */
  public TextPipeline toBase() {
    return toBase(BaseTable.ASCII_95);
  }

  /** Writes each in the digits of a table; see {@link NumberStages#toBase}. */
  public TextPipeline toBase(BaseTable table) {
    return pipeToText(NumberStages.toBase(table));
  }

  /** Takes the bytes of each for text; see {@link NumberStages#numberToText}. */
  public TextPipeline numberToText() {
    return pipeToText(NumberStages.numberToText());
  }

  /** Makes so many zero bytes of each; see {@link NumberStages#zeros}. */
  public BytesPipeline zeros() {
    return pipeToBytes(NumberStages.zeros());
  }

  /** Takes all items at the first request, and gives them out in ascending order. */
  public NumberPipeline sorted() {
    return sorted(Comparator.naturalOrder());
  }

  @Override
  NumberPipeline over(Items<BigInteger> other) {
    return new NumberPipeline(other);
  }

  @Override
  public NumberPipeline item(long position) {
    return (NumberPipeline) super.item(position);
  }

  @Override
  public NumberPipeline items(long start, long stop) {
    return (NumberPipeline) super.items(start, stop);
  }

  @Override
  public NumberPipeline items(long start, long stop, long step) {
    return (NumberPipeline) super.items(start, stop, step);
  }

  @Override
  public NumberPipeline haltAt(BigInteger sentinel) {
    return (NumberPipeline) super.haltAt(sentinel);
  }

  @Override
  public NumberPipeline haltAtAny(Set<? extends BigInteger> sentinels) {
    return (NumberPipeline) super.haltAtAny(sentinels);
  }

  @Override
  public NumberPipeline timeoutPerItem(Duration time) {
    return (NumberPipeline) super.timeoutPerItem(time);
  }

  @Override
  public NumberPipeline timeoutPerItem(Duration time, Executor executor) {
    return (NumberPipeline) super.timeoutPerItem(time, executor);
  }

  @Override
  public NumberPipeline deadline(Duration time) {
    return (NumberPipeline) super.deadline(time);
  }

  @Override
  public NumberPipeline randomSleep(Duration span) {
    return (NumberPipeline) super.randomSleep(span);
  }

  @Override
  public NumberPipeline randomSleep(Duration span, RandomGenerator random) {
    return (NumberPipeline) super.randomSleep(span, random);
  }

  @Override
  public NumberPipeline traced(BiConsumer<Long, Duration> listener) {
    return (NumberPipeline) super.traced(listener);
  }

  @Override
  public NumberPipeline sorted(Comparator<? super BigInteger> order) {
    return (NumberPipeline) super.sorted(order);
  }

  @Override
  public NumberPipeline reversed() {
    return (NumberPipeline) super.reversed();
  }

  @Override
  public NumberPipeline cached() {
    return (NumberPipeline) super.cached();
  }
}
