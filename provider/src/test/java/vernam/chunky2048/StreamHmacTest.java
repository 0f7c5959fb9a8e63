package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import vernam.cipher.HashKey;
import vernam.literal.Literal;

/** What the known answers leave open about the validator. */
class StreamHmacTest {
  private static final Literal KEY = Literal.text("key");
  private static final Literal PID = Literal.integer(0);
  private static final String SALT = "1".repeat(64);

  private static StreamHmac sender() {
    return new StreamHmac(HashKey.of(KEY), SALT, PID).forEncryption();
  }

  private static StreamHmac receiver() {
    return new StreamHmac(HashKey.of(KEY), SALT, PID, "siv").forDecryption();
  }

  @Test
  void blocksAndPadsOfAnotherSize_areRefusedAndChangeNothing() throws Exception {
    StreamHmac validator = receiver();
    byte[] digest = validator.currentDigest();
    assertThatThrownBy(() -> validator.validatedXor(new byte[255], new byte[256]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> validator.validatedXor(new byte[256], new byte[257]))
        .isInstanceOf(IllegalArgumentException.class);
    validator.verifyCurrentDigest(digest);
  }

  @Test
  void theModeIsCheckedBeforeTheSize_andTheSizeBeforeTheEnd() {
    StreamHmac undecided = new StreamHmac(HashKey.of(KEY), SALT, PID);
    assertThatThrownBy(() -> undecided.validatedXor(new byte[1], new byte[1]))
        .isInstanceOf(IllegalStateException.class);
    StreamHmac finished = receiver();
    finished.finish();
    assertThatThrownBy(() -> finished.validatedXor(new byte[1], new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> finished.validatedXor(new byte[256], new byte[256]))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aShortBlockId_isRefusedEvenIfItIsRight() {
    StreamHmac validator = receiver();
    byte[] block = new byte[256];
    byte[] id = validator.blockId(block, 15);
    assertThatThrownBy(() -> validator.verifyNextBlockId(id, block))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> validator.nextBlockId(block, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBlockIdOfTheSender_isVerifiedByTheReceiver() throws Exception {
    byte[] block = new byte[256];
    StreamHmac sender = sender();
    sender.setSiv("siv");
    StreamHmac receiver = receiver();
    for (int i = 0; i < 3; i++) {
      Arrays.fill(block, (byte) i);
      sender.update(block);
      byte[] id = sender.nextBlockId(block);
      assertThat(id).hasSize(16);
      receiver.verifyNextBlockId(id, block);
      id[0] ^= 1;
      assertThatThrownBy(() -> receiver.verifyNextBlockId(id, block))
          .isInstanceOf(AEADBadTagException.class);
      receiver.update(block);
    }
    byte[] tag = sender.finish();
    receiver.finish();
    receiver.verify(tag);
  }

  @Test
  void anIvSetAfterTheEnd_isRefused() {
    StreamHmac validator = new StreamHmac(HashKey.of(KEY), SALT, PID);
    validator.finish();
    assertThatThrownBy(() -> validator.setSiv("siv")).isInstanceOf(IllegalStateException.class);
    // The text stays stored, as in the reference: now an IV counts as set.
    assertThatThrownBy(() -> validator.setSiv("")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFalsyKey_isRefusedBeforeTheSaltIsLookedAt() {
    assertThatThrownBy(() -> new StreamHmac(HashKey.of(Literal.text("")), "bad", PID))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key");
  }

  @Test
  void theTag_isACopy() {
    StreamHmac validator = sender();
    byte[] tag = validator.finish();
    tag[0] ^= 1;
    assertThat(validator.result()).isNotEqualTo(tag);
    validator.result()[0] ^= 1;
    tag[0] ^= 1;
    assertThat(validator.result()).isEqualTo(tag);
  }
}
