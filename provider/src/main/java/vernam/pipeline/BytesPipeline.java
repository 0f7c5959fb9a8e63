package vernam.pipeline;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * A pipeline of byte strings; arrays that pass are not changed. Source: specification pipelines,
 * sections 3 and 4. See {@link Pipeline}.
 */
public final class BytesPipeline extends Pipeline<byte[]> {
  BytesPipeline(Items<byte[]> items) {
    super(items);
  }

  /** Reads each as an unsigned number, the most significant byte first. */
  public NumberPipeline toNumber() {
    return toNumber(ByteOrder.BIG_ENDIAN);
  }

  /** Reads each as an unsigned number; an empty one is 0. */
  public NumberPipeline toNumber(ByteOrder order) {
    return pipeToNumbers(BytesStages.toNumber(order));
  }

  /** Writes each in lowercase hexadecimal, two digits per byte. */
  public TextPipeline toHex() {
    return pipeToText(BytesStages.toHex());
  }

  /** Reads each as UTF-8; see {@link BytesStages#decode}. */
  public TextPipeline decode() {
    return decode(StandardCharsets.UTF_8);
  }

  /** Reads each as text; see {@link BytesStages#decode}. */
  public TextPipeline decode(Charset charset) {
    return pipeToText(BytesStages.decode(charset));
  }

  /** Reads each as a JSON value; see {@link TextStages#parseJson}. */
  public Pipeline<Object> parseJson() {
    return pipe(BytesStages.parseJson());
  }

  /** Writes each in Base64; see {@link BytesStages#toBase64}. */
  public BytesPipeline toBase64() {
    return pipeToBytes(BytesStages.toBase64());
  }

  /** Reads each as Base64; see {@link BytesStages#fromBase64}. */
  public BytesPipeline fromBase64() {
    return pipeToBytes(BytesStages.fromBase64());
  }

  /** Reads each in the digits of a table; see {@link BytesStages#fromBase}. */
  public NumberPipeline fromBase(BaseTable table) {
    return pipeToNumbers(BytesStages.fromBase(table));
  }

  /** Fills each up with {@code 0} on the left, but behind a sign. */
  public BytesPipeline zeroFill(int width) {
    return pipeToBytes(BytesStages.zeroFill(width));
  }

  /** Takes a slice of each. */
  public BytesPipeline sliceEach(Slice slice) {
    return pipeToBytes(BytesStages.sliceEach(slice));
  }

  /** Takes the bytes from a position up to before another of each; see {@link Slice}. */
  public BytesPipeline sliceEach(int start, int stop) {
    return sliceEach(Slice.of(start, stop));
  }

  /** Takes every so many bytes of each; see {@link Slice}. */
  public BytesPipeline sliceEach(int start, int stop, int step) {
    return sliceEach(Slice.of(start, stop).by(step));
  }

  /** Takes a byte of each; see {@link BytesStages#elementAt}. */
  public NumberPipeline elementAt(int position) {
    return pipeToNumbers(BytesStages.elementAt(position));
  }

  /** Replaces bytes in each; see {@link BytesStages#replaceEach(byte[], byte[])}. */
  public BytesPipeline replaceEach(byte[] old, byte[] replacement) {
    return pipeToBytes(BytesStages.replaceEach(old, replacement));
  }

  /** Replaces bytes in each at the first places. */
  public BytesPipeline replaceEach(byte[] old, byte[] replacement, int count) {
    return pipeToBytes(BytesStages.replaceEach(old, replacement, count));
  }

  /** Joins all and cuts them anew; see {@link BytesStages#resize}. */
  public BytesPipeline resize(int size) {
    return pipeToBytes(BytesStages.resize(size));
  }

  /** Appends bytes to each. */
  public BytesPipeline delimit(byte[] delimiter) {
    return pipeToBytes(BytesStages.delimit(delimiter));
  }

  /** Joins all and cuts them at a delimiter; see {@link BytesStages#splitOn}. */
  public BytesPipeline splitOn(byte[] delimiter) {
    return pipeToBytes(BytesStages.splitOn(delimiter));
  }

  /** Takes all items at the first request, and gives them out by their unsigned bytes. */
  public BytesPipeline sorted() {
    return sorted(Arrays::compareUnsigned);
  }

  /** Takes the items left and returns them joined. */
  public byte[] join() {
    return join(new byte[0]);
  }

  /** Takes the items left and returns them joined, with other bytes between each two. */
  public byte[] join(byte[] separator) {
    return Bytes.join(toList(), separator);
  }

  /** Takes the items left into a set that compares content, sorted by unsigned bytes. */
  @Override
  public Set<byte[]> toSet() {
    Set<byte[]> set = new TreeSet<>(Arrays::compareUnsigned);
    forEach(set::add);
    return set;
  }

  @Override
  BytesPipeline over(Items<byte[]> other) {
    return new BytesPipeline(other);
  }

  @Override
  public BytesPipeline item(long position) {
    return (BytesPipeline) super.item(position);
  }

  @Override
  public BytesPipeline items(long start, long stop) {
    return (BytesPipeline) super.items(start, stop);
  }

  @Override
  public BytesPipeline items(long start, long stop, long step) {
    return (BytesPipeline) super.items(start, stop, step);
  }

  @Override
  public BytesPipeline haltAt(byte[] sentinel) {
    return (BytesPipeline) super.haltAt(sentinel);
  }

  @Override
  public BytesPipeline haltAtAny(Set<? extends byte[]> sentinels) {
    return (BytesPipeline) super.haltAtAny(sentinels);
  }

  @Override
  public BytesPipeline timeoutPerItem(Duration time) {
    return (BytesPipeline) super.timeoutPerItem(time);
  }

  @Override
  public BytesPipeline timeoutPerItem(Duration time, Executor executor) {
    return (BytesPipeline) super.timeoutPerItem(time, executor);
  }

  @Override
  public BytesPipeline deadline(Duration time) {
    return (BytesPipeline) super.deadline(time);
  }

  @Override
  public BytesPipeline randomSleep(Duration span) {
    return (BytesPipeline) super.randomSleep(span);
  }

  @Override
  public BytesPipeline randomSleep(Duration span, RandomGenerator random) {
    return (BytesPipeline) super.randomSleep(span, random);
  }

  @Override
  public BytesPipeline traced(BiConsumer<Long, Duration> listener) {
    return (BytesPipeline) super.traced(listener);
  }

  @Override
  public BytesPipeline sorted(Comparator<? super byte[]> order) {
    return (BytesPipeline) super.sorted(order);
  }

  @Override
  public BytesPipeline reversed() {
    return (BytesPipeline) super.reversed();
  }

  @Override
  public BytesPipeline cached() {
    return (BytesPipeline) super.cached();
  }
}
