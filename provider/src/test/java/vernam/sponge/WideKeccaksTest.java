package vernam.sponge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideKeccaksTest {
  @Test
  void scalarCode_runsUntilTheWorkPaysForTheStart() {
    WideKeccak keccak = new ScalarWideKeccak(4);
    WideKeccaks choice = new WideKeccaks(keccak, 100);
    assertThat(choice.maxWidth()).isEqualTo(4);
    assertThat(choice.forWork(60)).isEmpty();
    assertThat(choice.forWork(39)).isEmpty();
    assertThat(choice.forWork(1)).contains(keccak);
    assertThat(choice.forWork(1)).contains(keccak);
  }

  @Test
  void withoutAnyVectors_oneAtATimeIsAllThereIs() {
    WideKeccaks choice = new WideKeccaks(null, 0);
    assertThat(choice.maxWidth()).isEqualTo(1);
    assertThat(choice.forWork(1)).isEmpty();
  }

  @Test
  void aMissingModule_isNoFailure() throws Exception {
    assertThat(widthIn()).isEqualTo("1");
  }

  @Test
  void thePresentModule_isUsedUpToThePreferredWidth() throws Exception {
    int preferred = new VectorKeccaks().maxWidth();
    assertThat(widthIn("--add-modules=jdk.incubator.vector"))
        .isEqualTo(preferred < 4 ? "1" : String.valueOf(preferred));
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
