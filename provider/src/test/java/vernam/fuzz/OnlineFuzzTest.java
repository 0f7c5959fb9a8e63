package vernam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.BadPaddingException;
import vernam.literal.Literal;
import vernam.message.BlockRefusedException;
import vernam.message.OnlineOpener;
import vernam.message.OnlineSealer;
import vernam.spec.MalformedMessageException;
import vernam.vectors.FixedRandom;

/**
 * A stream between whose packets others come: each is refused, and the stream opens all the same.
 */
class OnlineFuzzTest {
  private static final Literal KEY = Literal.text("key");
  private static final Literal PID = Literal.text("room 7");
  private static final byte[] PLAINTEXT = filled(600, 1);
  private static final List<byte[]> PACKETS = sealed();

  @FuzzTest(maxDuration = LongRun.EACH)
  void otherPackets(FuzzedDataProvider data) throws MalformedMessageException, BadPaddingException {
    try (OnlineOpener opener = new OnlineOpener(KEY, PID)) {
      ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
      for (byte[] packet : PACKETS) {
        while (data.consumeBoolean()) {
          byte[] other = other(packet, data);
          if (!Arrays.equals(other, packet)) {
            refuse(opener, other);
          }
        }
        plaintext.writeBytes(opener.open(packet));
      }
      assertThat(plaintext.toByteArray()).isEqualTo(PLAINTEXT);
      assertThat(opener.isComplete()).isTrue();
    }
  }

  private static byte[] other(byte[] packet, FuzzedDataProvider data) {
    switch (data.consumeInt(0, 2)) {
      case 0 -> {
        return Arrays.copyOf(data.consumeBytes(20), data.consumeInt(0, 400));
      }
      case 1 -> {
        return data.pickValue(PACKETS);
      }
      default -> {
        byte[] changed = packet.clone();
        changed[data.consumeInt(0, packet.length - 1)] ^= data.consumeByte();
        return changed;
      }
    }
  }

  private static void refuse(OnlineOpener opener, byte[] packet) throws BadPaddingException {
    long index = opener.nextIndex();
    try {
      opener.open(packet);
    } catch (MalformedMessageException | BlockRefusedException e) {
      assertThat(opener.nextIndex()).isEqualTo(index);
      assertThat(opener.isComplete()).isFalse();
      return;
    }
    throw new AssertionError("packet " + index + " was another, of " + packet.length + " bytes");
  }

  private static List<byte[]> sealed() {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    try (OnlineSealer sealer =
        new OnlineSealer(KEY, PID, clock, new FixedRandom(filled(1000, 2)))) {
      List<byte[]> packets = new ArrayList<>(sealer.update(PLAINTEXT));
      packets.addAll(sealer.finish());
      return packets;
    }
  }

  private static byte[] filled(int size, int value) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
