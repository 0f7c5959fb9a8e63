package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.cipher.HmacSha3;
import vernam.literal.Literal;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The hmac of databases behind {@code Mac}. */
class DatabaseHmacSpiTest {
  private static final SecretKey KEY = new SecretKeySpec(Samples.bytes(80, 128), "HmacVernam");

  private final Mac mac = mac();

  private static Mac mac() {
    try {
      return Mac.getInstance("HmacVernam", Samples.VERNAM);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Arguments> hmacs() {
    return Vectors.cases("database.json", "instances")
        .flatMap(
            instance ->
                Vectors.elements(instance, "hmacs").map(hmac -> Arguments.of(instance, hmac)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource
  void hmacs(VectorCase instance, VectorCase vector) throws GeneralSecurityException {
    List<Literal> data = new ArrayList<>();
    for (JsonNode value : vector.node("data")) {
      data.add(VectorCase.literal(value));
    }
    byte[] key = Samples.concat(instance.bytes("root_seed_hex"), instance.bytes("root_hash_hex"));
    mac.init(new SecretKeySpec(key, "HmacVernam"));
    byte[] message = Literal.tuple(data.toArray(Literal[]::new)).encode();
    assertThat(mac.doFinal(message)).isEqualTo(vector.bytes("hmac"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 32, 135, 136, 137, 300})
  void hmacSha3_isThatOfTheJdk(int keySize) throws GeneralSecurityException {
    byte[] key = Samples.bytes(keySize, keySize);
    byte[] message = Samples.bytes(1, 500);
    Mac jdk = Mac.getInstance("HmacSHA3-256", "SunJCE");
    jdk.init(new SecretKeySpec(key, "HmacSHA3-256"));
    assertThat(HmacSha3.of(key, message)).isEqualTo(jdk.doFinal(message));
  }

  @Test
  void pieces_areOneMessage() throws GeneralSecurityException {
    byte[] message = Samples.bytes(2, 500);
    mac.init(KEY);
    byte[] expected = mac.doFinal(message);
    assertThat(expected).hasSize(mac.getMacLength());
    mac.update(message[0]);
    mac.update(message, 1, 300);
    mac.update(message, 301, 199);
    assertThat(mac.doFinal()).isEqualTo(expected);
    mac.update(new byte[7]);
    mac.reset();
    assertThat(mac.doFinal(message)).isEqualTo(expected);
  }

  @Test
  void clone_goesOnByItself() throws Exception {
    mac.init(KEY);
    mac.update(new byte[100]);
    Mac copy = (Mac) mac.clone();
    mac.update((byte) 1);
    copy.update((byte) 2);
    byte[] first = mac.doFinal();
    byte[] second = copy.doFinal();
    mac.update(new byte[100]);
    assertThat(mac.doFinal(new byte[] {1})).isEqualTo(first);
    copy.update(new byte[100]);
    assertThat(copy.doFinal(new byte[] {2})).isEqualTo(second).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 127, 129, 256})
  void keyOfAnotherSize_isRefused(int size) {
    assertThatThrownBy(() -> mac.init(new SecretKeySpec(new byte[size], "HmacVernam")))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  @Test
  void parameters_areRefused() {
    assertThatThrownBy(() -> mac.init(KEY, new IvParameterSpec(new byte[32])))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
    assertThatThrownBy(mac::doFinal).isExactlyInstanceOf(IllegalStateException.class);
  }
}
