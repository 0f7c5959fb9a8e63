package vernam.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;

class HashesTest {
  @Property
  void hmacs_areTheJdks(
      @ForAll @Size(max = 300) byte[] data, @ForAll @Size(min = 1, max = 300) byte[] key)
      throws Exception {
    assertThat(Hashes.hmac256(Literal.bytes(data), Literal.bytes(key)))
        .isEqualTo(jdk("HmacSHA3-256", data, key));
    assertThat(Hashes.hmac512(Literal.bytes(data), Literal.bytes(key)))
        .isEqualTo(jdk("HmacSHA3-512", data, key));
  }

  private static String jdk(String name, byte[] data, byte[] key) throws Exception {
    Mac mac = Mac.getInstance(name);
    mac.init(new SecretKeySpec(key, name));
    return HexFormat.of().formatHex(mac.doFinal(data));
  }

  @Test
  void hmacs_doNotTellQuotedBytesFromText() {
    Literal key = Literal.bytes(new byte[] {1});
    assertThat(Hashes.hmac256(Literal.bytes("'a'".getBytes(UTF_8)), key))
        .isEqualTo(Hashes.hmac256(Literal.text("a"), key))
        .isNotEqualTo(Hashes.hmac256(Literal.bytes("a".getBytes(UTF_8)), key));
  }

  @Test
  void hashesOfOneValue_areThoseOfATuple() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA3-512").digest("('x',)".getBytes(UTF_8));
    assertThat(Hashes.sha512(Literal.text("x"))).isEqualTo(HexFormat.of().formatHex(digest));
    assertThat(Hashes.sha256(Literal.text("x")))
        .isEqualTo("0f2894ccedb25c101d03ea703a5e0b00d60a7e2ba1c9b55d2cadabe19c03e448");
  }

  @Property
  void joinedBytes_areHashedAsOne(@ForAll byte[] a, @ForAll byte[] b, @ForAll byte[] on)
      throws Exception {
    byte[] joined = Run.join(List.of(a, on, b));
    MessageDigest sha = MessageDigest.getInstance("SHA3-512");
    assertThat(Hashes.hashJoined(on, a, b)).isEqualTo(sha.digest(joined));
    assertThat(Hashes.hashJoined(sha, on, a, b)).isEqualTo(sha.digest(joined));
    assertThat(Hashes.hashBytes(joined)).isEqualTo(Hashes.hashJoined(on, joined));
  }

  @Property
  void xiMix_isTheExclusiveOrOfThePiecesAsNumbers(
      @ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 40) int size) {
    BigInteger mixed = BigInteger.ZERO;
    for (byte[] piece : Run.cut(bytes, size)) {
      mixed = mixed.xor(new BigInteger(1, piece));
    }
    byte[] result = Hashes.xiMix(bytes, size);
    assertThat(result).hasSize(size);
    assertThat(new BigInteger(1, result)).isEqualTo(mixed);
  }

  @Test
  void xiMixOfNothing_isZero_andWithoutASizeIsRefused() {
    assertThat(Hashes.xiMix(new byte[0], 3)).containsExactly(0, 0, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> Hashes.xiMix(new byte[3], 0));
  }

  @Test
  void values_areNotChanged() {
    byte[] value = {1, 2, 3};
    Hashes.hmac512(Literal.bytesView(value), Literal.bytesView(value));
    assertThat(value).containsExactly(1, 2, 3);
  }
}
