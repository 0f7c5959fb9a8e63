package vernam.pipeline;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/**
 * A pipeline of texts, whose lengths and positions are code points. Source: specification
 * pipelines, sections 3 and 4. See {@link Pipeline}.
 */
public final class TextPipeline extends Pipeline<String> {
  TextPipeline(Items<String> items) {
    super(items);
  }

  /** Writes each in UTF-8; see {@link TextStages#encode}. */
  public BytesPipeline encode() {
    return encode(StandardCharsets.UTF_8);
  }

  /** Writes each as bytes; see {@link TextStages#encode}. */
  public BytesPipeline encode(Charset charset) {
    return pipeToBytes(TextStages.encode(charset));
  }

  /** Reads each as hexadecimal digits; see {@link TextStages#fromHex}. */
  public BytesPipeline fromHex() {
    return pipeToBytes(TextStages.fromHex());
  }

  /** Reads each as a decimal integer; see {@link TextStages#parse}. */
  public NumberPipeline parse() {
    return parse(10);
  }

  /** Reads each as an integer in some base; see {@link TextStages#parse}. */
  public NumberPipeline parse(int radix) {
    return pipeToNumbers(TextStages.parse(radix));
  }

  /** Reads the UTF-8 form of each as a number; see {@link TextStages#textToNumber}. */
  public NumberPipeline textToNumber() {
    return pipeToNumbers(TextStages.textToNumber());
  }

  /** Reads each in the digits of printable ASCII, base 95; see {@link TextStages#fromBase}. */
  public NumberPipeline fromBase() {
    return fromBase(BaseTable.ASCII_95);
  }

  /** Reads each in the digits of a table; see {@link TextStages#fromBase}. */
  public NumberPipeline fromBase(BaseTable table) {
    return pipeToNumbers(TextStages.fromBase(table));
  }

  /** Reads each as a JSON value; see {@link TextStages#parseJson}. */
  public Pipeline<Object> parseJson() {
    return pipe(TextStages.parseJson());
  }

  /** Writes the UTF-8 form of each in Base64; see {@link TextStages#toBase64}. */
  public BytesPipeline toBase64() {
    return pipeToBytes(TextStages.toBase64());
  }

  /** Reads each as Base64; see {@link TextStages#fromBase64}. */
  public BytesPipeline fromBase64() {
    return pipeToBytes(TextStages.fromBase64());
  }

  /** Fills each up with {@code 0} on the left, but behind a sign. */
  public TextPipeline zeroFill(int width) {
    return pipeToText(TextStages.zeroFill(width));
  }

  /** Takes a slice of each. */
  public TextPipeline sliceEach(Slice slice) {
    return pipeToText(TextStages.sliceEach(slice));
  }

  /** Takes what is from a position up to before another of each; see {@link Slice}. */
  public TextPipeline sliceEach(int start, int stop) {
    return sliceEach(Slice.of(start, stop));
  }

  /** Takes every so many characters of each; see {@link Slice}. */
  public TextPipeline sliceEach(int start, int stop, int step) {
    return sliceEach(Slice.of(start, stop).by(step));
  }

  /** Takes a character of each; see {@link TextStages#elementAt}. */
  public TextPipeline elementAt(int position) {
    return pipeToText(TextStages.elementAt(position));
  }

  /** Splits each at white space, without empty pieces. */
  public Pipeline<List<String>> splitEach() {
    return pipe(TextStages.splitEach());
  }

  /** Splits each at a separator; see {@link TextStages#splitEach(String)}. */
  public Pipeline<List<String>> splitEach(String separator) {
    return pipe(TextStages.splitEach(separator));
  }

  /** Splits each at the first places of a separator. */
  public Pipeline<List<String>> splitEach(String separator, int cuts) {
    return pipe(TextStages.splitEach(separator, cuts));
  }

  /** Replaces a text in each; see {@link TextStages#replaceEach(String, String)}. */
  public TextPipeline replaceEach(String old, String replacement) {
    return pipeToText(TextStages.replaceEach(old, replacement));
  }

  /** Replaces a text in each at the first places. */
  public TextPipeline replaceEach(String old, String replacement, int count) {
    return pipeToText(TextStages.replaceEach(old, replacement, count));
  }

  /** Joins all and cuts them anew; see {@link TextStages#resize}. */
  public TextPipeline resize(int size) {
    return pipeToText(TextStages.resize(size));
  }

  /** Appends a text to each. */
  public TextPipeline delimit(String delimiter) {
    return pipeToText(TextStages.delimit(delimiter));
  }

  /** Joins all and cuts them at a delimiter; see {@link TextStages#splitOn}. */
  public TextPipeline splitOn(String delimiter) {
    return pipeToText(TextStages.splitOn(delimiter));
  }

  /** Takes all items at the first request, and gives them out by their code points. */
  public TextPipeline sorted() {
    return sorted(TextStages.BY_CODE_POINT);
  }

  /** Takes the items left and returns them joined. */
  public String join() {
    return join("");
  }

  /** Takes the items left and returns them joined, with another text between each two. */
  public String join(String separator) {
    return String.join(separator, this);
  }

  @Override
  TextPipeline over(Items<String> other) {
    return new TextPipeline(other);
  }

  @Override
  public TextPipeline item(long position) {
    return (TextPipeline) super.item(position);
  }

  @Override
  public TextPipeline items(long start, long stop) {
    return (TextPipeline) super.items(start, stop);
  }

  @Override
  public TextPipeline items(long start, long stop, long step) {
    return (TextPipeline) super.items(start, stop, step);
  }

  @Override
  public TextPipeline haltAt(String sentinel) {
    return (TextPipeline) super.haltAt(sentinel);
  }

  @Override
  public TextPipeline haltAtAny(Set<? extends String> sentinels) {
    return (TextPipeline) super.haltAtAny(sentinels);
  }

  @Override
  public TextPipeline timeoutPerItem(Duration time) {
    return (TextPipeline) super.timeoutPerItem(time);
  }

  @Override
  public TextPipeline timeoutPerItem(Duration time, Executor executor) {
    return (TextPipeline) super.timeoutPerItem(time, executor);
  }

  @Override
  public TextPipeline deadline(Duration time) {
    return (TextPipeline) super.deadline(time);
  }

  @Override
  public TextPipeline randomSleep(Duration span) {
    return (TextPipeline) super.randomSleep(span);
  }

  @Override
  public TextPipeline randomSleep(Duration span, RandomGenerator random) {
    return (TextPipeline) super.randomSleep(span, random);
  }

  @Override
  public TextPipeline traced(BiConsumer<Long, Duration> listener) {
    return (TextPipeline) super.traced(listener);
  }

  @Override
  public TextPipeline sorted(Comparator<? super String> order) {
    return (TextPipeline) super.sorted(order);
  }

  @Override
  public TextPipeline reversed() {
    return (TextPipeline) super.reversed();
  }

  @Override
  public TextPipeline cached() {
    return (TextPipeline) super.cached();
  }
}
