package vernam.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;

/** Coroutines: what is sent, what comes back, and the result behind stages. */
class CoroutinesTest {
  private final Coroutine<BigInteger, BigInteger, BigInteger> total =
      NamedSources.runningTotal(BigInteger.TWO);

  private static <O, R> O item(Step<O, R> step) {
    return ((Step.Yielded<O, R>) step).item();
  }

  @Test
  void theFirstRequest_carriesNothing_andARefusalChangesNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> total.resume(BigInteger.ONE));
    assertThat(item(total.resume(null))).isEqualTo(2);
    Coroutine<String, String, Void> staged = Coroutines.echo("ab").pipe(TextStages.resize(1));
    assertThatIllegalArgumentException().isThrownBy(() -> staged.resume("x"));
    assertThat(item(staged.resume(null))).isEqualTo("a");
  }

  @Test
  void aResult_passesUpTheChain() {
    Coroutine<BigInteger, String, BigInteger> staged =
        total.then(BigInteger::toString).pipe(TextStages.zeroFill(3));
    assertThat(item(staged.resume(null))).isEqualTo("002");
    assertThat(item(staged.resume(BigInteger.TEN))).isEqualTo("012");
    assertThat(staged.result()).isEmpty();
    assertThat(staged.resume(null)).isEqualTo(new Step.Ended<>(BigInteger.valueOf(12)));
    assertThat(staged.result()).contains(BigInteger.valueOf(12));
    assertThat(staged.resume(BigInteger.ONE)).isInstanceOf(Step.Ended.class);
  }

  @Test
  void theSaltOfAKeyStream_isThereBehindStages() {
    Literal salt = Literal.text("a salt");
    Coroutine<Literal, String, Literal> names =
        Keys.hex(Literal.text("key"), salt, Literal.integer(0)).pipe(TextStages.resize(32));
    assertThat(item(names.resume(null))).hasSize(32);
    assertThat(names.finish()).contains(salt);
    assertThat(names.resume(null)).isInstanceOf(Step.Ended.class);
  }

  @Test
  void aReset_putsAllStagesBack() {
    Coroutine<String, Tagged<Long, String>, Void> tagged =
        Coroutines.echo("abc").pipe(TextStages.resize(2)).pipe(Stages.tag());
    assertThat(item(tagged.resume(null))).isEqualTo(new Tagged<>(0L, "ab"));
    tagged.reset();
    assertThat(item(tagged.resume(null))).isEqualTo(new Tagged<>(0L, "ab"));
    tagged.prime();
    assertThatIllegalArgumentException()
        .as("the second piece needs another item, and nothing is sent for it")
        .isThrownBy(() -> tagged.resume("d"));
  }

  @Test
  void finishing_endsOrdinarySourcesWithoutAResult() {
    total.prime();
    assertThat(total.finish()).isEmpty();
    assertThat(total.resume(null)).isEqualTo(new Step.Ended<>(null));
  }

  @Test
  void opaqueStages_sendNothingDown() {
    Coroutine<String, String, Void> staged =
        Coroutines.echo("ab", List.of(), () -> "--").pipe(TextStages.resize(2));
    assertThat(item(staged.resume(null))).isEqualTo("ab");
    assertThat(item(staged.resume("xy"))).isEqualTo("--");
  }

  @Test
  void aValue_goesWithTheFirstItemThatIsNeeded() {
    Coroutine<String, String, Void> everySecond =
        Coroutines.echo("0", List.of(), () -> "nothing").pipe(Stages.items(0, 10, 2));
    assertThat(item(everySecond.resume(null))).isEqualTo("0");
    assertThat(item(everySecond.resume("lost"))).isEqualTo("nothing");
  }

  @Test
  void anEcho_convertsWhateverIsSent() {
    Coroutine<byte[], Object, Void> json =
        Coroutines.echo("{}".getBytes(UTF_8))
            .pipe(BytesStages.decode(UTF_8))
            .pipe(TextStages.parseJson());
    assertThat(item(json.resume(null))).isEqualTo(Map.of());
    assertThat(item(json.resume("[1]".getBytes(UTF_8)))).isEqualTo(List.of(BigInteger.ONE));
  }

  @Test
  void anEchoThatIsSentNothing_ends() {
    Coroutine<String, String, Void> echo = Coroutines.echo("a", List.of("b"));
    assertThat(item(echo.resume(null))).isEqualTo("a");
    assertThat(item(echo.resume(null))).isEqualTo("b");
    assertThatIllegalArgumentException().isThrownBy(() -> echo.resume(null));
    assertThat(echo.resume("c")).isInstanceOf(Step.Ended.class);
  }

  @Test
  void anErrorInAStage_endsTheCoroutine() {
    Coroutine<String, BigInteger, Void> numbers = Coroutines.echo("1").pipe(TextStages.parse(10));
    assertThat(item(numbers.resume(null))).isEqualTo(1);
    assertThatThrownBy(() -> numbers.resume("x")).isInstanceOf(IllegalArgumentException.class);
    assertThat(numbers.resume("2")).isInstanceOf(Step.Ended.class);
  }

  @Test
  void feeding_goesOnWhereTheCoroutineStands() {
    Pipeline<BigInteger> fed = total.feed(Pipelines.numbers(1, 2, 3));
    Iterator<BigInteger> sums = fed.iterator();
    assertThat(sums.next()).isEqualTo(2);
    assertThat(sums.next()).isEqualTo(3);
    assertThat(item(total.resume(BigInteger.TEN))).isEqualTo(13);
    assertThat(fed.toList()).containsExactly(BigInteger.valueOf(15), BigInteger.valueOf(18));
    fed.close();
    assertThat(total.resume(null)).isInstanceOf(Step.Ended.class);
  }

  @Test
  void anEndlessCoroutine_isAPipeline() {
    Pipeline<String> repeated = Coroutines.echo("a", List.of("b"), () -> "c").items();
    assertThat(repeated.items(0, 4).toList()).containsExactly("a", "b", "c", "c");
    assertThat(Coroutines.feedBack(Coroutines.echo(7)).items(0, 3).toList())
        .containsExactly(7, 7, 7);
    assertThat(total.feedBack(sum -> BigInteger.ONE).items(0, 3).toList())
        .containsExactly(BigInteger.TWO, BigInteger.valueOf(3), BigInteger.valueOf(4));
  }

  @Test
  void closing_endsIt_andMayBeRepeated() {
    Coroutine<BigInteger, String, BigInteger> staged = total.then(BigInteger::toString);
    staged.resume(null);
    staged.close();
    staged.close();
    assertThat(staged.resume(null)).isInstanceOf(Step.Ended.class);
    assertThat(total.resume(null)).isInstanceOf(Step.Ended.class);
  }

  @Test
  void steps_doNotShowWhatTheyHold() {
    assertThat(total.resume(null)).hasToString("Yielded");
    assertThat(total.resume(null)).hasToString("Ended");
    assertThat(new Tagged<>("secret", "secret")).hasToString("Tagged");
  }
}
