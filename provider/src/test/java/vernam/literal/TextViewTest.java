package vernam.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text out of an array prints like the same text out of a string. */
class TextViewTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "password",
        "it's",
        "\"it's\"",
        "tab\tline\n\\",
        "é€\u00ad",
        "\ud83d\ude00 smile",
        "\ud83d",
        "\ude00\ud83d",
        "a\ude00",
        "\u0000"
      })
  void everyText_isPrintedAsFromAString(String text) {
    Literal view = Literal.textView(text.toCharArray());
    assertThat(view.encode()).isEqualTo(Literal.text(text).encode());
    assertThat(view.isFalsy()).isEqualTo(text.isEmpty());
  }

  @Test
  void textIsPrintedWithoutQuotes_asFromAString() {
    String text = "it's \ud83d\ude00";
    assertThat(Literal.textView(text.toCharArray()).encodeUnquoted())
        .isEqualTo(Literal.text(text).encodeUnquoted());
    assertThatThrownBy(() -> Literal.textView(new char[] {'\ud83d'}).encodeUnquoted())
        .isExactlyInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void arrayIsShown_soThatWipingItWipesTheText() {
    char[] password = {'p', 'w'};
    Literal view = Literal.textView(password);
    password[0] = 'q';
    assertThat(view.encode()).isEqualTo(Literal.text("qw").encode());
    assertThat(view.toString()).doesNotContain("qw");
  }
}
