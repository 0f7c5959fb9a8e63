package vernam.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonPropertiesTest {
  private final JsonCodec codec = new JsonCodec();

  @Provide
  Arbitrary<Object> values() {
    return Arbitraries.recursive(this::scalars, JsonPropertiesTest::inside, 0, 3);
  }

  private static Arbitrary<Object> inside(Arbitrary<Object> values) {
    return Arbitraries.oneOf(
        values,
        values.list().ofMaxSize(4).map(List::<Object>copyOf),
        Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), values)
            .ofMaxSize(4)
            .map(Map::<Object, Object>copyOf));
  }

  private Arbitrary<Object> scalars() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(20),
        Arbitraries.doubles(),
        Arbitraries.of(true, false),
        Arbitraries.bigIntegers()
            .between(BigInteger.ONE.shiftLeft(63), BigInteger.ONE.shiftLeft(300)),
        Arbitraries.integers());
  }

  @Property(tries = 500)
  void aValueIsReadAsItWasWritten(@ForAll("values") Object value) throws JsonFailure {
    assertThat(codec.read(codec.write(value), Object.class)).isEqualTo(value);
  }

  @Property(tries = 500)
  void aTextHoldsOnlyPrintableAscii(@ForAll("values") Object value) throws JsonFailure {
    for (byte character : codec.write(value)) {
      assertThat(character).isBetween((byte) 0x20, (byte) 0x7E);
    }
  }

  @Property(tries = 2000)
  void everyDoubleIsReadAsItWasWritten(@ForAll long bits) throws JsonFailure {
    double value = Double.longBitsToDouble(bits);

    assertThat(codec.read(codec.write(value), Double.class)).isEqualTo(value);
  }

  @Property(tries = 1000)
  void everyFloatIsReadAsItWasWritten(@ForAll int bits) throws JsonFailure {
    float value = Float.intBitsToFloat(bits);

    assertThat(codec.read(codec.write(value), Float.class)).isEqualTo(value);
  }
}
