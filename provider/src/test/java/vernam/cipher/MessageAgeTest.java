package vernam.cipher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vernam.spec.MessageExpiredException;

class MessageAgeTest {
  @ParameterizedTest
  @CsvSource({
    "100, 110, PT10S",
    "100, 99, PT1S",
    "100, 1000000, PT0S",
    // The greatest timestamp is far in the future, not minus one.
    "-1, 1000000, PT1S",
    "-1, 9223372036854775807, PT1S",
  })
  void aMessageNoOlderThanTheLimit_passes(long timestamp, long now, Duration limit) {
    assertThatCode(() -> MessageAge.check(timestamp, now, limit)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 111, PT10S, PT1S, 1",
    "100, 103, PT2.5S, PT0.5S, 1",
    "100, 100, PT-1S, PT1S, 1",
    "0, 9223372036854775807, PT1S, PT2562047788015215H30M6S, 9223372036854775806",
  })
  void anOlderMessage_isRefusedAndTellsByHowMuch(
      long timestamp, long now, Duration limit, Duration excess, long seconds) {
    assertThatThrownBy(() -> MessageAge.check(timestamp, now, limit))
        .asInstanceOf(type(MessageExpiredException.class))
        .returns(excess, MessageExpiredException::excess)
        .returns(seconds, MessageExpiredException::excessSeconds);
  }

  @Test
  void anExcessThatNoDurationHolds_isCutToTheGreatest() {
    Duration limit = Duration.ofSeconds(Long.MIN_VALUE);
    assertThatThrownBy(() -> MessageAge.check(0, Long.MAX_VALUE, limit))
        .asInstanceOf(type(MessageExpiredException.class))
        .returns(Duration.ofSeconds(Long.MAX_VALUE), MessageExpiredException::excess);
  }

  @Test
  void withoutALimit_everyAgePasses() {
    assertThatCode(() -> MessageAge.check(0, Long.MAX_VALUE, null)).doesNotThrowAnyException();
  }
}
