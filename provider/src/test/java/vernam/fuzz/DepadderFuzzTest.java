package vernam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.message.Depadder;
import vernam.message.Padder;
import vernam.message.WireFormat;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;
import vernam.vectors.FixedRandom;

/** Opened blocks in pieces of any size: the outcome is that of one piece. */
class DepadderFuzzTest {
  private static final Literal KEY = Literal.text("key");
  private static final Literal PID = Literal.text("room 7");
  private static final String SALT = "7".repeat(64);

  @FuzzTest(maxDuration = LongRun.EACH)
  void inPieces(FuzzedDataProvider data) throws MessageExpiredException {
    WireFormat format = data.pickValue(WireFormat.values());
    byte[] padded = padded(format, some(data, 700));
    ByteArrayOutputStream opened = new ByteArrayOutputStream();
    opened.writeBytes(some(data, 300));
    opened.write(padded, 0, data.consumeInt(0, padded.length));
    opened.writeBytes(some(data, 300));
    byte[] all = opened.toByteArray();
    assertThat(depadded(format, all, data)).isEqualTo(depadded(format, all, null));
  }

  /** Returns the plaintext, or nothing if the message is malformed. */
  private static byte @Nullable [] depadded(
      WireFormat format, byte[] opened, @Nullable FuzzedDataProvider sizes)
      throws MessageExpiredException {
    ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
    try (Depadder depadder = new Depadder(format, KEY, SALT, PID)) {
      int taken = 0;
      while (sizes != null && sizes.consumeBoolean()) {
        int end = sizes.consumeInt(taken, opened.length);
        plaintext.writeBytes(depadder.update(Arrays.copyOfRange(opened, taken, end)));
        taken = end;
      }
      plaintext.writeBytes(depadder.update(Arrays.copyOfRange(opened, taken, opened.length)));
      plaintext.writeBytes(depadder.finish());
      return plaintext.toByteArray();
    } catch (MalformedMessageException e) {
      return null;
    }
  }

  private static byte[] some(FuzzedDataProvider data, int most) {
    return Arrays.copyOf(data.consumeBytes(10), data.consumeInt(0, most));
  }

  private static byte[] padded(WireFormat format, byte[] plaintext) {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    byte[] random = new byte[1000];
    Arrays.fill(random, (byte) 2);
    try (Padder padder = new Padder(format, KEY, SALT, PID, clock, new FixedRandom(random))) {
      byte[] begun = padder.update(plaintext);
      byte[] rest = padder.finish();
      byte[] padded = Arrays.copyOf(begun, begun.length + rest.length);
      System.arraycopy(rest, 0, padded, begun.length, rest.length);
      return padded;
    }
  }
}
