package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.chunky2048.StreamHmac;
import vernam.cipher.HashKey;
import vernam.literal.Literal;
import vernam.spec.SecretBytes;
import vernam.spec.StreamHmacParameterSpec;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The validators behind {@code Mac}: over the blocks of a message they give its tag. */
class StreamHmacSpiTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] SIV = Samples.bytes(70, 16);
  private static final byte[] AAD = Samples.bytes(71, 9);

  private static Mac mac(String format) {
    try {
      return Mac.getInstance("StreamHMAC-" + format, Samples.VERNAM);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static StreamHmacParameterSpec parameters() {
    return new StreamHmacParameterSpec(Samples.saltBytes(), AAD, SIV);
  }

  @Nested
  class KnownAnswers {
    static Stream<VectorCase> chunky2048() {
      return Stream.concat(Vectors.chunky2048("end_to_end"), Vectors.chunky2048("json_end_to_end"))
          .filter(vector -> vector.has("jca") && vector.has("bytes_hex"));
    }

    static Stream<VectorCase> oneTimePad() {
      return Stream.of("end_to_end", "json_end_to_end")
          .flatMap(list -> Vectors.cases("onetimepad-0.18.json", list))
          .filter(vector -> vector.has("jca"));
    }

    /** Messages followed value by value whose key and pid are of the kinds that the JCA has. */
    static Stream<VectorCase> oneTimePadTrace() {
      return Vectors.cases("onetimepad-0.18.json", "trace").filter(KnownAnswers::isExpressible);
    }

    static Stream<VectorCase> chunky2048Trace() {
      return Vectors.chunky2048("trace").filter(KnownAnswers::isExpressible);
    }

    private static boolean isExpressible(VectorCase vector) {
      return vector.object("key").text("t").equals("str")
          && vector.object("key").text("v").matches("[0-9a-f]{128}")
          && (Arrays.equals(vector.literal("pid").encode(), Literal.integer(0).encode())
              || vector.object("pid").text("t").equals("bytes"));
    }

    private static byte[] aad(VectorCase vector) {
      return vector.object("jca").node("aad_hex").isNull()
          ? new byte[0]
          : vector.object("jca").bytes("aad_hex");
    }

    private static SecretKey key(byte[] bytes) {
      return SecretBytes.takeOver(bytes, "any name");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void chunky2048(VectorCase vector) throws GeneralSecurityException {
      byte[] message = vector.bytes("bytes_hex");
      Mac mac = mac("Chunky2048");
      mac.init(
          key(vector.object("jca").bytes("key_hex")),
          new StreamHmacParameterSpec(
              vector.bytes("salt"), aad(vector), Arrays.copyOfRange(message, 64, 80)));
      mac.update(message, 80, message.length - 80);
      assertThat(mac.doFinal()).isEqualTo(vector.bytes("hmac"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneTimePad(VectorCase vector) throws GeneralSecurityException {
      byte[] message = vector.bytes("bytes_hex");
      Mac mac = mac("OneTimePad");
      mac.init(
          key(vector.object("jca").bytes("key_hex")),
          new StreamHmacParameterSpec(vector.bytes("salt"), aad(vector)));
      mac.update(message, 64, message.length - 64);
      assertThat(mac.doFinal()).isEqualTo(vector.bytes("hmac"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oneTimePadTrace(VectorCase vector) throws GeneralSecurityException {
      trace(vector, "OneTimePad", spec -> spec);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void chunky2048Trace(VectorCase vector) throws GeneralSecurityException {
      byte[] siv = vector.bytes(vector.has("siv") ? "siv" : "synthetic_iv");
      trace(
          vector,
          "Chunky2048",
          spec -> new StreamHmacParameterSpec(spec.salt(), spec.associatedData(), siv));
    }

    private static void trace(
        VectorCase vector, String format, UnaryOperator<StreamHmacParameterSpec> change)
        throws GeneralSecurityException {
      ByteArrayOutputStream blocks = new ByteArrayOutputStream();
      vector
          .node("blocks")
          .forEach(block -> blocks.writeBytes(HEX.parseHex(block.get("cipher_hex").textValue())));
      VectorCase pid = vector.object("pid");
      byte[] aad = pid.text("t").equals("bytes") ? pid.bytes("hex") : new byte[0];
      Mac mac = mac(format);
      mac.init(
          key(HEX.parseHex(vector.object("key").text("v"))),
          change.apply(new StreamHmacParameterSpec(vector.bytes("salt"), aad)));
      assertThat(mac.doFinal(blocks.toByteArray())).isEqualTo(vector.bytes("hmac"));
    }
  }

  @Nested
  class Input {
    private final Mac mac = mac("Chunky2048");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 700})
    void piecesOfAnySize_areCutIntoTheSameBlocks(int size) throws GeneralSecurityException {
      byte[] input = Samples.bytes(size, size);
      byte[] expected = engine(input);
      mac.init(Samples.key(), parameters());
      assertThat(mac.doFinal(input)).isEqualTo(expected);
      for (int piece : new int[] {1, 100, 255, 256, 300}) {
        for (int at = 0; at < size; at += piece) {
          mac.update(input, at, Math.min(piece, size - at));
        }
        assertThat(mac.doFinal()).as("pieces of %d", piece).isEqualTo(expected);
      }
    }

    @Test
    void singleBytesAndBuffers_areInputToo() throws GeneralSecurityException {
      byte[] input = Samples.bytes(1, 300);
      mac.init(Samples.key(), parameters());
      mac.update(input[0]);
      mac.update(ByteBuffer.wrap(input, 1, 199));
      mac.update(ByteBuffer.allocateDirect(100).put(input, 200, 100).flip());
      assertThat(mac.doFinal()).isEqualTo(engine(input));
    }

    @Test
    void withoutAnIv_theTagIsThatOfAValidatorWithoutOne() throws GeneralSecurityException {
      mac.init(Samples.key(), new StreamHmacParameterSpec(Samples.saltBytes()));
      StreamHmac validator =
          new StreamHmac(
                  HashKey.of(Literal.text(HEX.formatHex(Samples.key().getEncoded()))),
                  HEX.formatHex(Samples.saltBytes()),
                  Literal.integer(0))
              .forEncryption();
      validator.update(Samples.bytes(5, 20));
      assertThat(mac.doFinal(Samples.bytes(5, 20))).isEqualTo(validator.finish());
    }

    private byte[] engine(byte[] input) {
      StreamHmac validator =
          new StreamHmac(
                  HashKey.of(Literal.text(HEX.formatHex(Samples.key().getEncoded()))),
                  HEX.formatHex(Samples.saltBytes()),
                  Literal.bytes(AAD),
                  HEX.formatHex(SIV))
              .forDecryption();
      for (int at = 0; at < input.length; at += 256) {
        validator.update(input, at, Math.min(256, input.length - at));
      }
      return validator.finish();
    }
  }

  @Nested
  class Conduct {
    private final Mac mac = mac("Chunky2048");

    @Test
    void reset_forgetsWhatCameBefore() throws GeneralSecurityException {
      mac.init(Samples.key(), parameters());
      byte[] expected = mac.doFinal(new byte[300]);
      mac.update(new byte[100]);
      mac.reset();
      assertThat(mac.doFinal(new byte[300])).isEqualTo(expected);
    }

    @Test
    void length_is32Bytes() {
      assertThat(mac.getMacLength()).isEqualTo(32);
    }

    @Test
    void shortOutput_losesNothing() throws GeneralSecurityException {
      mac.init(Samples.key(), parameters());
      byte[] expected = mac.doFinal(new byte[10]);
      mac.update(new byte[10]);
      assertThatThrownBy(() -> mac.doFinal(new byte[31], 0))
          .isExactlyInstanceOf(ShortBufferException.class);
      byte[] output = new byte[34];
      mac.doFinal(output, 2);
      assertThat(Arrays.copyOfRange(output, 2, 34)).isEqualTo(expected);
    }

    @Test
    void initWithoutParameters_isRefused() {
      assertThatThrownBy(() -> mac.init(Samples.key()))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> mac.init(Samples.key(), null))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
      assertThatThrownBy(() -> mac.update((byte) 1))
          .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrongParameters_areRefused() {
      assertThatThrownBy(() -> mac.init(Samples.key(), new IvParameterSpec(Samples.saltBytes())))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
      assertThatThrownBy(() -> mac.init(Samples.key(), new StreamHmacParameterSpec(new byte[32])))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
      assertThatThrownBy(() -> mac("OneTimePad").init(Samples.key(), parameters()))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
      assertThatThrownBy(() -> new StreamHmacParameterSpec(new byte[16]))
          .isExactlyInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new StreamHmacParameterSpec(Samples.saltBytes(), AAD, new byte[15]))
          .isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 32, 63, 65, 128})
    void keyOfAnotherSize_isRefused(int size) {
      assertThatThrownBy(() -> mac.init(new SecretKeySpec(new byte[size], "any"), parameters()))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void noKey_isRefused() {
      assertThatThrownBy(() -> mac.init(null, parameters()))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void refusedInit_endsTheFormerMessage() throws GeneralSecurityException {
      mac.init(Samples.key(), parameters());
      mac.update((byte) 1);
      assertThatThrownBy(() -> mac.init(Samples.key(), null))
          .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
      assertThatThrownBy(mac::doFinal).isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void destroyedKey_cannotBeginAnotherMessage() throws GeneralSecurityException {
      SecretBytes key = SecretBytes.copyOf(Samples.key().getEncoded(), "StreamHMAC-Chunky2048");
      mac.init(key, parameters());
      mac.doFinal(new byte[10]);
      key.destroy();
      assertThatThrownBy(() -> mac.update((byte) 1))
          .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void parameterArrays_areNotShared() throws GeneralSecurityException {
      byte[] salt = Samples.saltBytes();
      byte[] aad = AAD.clone();
      byte[] siv = SIV.clone();
      StreamHmacParameterSpec spec = new StreamHmacParameterSpec(salt, aad, siv);
      salt[0]++;
      aad[0]++;
      siv[0]++;
      spec.salt()[0]++;
      spec.associatedData()[0]++;
      spec.siv().orElseThrow()[0]++;
      mac.init(Samples.key(), spec);
      byte[] tag = mac.doFinal();
      mac.init(Samples.key(), parameters());
      assertThat(mac.doFinal()).isEqualTo(tag);
    }
  }
}
