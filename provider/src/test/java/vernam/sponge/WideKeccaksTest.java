package vernam.sponge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class WideKeccaksTest {
  @Test
  void scalarCode_runsUntilTheWorkPaysForTheStart_andTheStartIsMade() {
    WideKeccak keccak = new ScalarWideKeccak(4);
    List<Runnable> background = new ArrayList<>();
    WideKeccaks choice = new WideKeccaks(keccak, 100, background::add, singles -> true);
    assertThat(choice.maxWidth()).isEqualTo(4);
    assertThat(choice.forWork(60)).isEmpty();
    assertThat(choice.forWork(39)).isEmpty();
    assertThat(background).isEmpty();
    assertThat(choice.forWork(1)).isEmpty();
    assertThat(choice.forWork(1)).isEmpty();
    assertThat(background).hasSize(1);
    background.get(0).run();
    assertThat(choice.forWork(1)).contains(keccak);
  }

  @Test
  void workThatWillBeEnough_makesTheStartInTheCallingThread() {
    WideKeccak keccak = new ScalarWideKeccak(4);
    List<Runnable> background = new ArrayList<>();
    WideKeccaks choice = new WideKeccaks(keccak, 100, background::add, singles -> true);
    choice.prepareFor(99);
    assertThat(choice.forWork(0)).isEmpty();
    choice.prepareFor(1);
    assertThat(choice.forWork(0)).contains(keccak);
    assertThat(background).isEmpty();
  }

  @Test
  void workOnManyMessagesAndOnOne_getsReadyApart() {
    List<Integer> races = new ArrayList<>();
    WideKeccaks choice =
        new WideKeccaks(new ScalarWideKeccak(4), 100, Runnable::run, singles -> races.add(singles));
    choice.forWork(100);
    assertThat(races).containsExactly(4);
    choice.forOneMessage(60);
    choice.forOneChain(39);
    assertThat(races).containsExactly(4);
    choice.forOneMessage(1);
    assertThat(races).containsExactly(4, 2, 1);
  }

  @Test
  void vectorsThatDoNotBecomeFaster_areNotUsed() {
    WideKeccaks choice =
        new WideKeccaks(new ScalarWideKeccak(4), 0, Runnable::run, singles -> false);
    assertThat(choice.forWork(1)).isEmpty();
    assertThat(choice.forWork(1)).isEmpty();
  }

  @Test
  void oneMessage_needsAPermutationThatIsFasterThanTwo() {
    WideKeccak keccak = new ScalarWideKeccak(4);
    WideKeccaks slow = new WideKeccaks(keccak, 0, Runnable::run, singles -> singles > 2);
    assertThat(slow.forOneMessage(1)).isEmpty();
    assertThat(slow.forWork(1)).contains(keccak);
    assertThat(slow.forOneMessage(1)).isEmpty();
    WideKeccaks fast = new WideKeccaks(keccak, 2, Runnable::run, singles -> true);
    assertThat(fast.forOneMessage(1)).isEmpty();
    assertThat(fast.forOneMessage(1)).contains(keccak);
  }

  @Test
  void oneChain_needsAPermutationThatIsFasterThanOne() {
    WideKeccak keccak = new ScalarWideKeccak(4);
    WideKeccaks slow = new WideKeccaks(keccak, 0, Runnable::run, singles -> singles > 1);
    assertThat(slow.forOneChain(1)).isEmpty();
    assertThat(slow.forOneMessage(1)).contains(keccak);
    assertThat(slow.forOneChain(1)).isEmpty();
    WideKeccaks fast = new WideKeccaks(keccak, 2, Runnable::run, singles -> true);
    assertThat(fast.forOneChain(1)).isEmpty();
    assertThat(fast.forOneChain(1)).contains(keccak);
  }

  @Test
  void withoutAnyVectors_oneAtATimeIsAllThereIs() {
    WideKeccaks choice = new WideKeccaks(null, 0, Runnable::run, singles -> false);
    assertThat(choice.maxWidth()).isEqualTo(1);
    assertThat(choice.forWork(1)).isEmpty();
    assertThat(choice.forOneMessage(1)).isEmpty();
    assertThat(choice.forOneChain(1)).isEmpty();
  }

  @Test
  void aRace_isWonByFiveRoundsInSequence() {
    List<Integer> losses = List.of(0, 1, 2, 3, 8, 9);
    assertThat(new KeccakRace(new ScalarWideKeccak(1), 1, clock(losses::contains)).isWon())
        .isTrue();
  }

  @Test
  void aRace_endsForAPermutationThatDoesNotStayFaster() {
    WideKeccak keccak = new ScalarWideKeccak(1);
    assertThat(new KeccakRace(keccak, 1, clock(round -> round % 5 == 4)).isWon()).isFalse();
  }

  /** Is asked three times a round: at the start, between the two and at the end. */
  private static LongSupplier clock(IntPredicate isLost) {
    AtomicInteger asked = new AtomicInteger();
    return () -> {
      int round = asked.get() / 3;
      int part = asked.getAndIncrement() % 3;
      return 100L * round + (part == 0 ? 0 : part == 1 ? (isLost.test(round) ? 30 : 10) : 40);
    };
  }

  @Test
  void aMissingModule_isNoFailure() throws Exception {
    assertThat(widthIn()).isEqualTo("1");
  }

  @Test
  void thePresentModule_isUsedUpToThePreferredWidth_whereTheCompilerIsSound() throws Exception {
    int preferred = new VectorKeccaks().maxWidth();
    boolean sound = Runtime.version().feature() >= WideKeccaks.FIRST_SOUND_RELEASE;
    assertThat(widthIn("--add-modules=jdk.incubator.vector"))
        .isEqualTo(preferred < 4 || !sound ? "1" : String.valueOf(preferred));
  }

  private static String widthIn(String... options) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(options)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), US_ASCII).strip();
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  private static List<String> command(String... options) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ShowWidth.class.getName()));
    return command;
  }

  /** Run in a process of its own. */
  static final class ShowWidth {
    private ShowWidth() {}

    public static void main(String[] arguments) {
      System.out.println(WideKeccaks.system().maxWidth());
    }
  }
}
