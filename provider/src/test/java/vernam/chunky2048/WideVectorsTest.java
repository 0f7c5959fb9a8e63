package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideVariants;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** The known messages, several side by side, in every form and width of the permutation. */
class WideVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  static Stream<WideKeccak> all() {
    return WideVariants.fast();
  }

  private static List<List<VectorCase>> groups(int width) {
    List<VectorCase> vectors =
        Stream.concat(Vectors.chunky2048("end_to_end"), Vectors.chunky2048("json_end_to_end"))
            .filter(vector -> vector.number("blocks") < 40)
            .sorted(Comparator.comparing(VectorCase::toString))
            .toList();
    List<List<VectorCase>> groups = new ArrayList<>();
    for (int at = 0; at < vectors.size(); at += width) {
      groups.add(vectors.subList(at, Math.min(at + width, vectors.size())));
    }
    return groups;
  }

  private static MessageContext context(VectorCase vector) {
    return new MessageContext(vector.literal("key"), vector.text("salt"), vector.literal("pid"));
  }

  private static List<SealedMessage> encrypt(WideKeccak keccak, List<VectorCase> vectors) {
    List<WideEncryption.Message> messages = new ArrayList<>();
    for (VectorCase vector : vectors) {
      messages.add(
          new WideEncryption.Message(
              context(vector),
              vector.number("timestamp"),
              vector.bytes("siv_key_hex"),
              vector.bytes("plaintext_hex")));
    }
    return WideEncryption.encrypt(keccak, messages);
  }

  @ParameterizedTest
  @MethodSource("all")
  void messages_areEncryptedSideBySide(WideKeccak keccak) {
    for (List<VectorCase> group : groups(keccak.width())) {
      List<SealedMessage> sealed = encrypt(keccak, group);
      for (int i = 0; i < group.size(); i++) {
        VectorCase vector = group.get(i);
        assertThat(sealed.get(i).siv()).as("%s", vector).isEqualTo(vector.text("synthetic_iv"));
        assertThat(HEX.formatHex(sealed.get(i).hmac())).isEqualTo(vector.text("hmac"));
        Encryption single =
            new Encryption(
                HashKey.of(vector.literal("key")),
                vector.text("salt"),
                vector.literal("pid"),
                vector.number("timestamp"),
                vector.bytes("siv_key_hex"));
        byte[] plaintext = vector.bytes("plaintext_hex");
        byte[] output = new byte[(int) single.finishSize(plaintext.length)];
        int written = single.update(plaintext, 0, plaintext.length, output, 0);
        single.finish(output, written);
        assertThat(sealed.get(i).array())
            .isEqualTo(
                Arrays.copyOfRange(output, Layout.SIV_SIZE, output.length - Layout.HMAC_SIZE));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void messages_areDecryptedSideBySide_andABadOneHurtsNoOther(WideKeccak keccak) throws Exception {
    for (List<VectorCase> group : groups(keccak.width())) {
      List<SealedMessage> sealed = encrypt(keccak, group);
      for (int bad : new int[] {-1, 0, group.size() - 1}) {
        List<WideDecryption.Message> messages = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
          SealedMessage message = sealed.get(i);
          byte[] blocks = message.array().clone();
          if (i == bad) {
            blocks[blocks.length / 2] ^= 1;
          }
          messages.add(
              new WideDecryption.Message(
                  context(group.get(i)),
                  new SealedMessage(
                      message.salt(),
                      message.siv(),
                      message.hmac(),
                      blocks,
                      0,
                      message.blockCount()),
                  null));
        }
        List<Callable<Plaintext>> opened = WideDecryption.decrypt(keccak, messages, 0);
        for (int i = 0; i < group.size(); i++) {
          Callable<Plaintext> result = opened.get(i);
          if (i == bad) {
            assertThatThrownBy(result::call)
                .isInstanceOf(AEADBadTagException.class)
                .hasMessage("tag mismatch");
          } else {
            assertThat(result.call().toBytes()).isEqualTo(group.get(i).bytes("plaintext_hex"));
          }
        }
      }
    }
  }
}
