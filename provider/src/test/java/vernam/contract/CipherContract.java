package vernam.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a program may expect of a {@code Cipher} with authentication, whoever provides it. The same
 * questions go to every cipher, and each answers as expected or as one of its declared differences
 * says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CipherContract {
  private final Subject subject;
  private final Set<Difference> differences;

  CipherContract(Subject subject, Set<Difference> differences) {
    this.subject = subject;
    this.differences = differences;
  }

  static Stream<Check> checks() {
    return Checks.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void answer_isTheExpectedOneOrTheDeclared(Check check) {
    assertThat(check.ask(subject)).as(check.question()).isIn(answers(check));
  }

  @Test
  void differences_areDifferentAndDeclaredOnce() {
    for (Check check : Checks.all().toList()) {
      List<Difference> declared = differences(check);
      assertThat(declared).extracting(Difference::answer).doesNotContain(check.expected());
      assertThat(declared).extracting(Difference::jdk).doesNotHaveDuplicates();
      assertThat(declared.size() > 1 && declared.stream().anyMatch(d -> d.jdk() == Jdk.EVERY))
          .as(check.question())
          .isFalse();
    }
  }

  Subject subject() {
    return subject;
  }

  Set<Difference> differences() {
    return differences;
  }

  /** Returns the differences of this cipher in one check, most often none. */
  List<Difference> differences(Check check) {
    return differences.stream().filter(each -> each.checks().contains(check)).toList();
  }

  /** Returns the right answers; there are several only on a JDK on which nobody looked. */
  private Set<String> answers(Check check) {
    int feature = Runtime.version().feature();
    Set<String> answers = new TreeSet<>();
    boolean demanded = false;
    for (Difference difference : differences(check)) {
      demanded |= difference.jdk().demands(feature);
      if (difference.jdk().allows(feature)) {
        answers.add(difference.answer());
      }
    }
    if (!demanded) {
      answers.add(check.expected());
    }
    return answers;
  }
}
