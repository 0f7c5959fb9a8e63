package vernam.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TagTest {
  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of(Tag.of("a"), "'a'"),
        Arguments.of(Tag.of(""), "''"),
        Arguments.of(Tag.of("it's"), "\"it's\""),
        Arguments.of(Tag.of("\ud800"), "'\\ud800'"),
        Arguments.of(Tag.of(1), "1"),
        Arguments.of(Tag.of(-7L), "-7"),
        Arguments.of(Tag.of(BigInteger.ONE.shiftLeft(70)), "1180591620717411303424"),
        Arguments.of(Tag.of(1.0), "1.0"),
        Arguments.of(Tag.of(-0.0), "-0.0"),
        Arguments.of(Tag.of(1e16), "1e+16"),
        Arguments.of(Tag.of(Double.NaN), "nan"),
        Arguments.of(Tag.of(true), "True"),
        Arguments.of(Tag.of(false), "False"),
        Arguments.of(Tag.NULL, "None"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("texts")
  void isPrintedAsInPythonForItsName(Tag tag, String text) {
    assertThat(new String(tag.literal().encode(), UTF_8)).isEqualTo(text);
  }

  @Test
  void ofDifferentTypesAreDifferent() {
    Set<Tag> tags =
        new HashSet<>(
            List.of(
                Tag.of(1),
                Tag.of(1.0),
                Tag.of(true),
                Tag.of("1"),
                Tag.NULL,
                Tag.of(0),
                Tag.of(0.0),
                Tag.of(-0.0),
                Tag.of(false),
                Tag.of(""),
                Tag.of("None")));

    assertThat(tags).hasSize(11);
  }

  @Test
  void ofEqualValuesAreEqual() {
    assertThat(Tag.of(5)).isEqualTo(Tag.of(BigInteger.valueOf(5))).hasSameHashCodeAs(Tag.of(5L));
    assertThat(Tag.of(Double.NaN))
        .isEqualTo(Tag.of(Double.longBitsToDouble(0x7ff8_0000_0000_0001L)));
    assertThat(Tag.of(new String("a"))).isEqualTo(Tag.of("a"));
  }

  @Test
  void givesBackItsValue() {
    assertThat(Tag.of("a").value()).isEqualTo("a");
    assertThat(Tag.of(5).value()).isEqualTo(BigInteger.valueOf(5));
    assertThat(Tag.of(0.5).value()).isEqualTo(0.5);
    assertThat(Tag.of(true).value()).isEqualTo(true);
    assertThat(Tag.NULL.value()).isNull();
  }

  @Test
  void tellsItsKind() {
    assertThat(
            Stream.of(Tag.of("a"), Tag.of(5), Tag.of(0.5), Tag.of(true), Tag.NULL).map(Tag::kind))
        .containsExactly(Tag.Kind.values());
  }

  @Test
  void doesNotPrintItsValue() {
    assertThat(Tag.of("secret")).hasToString("Tag[TEXT]");
  }

  @Test
  void ofANullReferenceIsRefused() {
    assertThatNullPointerException().isThrownBy(() -> Tag.of((String) null));
    assertThatNullPointerException().isThrownBy(() -> Tag.of((BigInteger) null));
  }
}
