package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64TextTest {
  @Property
  void bytes_comeBack(@ForAll byte[] bytes) {
    assertThat(Base64Text.decode(Base64Text.encode(bytes))).isEqualTo(bytes);
    String text = Base64Text.encodeForUrl(bytes);
    assertThat(text).matches("[A-Za-z0-9_-]*(%3D){0,2}");
    assertThat(Base64Text.decodeFromUrl(text)).isEqualTo(bytes);
    assertThat(Base64Text.decodeFromUrl(text.replace("%3D", "="))).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "YWI",
        "YWI==",
        "YWI=YWI=",
        "YW I=",
        "YWI=\n",
        "YW!I",
        "YWJ=",
        "YQ=",
        "=",
        "_-8=",
        "YWI%3D"
      })
  void otherSpellings_areRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Base64Text.decode(text))
        .withMessageNotContaining(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+/8%3D", "YWI", "YWI%3d", "YWI%3D%3D", "YWI%3D\n", "YWJ%3D", "%3D"})
  void otherSpellingsForUrls_areRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Base64Text.decodeFromUrl(text));
  }

  @Test
  void nothing_isTheEmptyText() {
    assertThat(Base64Text.encode(new byte[0])).isEmpty();
    assertThat(Base64Text.decode("")).isEmpty();
  }
}
