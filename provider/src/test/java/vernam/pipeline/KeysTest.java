package vernam.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.vectors.FixedRandom;

class KeysTest {
  private static final Literal KEY = Literal.text("key");
  private static final Literal SALT = Literal.text("salt");
  private static final Literal PID = Literal.integer(0);

  private static <O> O next(Coroutine<Literal, O, Literal> coroutine, Literal value) {
    return ((Step.Yielded<O, Literal>) coroutine.resume(value)).item();
  }

  private static <O> O next(Coroutine<Literal, O, Literal> coroutine) {
    return ((Step.Yielded<O, Literal>) coroutine.resume(null)).item();
  }

  private static String text(Literal salt) {
    return new String(salt.encodeUnquoted(), UTF_8);
  }

  private static byte[] filled(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Property(tries = 50)
  void digits_areThoseOfTheBytes(@ForAll long key, @ForAll String salt, @ForAll byte[] sent) {
    Literal someKey = Literal.tuple(Literal.integer(key));
    Literal value = Literal.bytes(sent);
    try (var hex = Keys.hex(someKey, Literal.text(salt), value);
        var bytes = Keys.bytes(someKey, Literal.text(salt), value)) {
      assertThat(next(hex)).isEqualTo(HexFormat.of().formatHex(next(bytes)));
      assertThat(next(hex, value)).isEqualTo(HexFormat.of().formatHex(next(bytes, value)));
      assertThat(next(hex)).hasSize(256);
    }
  }

  @Test
  void aValueSent_changesAllThatFollows() {
    try (var one = Keys.hex(KEY, SALT, PID);
        var other = Keys.hex(KEY, SALT, PID)) {
      assertThat(next(one)).isEqualTo(next(other));
      assertThat(next(one, Literal.text("a"))).isNotEqualTo(next(other, Literal.text("b")));
      assertThat(next(one)).isNotEqualTo(next(other));
    }
  }

  @Test
  void streamsUnderValuesOfOtherTypes_differ() {
    try (var text = Keys.hex(KEY, SALT, PID);
        var bytes = Keys.hex(Literal.bytes("key".getBytes(UTF_8)), SALT, PID);
        var salted = Keys.hex(KEY, Literal.bytes("salt".getBytes(UTF_8)), PID);
        var pid = Keys.hex(KEY, SALT, Literal.bool(false))) {
      assertThat(Set.of(next(text), next(bytes), next(salted), next(pid))).hasSize(4);
    }
  }

  @Test
  void withoutASalt_theResultIsTheOneDrawn_andGivesTheSameStream() {
    RandomValues random = new RandomValues(new FixedRandom(filled(7), filled(8)));
    try (var stream = Keys.hex(KEY, PID, random)) {
      String first = next(stream);
      assertThat(stream.result()).isEmpty();
      Literal salt = stream.finish().orElseThrow();
      assertThat(text(salt)).isEqualTo("07".repeat(32));
      assertThat(next(Keys.hex(KEY, salt, PID))).isEqualTo(first);

      stream.reset();
      assertThat(stream.result()).isEmpty();
      assertThat(next(stream)).isNotEqualTo(first);
      assertThat(text(stream.finish().orElseThrow())).isEqualTo("08".repeat(32));
    }
    try (var stream = Keys.bytes(KEY, PID, new RandomValues(new FixedRandom(filled(7))))) {
      assertThat(next(stream)).hasSize(128);
      assertThat(text(stream.finish().orElseThrow())).isEqualTo("07".repeat(32));
    }
  }

  @Test
  void askedToFinish_itEnds_evenBeforeItsFirstStep() {
    try (var stream = Keys.hex(KEY, SALT, PID)) {
      assertThat(text(stream.finish().orElseThrow())).isEqualTo("salt");
      assertThat(stream.resume(null)).isInstanceOf(Step.Ended.class);
      assertThat(stream.finish()).isEqualTo(stream.result());
      stream.reset();
      assertThat(next(stream)).hasSize(256);
    }
  }

  @Test
  void theFirstRequest_carriesNothing() {
    try (var stream = Keys.hex(KEY, SALT, PID)) {
      assertThatIllegalArgumentException().isThrownBy(() -> stream.resume(Literal.text("a")));
      assertThat(next(stream, Literal.none())).isEqualTo(next(Keys.hex(KEY, SALT, PID)));
    }
  }

  @Test
  void aValueWithoutUtf8Form_isRefused_andChangesNothing() {
    try (var stream = Keys.hex(KEY, SALT, PID);
        var same = Keys.hex(KEY, SALT, PID)) {
      assertThat(next(stream)).isEqualTo(next(same));
      assertThatIllegalArgumentException().isThrownBy(() -> stream.resume(Literal.text("\ud800")));
      assertThat(next(stream)).isEqualTo(next(same));
    }
  }

  @Test
  void closed_itHasEnded_andCannotBeReset() {
    var stream = Keys.bytes(KEY, SALT, PID);
    next(stream);
    stream.close();
    stream.close();
    assertThat(stream.resume(null)).isInstanceOf(Step.Ended.class);
    assertThat(stream.result()).isEmpty();
    assertThat(stream.finish()).isEmpty();
    assertThatIllegalStateException().isThrownBy(stream::reset);
  }

  @Test
  void closedAfterItsEnd_itKeepsTheResult() {
    var stream = Keys.bytes(KEY, SALT, PID);
    stream.finish();
    stream.close();
    assertThat(text(stream.result().orElseThrow())).isEqualTo("salt");
  }

  @Test
  void keysThatPythonTakesForFalse_areRefusedAtOnce() {
    for (Literal key : new Literal[] {Literal.none(), Literal.text(""), Literal.integer(0)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Keys.hex(key, SALT, PID));
      assertThatIllegalArgumentException().isThrownBy(() -> Keys.bytes(key, SALT, PID));
      assertThatIllegalArgumentException().isThrownBy(() -> Keys.digits(key, BaseTable.BASE_36, 8));
    }
  }

  @Property(tries = 50)
  void digitsOfATable_areThoseOfTheStreamSaltedWithItsKey(
      @ForAll @IntRange(min = 1, max = 500) int size) {
    StringBuilder expected = new StringBuilder();
    try (var bytes = Keys.bytes(KEY, KEY, PID);
        var stream = Keys.digits(KEY, BaseTable.ALPHANUMERIC)) {
      while (expected.length() < size) {
        String step = BaseTable.ALPHANUMERIC.encode(new BigInteger(1, next(bytes)));
        assertThat(next(stream)).isEqualTo(step);
        expected.append(step);
      }
    }
    assertThat(Keys.digits(KEY, BaseTable.ALPHANUMERIC, size))
        .isEqualTo(expected.substring(0, size));
  }

  @Test
  void digitsOfATableBeyondTheBasicPlane_areCountedAsCharacters() {
    BaseTable table = BaseTable.of("\ud83d\ude00\ud83d\ude01\ud83d\ude02");
    String digits = Keys.digits(KEY, table, 1000);
    assertThat(digits.codePointCount(0, digits.length())).isEqualTo(1000);
    assertThatIllegalArgumentException().isThrownBy(() -> Keys.digits(KEY, table, 0));
  }
}
