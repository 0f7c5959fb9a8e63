package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.spec.MessageExpiredException;

class TimestampsTest {
  private static Timestamps at(String instant) {
    return new Timestamps(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  @Test
  void theSecond_isEightBytes() {
    assertThat(at("1970-01-01T00:04:16.999Z").now()).containsExactly(0, 0, 0, 0, 0, 0, 1, 0);
  }

  @Test
  void exactlyAtTheLimit_passes_andASecondLaterExpires() {
    byte[] made = at("2024-01-01T00:00:00Z").now();
    Duration limit = Duration.ofSeconds(60);
    assertThatCode(() -> at("2024-01-01T00:01:00.999Z").check(made, limit))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(MessageExpiredException.class)
        .isThrownBy(() -> at("2024-01-01T00:01:01Z").check(made, limit))
        .satisfies(e -> assertThat(e.excess()).isEqualTo(Duration.ofSeconds(1)));
  }

  @Test
  void aTimestampOfTheFuture_passes_howeverLarge() {
    byte[] last = new byte[8];
    Arrays.fill(last, (byte) 0xFF);
    assertThatCode(() -> new Timestamps().check(last, Duration.ofSeconds(-5)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 9})
  void anotherSize_isRefused(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Timestamps().check(new byte[size], Duration.ofSeconds(1)));
  }

  @Test
  void aLimitOfZero_isRefused() {
    Timestamps timestamps = new Timestamps();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timestamps.check(timestamps.now(), Duration.ZERO));
  }
}
