package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.vectors.FixedRandom;

class UuidsTest {
  private static final Literal SALT = Literal.text("salt");

  private static String next(Coroutine<Literal, String, Literal> ids, String value) {
    return ((Step.Yielded<String, Literal>) ids.resume(value == null ? null : Literal.text(value)))
        .item();
  }

  @Property(tries = 100)
  void identifiers_dependOnTheValueAndTheSaltOnly(
      @ForAll @IntRange(min = 1, max = 300) int size, @ForAll int number) {
    String value = Integer.toString(number);
    try (var ids = Uuids.of(size, SALT)) {
      String none = next(ids, null);
      String id = next(ids, value);
      assertThat(id).hasSize(size).matches("[0-9a-f]+");
      assertThat(next(ids, value)).isEqualTo(id);
      assertThat(next(ids, null)).isEqualTo(none);
      assertThat(id)
          .isEqualTo(
              Hashes.sha512(SALT, Literal.text(""), Literal.text(value))
                  .concat(rest(value))
                  .substring(0, size));
    }
  }

  private static String rest(String value) {
    String first = Hashes.sha512(SALT, Literal.text(""), Literal.text(value));
    String second = Hashes.sha512(SALT, Literal.text(first), Literal.text(value));
    return second + Hashes.sha512(SALT, Literal.text(first + second), Literal.text(value));
  }

  @Test
  void withoutASalt_theResultIsTheOneDrawn() {
    byte[] drawn = new byte[64];
    drawn[63] = 1;
    try (var ids = Uuids.of(16, new RandomValues(new FixedRandom(drawn)))) {
      String first = next(ids, null);
      Literal salt = ids.finish().orElseThrow();
      assertThat(salt.encodeUnquoted()).hasSize(128).endsWith('0', '1');
      assertThat(next(Uuids.of(16, salt), null)).isEqualTo(first);
    }
  }

  @Test
  void closed_itHasEnded() {
    var ids = Uuids.of(16, SALT);
    next(ids, null);
    ids.close();
    assertThat(ids.resume(null)).isInstanceOf(Step.Ended.class);
    assertThatIllegalStateException().isThrownBy(ids::reset);
  }

  @Test
  void noDigitsAndAFirstValue_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Uuids.of(0, SALT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Uuids.of(16, SALT).resume(Literal.text("a")));
  }
}
