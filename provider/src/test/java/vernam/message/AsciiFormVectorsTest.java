package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.spec.MalformedMessageException;
import vernam.vectors.VectorCase;

class AsciiFormVectorsTest {
  static Stream<Arguments> asciiForm() {
    return Release.cases("ascii_form");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void asciiForm(Release release, VectorCase vector) throws Exception {
    SealedMessage message = BytesForm.decode(release.format, vector.bytes("bytes_hex"));
    if (vector.has("decode_error")) {
      assertThatThrownBy(() -> AsciiForm.encode(message))
          .isInstanceOf(MalformedMessageException.class)
          .hasMessageContaining("leading zero");
      assertThatThrownBy(() -> AsciiForm.decode(release.format, vector.text("ascii")))
          .isInstanceOf(MalformedMessageException.class);
    } else {
      assertThat(AsciiForm.encode(message)).isEqualTo(vector.text("ascii"));
      assertThat(AsciiForm.decode(release.format, vector.text("ascii"))).isEqualTo(message);
    }
  }

  @ParameterizedTest
  @MethodSource("asciiForm")
  void misspeltText_isRefused(Release release, VectorCase vector) {
    String text = vector.text("ascii");
    char zero = release.format.asciiTable().digit(0);
    Stream.of(
            "",
            String.valueOf(zero),
            zero + text,
            text + "é",
            "é" + text,
            text.substring(2),
            text + text)
        .forEach(
            wrong ->
                assertThatThrownBy(() -> AsciiForm.decode(release.format, wrong))
                    .isInstanceOf(MalformedMessageException.class));
  }

  @ParameterizedTest
  @EnumSource(WireFormat.class)
  void everyLeadingByte_comesBack(WireFormat format) throws Exception {
    for (int size = format.headerSize() + 256; size <= 1400; size += 256) {
      byte[] bytes = new byte[size];
      bytes[WireFormat.HMAC_SIZE] = 1;
      for (int first = 1; first < 256; first++) {
        bytes[0] = (byte) first;
        bytes[size - 1] = (byte) first;
        SealedMessage message = BytesForm.decode(format, bytes);
        assertThat(AsciiForm.decode(format, AsciiForm.encode(message))).isEqualTo(message);
      }
    }
  }
}
