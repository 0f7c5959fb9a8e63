package vernam.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of a service other than {@code Cipher}: the same questions to ours and to one of the
 * JDK, and each answers as expected or as a declared difference says.
 *
 * @param <S> what is asked
 * @param <C> the questions
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServiceContract<S, C extends Enum<C> & ServiceContract.Question<S>> {
  private final String title;
  private final S subject;
  private final Class<C> questions;
  private final Map<C, Known> differences;

  ServiceContract(String title, S subject, Class<C> questions, Map<C, Known> differences) {
    this.title = title;
    this.subject = subject;
    this.questions = questions;
    this.differences = differences;
  }

  /** A question, with the answer that a caller may expect. */
  interface Question<S> {
    String question();

    String expected();

    String ask(S subject) throws Exception;
  }

  /** Another answer, and why it is given. */
  record Known(String answer, String reason) {}

  Stream<C> checks() {
    return Arrays.stream(questions.getEnumConstants());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("checks")
  void answer_isTheExpectedOneOrTheDeclared(C check) {
    String answer;
    try {
      answer = check.ask(subject);
    } catch (Exception e) {
      answer = Answers.name(e);
    }
    Known known = differences.get(check);
    String right = known == null ? check.expected() : known.answer;
    assertThat(answer).as(check.question()).isEqualTo(right);
  }

  @Test
  void differences_areDifferent() {
    differences.forEach((check, known) -> assertThat(known.answer).isNotEqualTo(check.expected()));
  }

  String title() {
    return title;
  }

  /** Returns the questions that this service answers differently. */
  Set<C> differences() {
    return differences.keySet();
  }

  /** Returns the words for a cell of the table. */
  String cell(C check) {
    Known known = differences.get(check);
    return known == null ? "same" : "**" + known.answer + "**: " + known.reason;
  }
}
