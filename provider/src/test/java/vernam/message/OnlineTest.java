package vernam.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;

class OnlineTest {
  private static final Literal PID = Literal.text("room 7");
  private static final SecretKeySpec KEY = new SecretKeySpec(bytes(64), "Chunky2048");

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static List<byte[]> seal(byte[] plaintext) {
    try (OnlineSealer sealer = new OnlineSealer(KEY, PID)) {
      List<byte[]> packets = new ArrayList<>();
      for (int at = 0; at < plaintext.length; at += 100) {
        int end = Math.min(plaintext.length, at + 100);
        packets.addAll(sealer.update(Arrays.copyOfRange(plaintext, at, end)));
      }
      packets.addAll(sealer.finish());
      return packets;
    }
  }

  private static byte[] open(OnlineOpener opener, List<byte[]> packets) throws Exception {
    ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
    for (byte[] packet : packets) {
      plaintext.writeBytes(opener.open(packet));
    }
    return plaintext.toByteArray();
  }

  private static byte[] flipped(byte[] packet, int at) {
    byte[] flipped = packet.clone();
    flipped[at] ^= 1;
    return flipped;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 200, 201, 232, 233, 256, 1000})
  void stream_isOpened(int size) throws Exception {
    try (OnlineOpener opener = new OnlineOpener(KEY, PID)) {
      assertThat(open(opener, seal(bytes(size)))).isEqualTo(bytes(size));
      assertThat(opener.isComplete()).isTrue();
    }
  }

  @Test
  void packets_areThoseOfTheDocumentedSizes() {
    assertThat(seal(bytes(600)))
        .extracting(packet -> packet.length)
        .containsExactly(320, 272, 272, 64);
  }

  @Test
  void partsOfTheStream_areAMessage() throws Exception {
    List<byte[]> packets = seal(bytes(600));
    byte[] first = packets.get(0);
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    blocks.write(first, 64, 256);
    for (byte[] packet : packets.subList(1, packets.size() - 1)) {
      blocks.write(packet, 16, 256);
    }
    SealedMessage message =
        SealedMessage.of(
            WireFormat.CHUNKY_2048,
            Arrays.copyOfRange(packets.get(packets.size() - 1), 32, 64),
            HexFormat.of().formatHex(first, 0, 32),
            Arrays.copyOfRange(first, 32, 48),
            blocks.toByteArray());
    assertThat(new Chunky2048(KEY).open(message, PID)).isEqualTo(bytes(600));
  }

  @Test
  void anyChangedByte_isRefusedAtOnceAndTheStreamGoesOn() throws Exception {
    List<byte[]> packets = seal(bytes(600));
    ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
    OnlineOpener opener = new OnlineOpener(KEY, PID);
    for (int i = 0; i < packets.size(); i++) {
      byte[] packet = packets.get(i);
      int expected = i;
      for (int at = 0; at < packet.length; at += 5) {
        byte[] forged = flipped(packet, at);
        assertThatThrownBy(() -> opener.open(forged))
            .isInstanceOfSatisfying(
                BlockRefusedException.class, e -> assertThat(e.index()).isEqualTo(expected));
      }
      assertThat(opener.nextIndex()).isEqualTo(i);
      assertThat(opener.isComplete()).isFalse();
      plaintext.writeBytes(opener.open(packet));
    }
    assertThat(plaintext.toByteArray()).isEqualTo(bytes(600));
    assertThat(opener.isComplete()).isTrue();
  }

  @Test
  void lastPacketWithAWrongDigest_isRefused_evenAfterOneWithAWrongTag() throws Exception {
    List<byte[]> packets = seal(bytes(600));
    OnlineOpener opener = new OnlineOpener(KEY, PID);
    open(opener, packets.subList(0, 3));
    for (int at : new int[] {63, 0, 31, 32}) {
      assertThatThrownBy(() -> opener.open(flipped(packets.get(3), at)))
          .isInstanceOfSatisfying(
              BlockRefusedException.class, e -> assertThat(e.index()).isEqualTo(3));
      assertThat(opener.isComplete()).isFalse();
    }
    opener.open(packets.get(3));
    assertThat(opener.isComplete()).isTrue();
  }

  @Test
  void packetsOutOfOrder_areRefused() throws Exception {
    List<byte[]> packets = seal(bytes(600));
    OnlineOpener opener = new OnlineOpener(KEY, PID);
    opener.open(packets.get(0));
    assertThatThrownBy(() -> opener.open(packets.get(2))).isInstanceOf(BlockRefusedException.class);
    assertThatThrownBy(() -> opener.open(packets.get(3))).isInstanceOf(BlockRefusedException.class);
    opener.open(packets.get(1));
    assertThatThrownBy(() -> opener.open(packets.get(1))).isInstanceOf(BlockRefusedException.class);
    opener.open(packets.get(2));
    opener.open(packets.get(3));
    assertThat(opener.isComplete()).isTrue();
  }

  @Test
  void cutStream_isNeverComplete() throws Exception {
    List<byte[]> packets = seal(bytes(600));
    OnlineOpener opener = new OnlineOpener(KEY, PID);
    byte[] plaintext = open(opener, packets.subList(0, packets.size() - 1));
    assertThat(opener.isComplete()).isFalse();
    assertThat(bytes(600)).startsWith(plaintext);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 271, 272, 319, 321})
  void packetOfAWrongSize_isMalformed(int size) {
    OnlineOpener opener = new OnlineOpener(KEY, PID);
    assertThatThrownBy(() -> opener.open(new byte[size]))
        .isInstanceOf(MalformedMessageException.class);
  }

  @Test
  void zeroSalt_isMalformed() {
    assertThatThrownBy(() -> new OnlineOpener(KEY, PID).open(new byte[320]))
        .isInstanceOf(MalformedMessageException.class);
  }

  @Test
  void anotherPid_isRefused() {
    List<byte[]> packets = seal(bytes(10));
    OnlineOpener opener = new OnlineOpener(KEY, Literal.text("room 8"));
    assertThatThrownBy(() -> opener.open(packets.get(0))).isInstanceOf(BlockRefusedException.class);
  }

  @Test
  void expiredStream_isRefusedAtItsFirstPacket() {
    Clock then = Clock.fixed(Instant.ofEpochSecond(100), ZoneOffset.UTC);
    Literal key = Literal.hexView(KEY.getEncoded());
    List<byte[]> packets = new OnlineSealer(key, PID, then, new SecureRandom()).finish();
    Clock now = Clock.fixed(Instant.ofEpochSecond(111), ZoneOffset.UTC);
    OnlineOpener opener = new OnlineOpener(KEY, PID, now, Duration.ofSeconds(10));
    assertThatThrownBy(() -> opener.open(packets.get(0)))
        .isInstanceOf(MessageExpiredException.class);
    assertThatThrownBy(() -> opener.open(packets.get(0))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void completeStream_takesNothingMore() throws Exception {
    List<byte[]> packets = seal(bytes(10));
    OnlineOpener opener = new OnlineOpener(KEY, PID);
    open(opener, packets);
    assertThatThrownBy(() -> opener.open(packets.get(1))).isInstanceOf(IllegalStateException.class);
  }
}
