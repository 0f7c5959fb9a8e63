package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import javax.crypto.AEADBadTagException;
import org.junit.jupiter.api.Test;
import vernam.cipher.HashKey;
import vernam.literal.Literal;
import vernam.sponge.WideVariants;

/** The order in which a message is decrypted. */
class DecryptionTest {
  private static final int BLOCKS = 4096;

  @Test
  void aForgedMessage_isRefusedBeforeThereIsRoomForItsPlaintext() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    // In plain Java: vectors are objects until their code is compiled.
    Decryption decryption =
        new Decryption(
            HashKey.of(Literal.text("key")), Literal.integer(0), WideVariants.choosing(null));
    byte[] blocks = new byte[BLOCKS * Layout.BLOCK_SIZE];
    SealedMessage forged =
        new SealedMessage(
            "1".repeat(64), "2".repeat(32), new byte[Layout.HMAC_SIZE], blocks, 0, BLOCKS);
    assertRefused(decryption, forged); // loads the classes
    long before = threads.getCurrentThreadAllocatedBytes();
    assertRefused(decryption, forged);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isPositive().isLessThan(blocks.length);
  }

  private static void assertRefused(Decryption decryption, SealedMessage forged) {
    assertThatThrownBy(() -> decryption.decrypt(forged, 0, null))
        .isInstanceOf(AEADBadTagException.class);
  }
}
