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

  /** Returns messages of mixed lengths. */
  private static List<VectorCase> vectors() {
    return Stream.concat(Vectors.chunky2048("end_to_end"), Vectors.chunky2048("json_end_to_end"))
        .filter(vector -> vector.number("blocks") < 40)
        .sorted(Comparator.comparing(VectorCase::toString))
        .toList();
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
    ListSupply<WideEncryption.Message, SealedMessage> supply = new ListSupply<>(messages);
    WideEncryption.encrypt(keccak, supply);
    return supply.results();
  }

  @ParameterizedTest
  @MethodSource("all")
  void messages_areEncryptedSideBySide(WideKeccak keccak) {
    List<VectorCase> vectors = vectors();
    List<SealedMessage> sealed = encrypt(keccak, vectors);
    for (int i = 0; i < vectors.size(); i++) {
      VectorCase vector = vectors.get(i);
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
          .isEqualTo(Arrays.copyOfRange(output, Layout.SIV_SIZE, output.length - Layout.HMAC_SIZE));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void messages_areDecryptedSideBySide_andABadOneHurtsNoOther(WideKeccak keccak) throws Exception {
    List<VectorCase> vectors = vectors();
    List<SealedMessage> sealed = encrypt(keccak, vectors);
    for (int bad : new int[] {-1, 0, vectors.size() / 2, vectors.size() - 1}) {
      List<WideDecryption.Message> messages = new ArrayList<>();
      for (int i = 0; i < vectors.size(); i++) {
        SealedMessage message = sealed.get(i);
        byte[] blocks = message.array().clone();
        if (i == bad) {
          blocks[blocks.length / 2] ^= 1;
        }
        messages.add(
            new WideDecryption.Message(
                context(vectors.get(i)),
                new SealedMessage(
                    message.salt(), message.siv(), message.hmac(), blocks, 0, message.blockCount()),
                null));
      }
      ListSupply<WideDecryption.Message, Callable<Plaintext>> supply = new ListSupply<>(messages);
      WideDecryption.decrypt(keccak, supply, 0);
      for (int i = 0; i < vectors.size(); i++) {
        Callable<Plaintext> result = supply.results().get(i);
        if (i == bad) {
          assertThatThrownBy(result::call)
              .isInstanceOf(AEADBadTagException.class)
              .hasMessage("tag mismatch");
        } else {
          assertThat(result.call().toBytes()).isEqualTo(vectors.get(i).bytes("plaintext_hex"));
        }
      }
    }
  }
}
