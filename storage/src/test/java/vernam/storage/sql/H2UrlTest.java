package vernam.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class H2UrlTest {
  @Test
  void ofAPathIsAbsolute() {
    assertThat(H2Url.of(Path.of("/tmp/x/../notes")).url()).isEqualTo("jdbc:h2:vernam:/tmp/notes");
  }

  @Test
  void isPutTogetherAsItWasTakenApart() {
    assertThat(H2Url.parse("jdbc:h2:mem:x;user=me;Mode=MySQL").url())
        .isEqualTo("jdbc:h2:mem:x;USER=me;MODE=MySQL");
  }

  @Test
  void withASettingReplacesIt() {
    assertThat(H2Url.parse("jdbc:h2:mem:x;A=1;B=2").with("A", "3").url())
        .isEqualTo("jdbc:h2:mem:x;A=3;B=2");
  }

  @Test
  void withoutASettingLeavesTheOthers() {
    assertThat(H2Url.parse("jdbc:h2:mem:x;A=1;B=a=b;").without("A").url())
        .isEqualTo("jdbc:h2:mem:x;B=a=b");
  }

  @Test
  void isNotPrinted() {
    assertThat(H2Url.parse("jdbc:h2:mem:x;PASSWORD=secret")).hasToString("H2Url");
  }

  @Test
  void withASettingWithoutValueIsRefusedWithoutShowingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> H2Url.parse("jdbc:h2:mem:x;A=1;secret"))
        .withMessage("setting 2 of the H2 URL has no value");
  }

  @Test
  void isToldByItsPrefixInAnyCase() {
    assertThat(H2Url.isH2("JDBC:H2:mem:x")).isTrue();
    assertThat(H2Url.isH2("jdbc:h2x:mem:x")).isFalse();
  }
}
