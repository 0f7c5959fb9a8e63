package vernam.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What pipelines ask for and when, what they remember, and what they close. */
class PipelineTest {
  private final Counted source = new Counted(100);
  private final Pipeline<Integer> pipeline = Pipelines.from(source);

  @Nested
  class Laziness {
    @Test
    void aPipeline_asksForNothingByItself() {
      Pipeline<Integer> made = pipeline.map(x -> x + 1).sorted(Integer::compare).items(0, 3);
      assertThat(source.asked()).isZero();
      assertThat(made.iterator().next()).isEqualTo(1);
      assertThat(source.asked()).as("all, to sort them").isEqualTo(100);
    }

    @Test
    void selectedItems_askForNothingBehindTheLast() {
      assertThat(pipeline.items(2, 11, 4).toList()).containsExactly(2, 6, 10);
      assertThat(source.asked()).isEqualTo(11);
    }

    @Test
    void anEmptySelection_asksForNothing() {
      assertThat(pipeline.items(0, 0).toList()).isEmpty();
      assertThat(pipeline.items(7, 3).toList()).isEmpty();
      assertThat(source.asked()).isZero();
    }

    @Test
    void names_areAskedBeforeItems() {
      assertThat(pipeline.tag(List.of("a", "b")).names().toList()).containsExactly("a", "b");
      assertThat(source.asked()).isEqualTo(2);
    }

    @Test
    void resizing_asksForWhatOnePieceNeeds() {
      Pipeline<String> pieces = pipeline.toText().resize(5);
      assertThat(pieces.iterator().next()).isEqualTo("01234");
      assertThat(source.asked()).isEqualTo(5);
    }
  }

  @Test
  void twoStages_shareThePosition() {
    assertThat(pipeline.items(0, 3).toList()).containsExactly(0, 1, 2);
    Iterator<Integer> doubled = pipeline.map(x -> 2 * x).iterator();
    assertThat(doubled.next()).isEqualTo(6);
    assertThat(pipeline.iterator().next()).isEqualTo(4);
    assertThat(doubled.next()).isEqualTo(10);
  }

  @Test
  void anError_reachesTheCallerOnce_andThenThePipelineHasEnded() {
    Iterator<String> texts = Pipelines.texts("1", "x", "3").parse().toText().iterator();
    assertThat(texts.next()).isEqualTo("1");
    assertThatIllegalArgumentException().isThrownBy(texts::next);
    assertThat(texts.hasNext()).isFalse();
    assertThatThrownBy(texts::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void nullItems_areRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> Pipelines.from(Arrays.asList(1, null)).toList());
    assertThatNullPointerException().isThrownBy(() -> pipeline.map(x -> (String) null).toList());
  }

  @Test
  void negativePositionsAndSteps_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> pipeline.items(-1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> pipeline.items(0, -4));
    assertThatIllegalArgumentException().isThrownBy(() -> pipeline.items(0, 4, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> pipeline.items(0, 4, -1));
    assertThat(pipeline.itemsFrom(98).toList()).containsExactly(98, 99);
  }

  @Test
  void bytes_areEqualByContent() {
    byte[] stop = {7};
    assertThat(Pipelines.count().toBytes(1).haltAt(stop).toList()).hasSize(7);
    assertThat(Pipelines.count().toBytes(1).haltAtAny(Set.of(new byte[] {9}, stop)).toList())
        .hasSize(7);
    assertThat(Pipelines.bytes(stop, stop.clone(), new byte[] {-1}, new byte[0]).toSet())
        .containsExactly(new byte[0], stop, new byte[] {-1});
    assertThat(new Tagged<>("a", stop)).isEqualTo(new Tagged<>("a", stop.clone()));
    assertThat(new Tagged<>("a", stop)).hasSameHashCodeAs(new Tagged<>("a", stop.clone()));
  }

  @Test
  void bytesAndText_areSortedAsPythonSortsThem() {
    assertThat(Pipelines.bytes(new byte[] {-1}, new byte[] {1}, new byte[] {1, 0}).sorted().toHex())
        .containsExactly("01", "0100", "ff");
    // U+1F600 is above U+FF21, though its first UTF-16 unit is below.
    assertThat(Pipelines.texts("\uD83D\uDE00", "\uFF21", "a", "").sorted())
        .containsExactly("", "a", "\uFF21", "\uD83D\uDE00");
  }

  @Test
  void textPositions_areCodePoints() {
    String text = "a\uD83D\uDE00b";
    assertThat(Pipelines.characters(text)).containsExactly("a", "\uD83D\uDE00", "b");
    assertThat(Pipelines.texts(text).elementAt(-1)).containsExactly("b");
    assertThat(Pipelines.texts(text).sliceEach(1, 2)).containsExactly("\uD83D\uDE00");
    assertThat(Pipelines.texts(text).zeroFill(4)).containsExactly("0" + text);
    assertThat(Pipelines.texts(text, text).resize(2).join("|"))
        .isEqualTo("a\uD83D\uDE00|ba|\uD83D\uDE00b");
  }

  @Property(tries = 200)
  void resizedTexts_joinToTheSame(
      @ForAll List<String> texts, @ForAll @IntRange(min = 1, max = 9) int size) {
    String whole = String.join("", texts);
    List<String> pieces = Pipelines.texts(texts).resize(size).toList();
    assertThat(String.join("", pieces)).isEqualTo(whole);
    int count = whole.codePointCount(0, whole.length());
    assertThat(pieces).hasSize((count + size - 1) / size);
  }

  @Property(tries = 200)
  void resizedBytes_joinToTheSame(
      @ForAll List<byte[]> strings, @ForAll @IntRange(min = 1, max = 9) int size) {
    byte[] whole = Pipelines.bytes(strings).join();
    List<byte[]> pieces = Pipelines.bytes(strings).resize(size).toList();
    assertThat(Pipelines.bytes(pieces).join()).isEqualTo(whole);
    assertThat(pieces).hasSize((whole.length + size - 1) / size);
    assertThat(pieces.stream().limit(Math.max(0, pieces.size() - 1)))
        .allMatch(piece -> piece.length == size);
  }

  @Property(tries = 200)
  void delimitedItems_comeBackHoweverTheyAreCut(
      @ForAll List<@AlphaChars @NotEmpty String> words,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 1) Integer> delimiter,
      @ForAll @IntRange(min = 1, max = 9) int size) {
    String mark = Pipelines.from(delimiter).toText().join();
    assertThat(Pipelines.texts(words).delimit(mark).resize(size).splitOn(mark))
        .containsExactlyElementsOf(words);
    byte[] bytes = mark.getBytes(UTF_8);
    assertThat(Pipelines.texts(words).encode().delimit(bytes).resize(size).splitOn(bytes).decode())
        .containsExactlyElementsOf(words);
  }

  @Property(tries = 200)
  void oneToOneStages_askForOneItemAtATime(@ForAll @IntRange(min = 0, max = 50) int wanted) {
    Counted numbers = new Counted(100);
    Iterator<String> items =
        Pipelines.<Integer>from(numbers).map(x -> x * 3).toText().sha256().delimit(".").iterator();
    IntStream.range(0, wanted).forEach(i -> items.next());
    assertThat(numbers.asked()).isEqualTo(wanted);
  }

  @Property(tries = 200)
  void theTwins_giveTheSame(
      @ForAll @IntRange(min = 0, max = 30) int count,
      @ForAll @IntRange(min = 0, max = 5) int start,
      @ForAll @IntRange(min = 1, max = 4) int step,
      @ForAll @IntRange(min = 1, max = 4) int size)
      throws Exception {
    List<Tagged<Long, String>> expected =
        Pipelines.from(new Counted(count))
            .items(start, 20, step)
            .toText()
            .resize(size)
            .tag()
            .toList();
    CompletionStage<List<Tagged<Long, String>>> twin =
        AsyncPipeline.<Integer>from(new Counted(count), Runnable::run)
            .items(start, 20, step)
            .pipe(Stages.toText())
            .pipe(TextStages.resize(size))
            .tag()
            .toList();
    assertThat(twin.toCompletableFuture().get()).isEqualTo(expected);
  }

  @Nested
  class Caching {
    @Test
    void aCachedPipeline_isPassedAgain() {
      Pipeline<Integer> cached = pipeline.items(0, 3).cached();
      assertThat(cached.isCached()).isFalse();
      assertThat(cached.toList()).containsExactly(0, 1, 2);
      assertThat(cached.isCached()).isTrue();
      assertThat(cached.toDeque()).containsExactly(0, 1, 2);
      assertThat(cached.map(x -> -x)).containsExactly(0, -1, -2);
      assertThat(cached.exhaust()).contains(2);
      assertThat(source.asked()).isEqualTo(3);
    }

    @Test
    void aList_isTheCallers() {
      Pipeline<Integer> cached = pipeline.items(0, 2).cached();
      cached.toList().clear();
      assertThat(cached.toList()).hasSize(2);
    }

    @Test
    void anEndlessPipeline_remembersWhatWasAskedFor() {
      Pipeline<Integer> cached = pipeline.cached();
      assertThat(cached.items(0, 2).toList()).containsExactly(0, 1);
      assertThat(cached.items(1, 4).toList()).containsExactly(1, 2, 3);
      assertThat(source.asked()).isEqualTo(4);
      assertThat(cached.isCached()).isFalse();
    }

    @Test
    void aClearedCache_leavesAnEndedPipeline() {
      Pipeline<Integer> cached = pipeline.items(0, 3).cached();
      Iterator<Integer> old = cached.iterator();
      assertThat(cached.toList()).hasSize(3);
      cached.clearCache();
      assertThat(cached.isCached()).isFalse();
      assertThat(cached.toList()).isEmpty();
      assertThatThrownBy(old::hasNext).isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void aTypedPipeline_staysTyped() {
      NumberPipeline cached = Pipelines.numbers(1, 2).cached();
      assertThat(cached.toBytes(1).toHex()).containsExactly("01", "02");
      assertThat(cached.toBinaryText()).containsExactly("0b1", "0b10");
    }

    @Test
    void onlyACachedPipeline_isCached() {
      pipeline.clearCache();
      assertThat(pipeline.isCached()).isFalse();
    }
  }

  @Nested
  class Closing {
    private final AtomicInteger closed = new AtomicInteger();
    private final Stream<Integer> stream = Stream.of(1, 2, 3).onClose(closed::incrementAndGet);

    @Test
    void closing_reachesTheSource() {
      Pipeline<Integer> top = Pipelines.from(stream).map(x -> x).items(0, 2).cached().map(x -> x);
      assertThat(top.iterator().next()).isEqualTo(1);
      top.close();
      top.close();
      assertThat(closed).hasValue(1);
      assertThat(top.toList()).isEmpty();
    }

    @Test
    void whatCannotBeClosed_doesNotKeepTheRestOpen() {
      Stream<Integer> broken =
          Stream.of(1)
              .onClose(
                  () -> {
                    throw new IllegalStateException("broken");
                  });
      Pipeline<Integer> both = Pipelines.concat(Pipelines.from(broken), Pipelines.from(stream));
      assertThatThrownBy(both::close).isInstanceOf(IllegalStateException.class);
      assertThat(closed).hasValue(1);
    }

    @Test
    void aStageThatCannotBeClosed_doesNotKeepTheSourceOpen() {
      Stage<Integer, Integer> broken =
          () ->
              new Stage.Work<>() {
                @Override
                public void take(Integer item, Consumer<? super Integer> out) {
                  out.accept(item);
                }

                @Override
                public void close() {
                  throw new IllegalStateException("broken");
                }
              };
      Pipeline<Integer> items = Pipelines.from(stream).pipe(broken);
      assertThat(items.iterator().next()).isEqualTo(1);
      assertThatThrownBy(items::close).isInstanceOf(IllegalStateException.class);
      assertThat(closed).hasValue(1);
    }

    @Test
    void aStream_closesItsPipeline() {
      try (Stream<Integer> items = Pipelines.from(stream).stream()) {
        assertThat(items.limit(2)).containsExactly(1, 2);
      }
      assertThat(closed).hasValue(1);
    }

    @Test
    void pipelinesPutTogether_areClosedTogether() {
      Pipelines.concat(Pipelines.from(stream), pipeline).close();
      assertThat(closed).hasValue(1);
    }

    /** Divides by what comes, and writes down when it is to wipe what it holds. */
    private Stage<Integer, Integer> wiping(List<String> log) {
      return () ->
          new Stage.Work<>() {
            @Override
            public void take(Integer item, Consumer<? super Integer> out) {
              out.accept(6 / (2 - item));
            }

            @Override
            public void close() {
              log.add("wiped");
            }
          };
    }

    @Test
    void closing_letsStagesWipe() {
      List<String> log = new ArrayList<>();
      try (Pipeline<Integer> staged = pipeline.pipe(wiping(log))) {
        assertThat(staged.iterator().next()).isEqualTo(3);
        assertThat(log).isEmpty();
      }
      assertThat(log).containsExactly("wiped");
    }

    @Test
    void anError_letsStagesWipe() {
      List<String> log = new ArrayList<>();
      assertThatThrownBy(() -> pipeline.pipe(wiping(log)).toList())
          .isInstanceOf(ArithmeticException.class);
      assertThat(log).containsExactly("wiped");
      CompletionStage<?> twin =
          AsyncPipeline.<Integer>from(new Counted(9), Runnable::run).pipe(wiping(log)).toList();
      assertThat(twin.toCompletableFuture()).isCompletedExceptionally();
      assertThat(log).containsExactly("wiped", "wiped");
    }
  }
}
