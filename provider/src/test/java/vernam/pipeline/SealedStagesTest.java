package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.message.BlockRefusedException;
import vernam.message.OnlineOpener;
import vernam.message.OnlineSealer;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;

class SealedStagesTest {
  private static final Literal KEY = Literal.text("key");
  private static final Literal PID = Literal.integer(0);

  private static final Stage<byte[], byte[]> SEALED =
      SealedStages.sealed(() -> new OnlineSealer(KEY, PID));
  private static final Stage<byte[], byte[]> OPENED =
      SealedStages.opened(() -> new OnlineOpener(KEY, PID));

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 11);
    }
    return bytes;
  }

  /** Opens packets until one is refused, and returns what was given out before that. */
  private static byte[] refused(List<byte[]> packets, Class<? extends Throwable> cause) {
    List<byte[]> out = new ArrayList<>();
    Stage.Work<byte[], byte[]> work = OPENED.start();
    assertThatExceptionOfType(StageRefusedException.class)
        .isThrownBy(
            () -> {
              packets.forEach(packet -> work.take(packet, out::add));
              work.end(out::add);
            })
        .withCauseInstanceOf(cause);
    assertThatThrownBy(() -> work.take(new byte[368], out::add))
        .isInstanceOfAny(IllegalStateException.class, StageRefusedException.class);
    work.close();
    return Run.join(out);
  }

  @Property(tries = 100)
  void piecesOfAnySize_comeBack(
      @ForAll @IntRange(max = 2000) int size,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 900) Integer> sizes) {
    int[] cuts = sizes.stream().mapToInt(Integer::intValue).toArray();
    List<byte[]> packets = Run.all(SEALED, Run.cut(bytes(size), cuts));
    assertThat(Run.join(Run.all(OPENED, packets))).isEqualTo(bytes(size));
  }

  @Property(tries = 200)
  void aFlippedBit_isRefused_andWhatCameBeforeIsGenuine(@ForAll @IntRange(max = 1 << 30) int at) {
    List<byte[]> packets = Run.all(SEALED, List.of(bytes(700)));
    List<byte[]> forged = new ArrayList<>(packets);
    int chosen = at % packets.size();
    byte[] packet = packets.get(chosen).clone();
    int bit = at % (8 * packet.length);
    packet[bit / 8] ^= (byte) (1 << (bit % 8));
    forged.set(chosen, packet);

    byte[] before = refused(forged, BlockRefusedException.class);
    assertThat(before).isEqualTo(Arrays.copyOf(bytes(700), before.length));
    assertThat(before.length).isLessThanOrEqualTo(256 * chosen);
  }

  @Test
  void packetsMissingSwappedOrDoubled_areRefused() {
    List<byte[]> packets = Run.all(SEALED, List.of(bytes(900)));
    List<byte[]> missing = new ArrayList<>(packets);
    missing.remove(1);
    refused(missing, BlockRefusedException.class);
    List<byte[]> swapped = new ArrayList<>(packets);
    Collections.swap(swapped, 1, 2);
    refused(swapped, BlockRefusedException.class);
    List<byte[]> doubled = new ArrayList<>(packets);
    doubled.add(2, packets.get(1));
    refused(doubled, BlockRefusedException.class);
    List<byte[]> later = new ArrayList<>(packets);
    later.add(packets.get(1));
    refused(later, MalformedMessageException.class);
  }

  @Test
  void everyEndBeforeTheLastPacket_isRefused() {
    List<byte[]> packets = Run.all(SEALED, List.of(bytes(900)));
    for (int count = 0; count < packets.size(); count++) {
      byte[] before = refused(packets.subList(0, count), AEADBadTagException.class);
      assertThat(before).isEqualTo(Arrays.copyOf(bytes(900), before.length));
    }
  }

  @Test
  void anotherKeyOrPid_isRefused() {
    List<byte[]> packets = Run.all(SEALED, List.of(bytes(10)));
    List<Stage<byte[], byte[]>> others =
        List.of(
            SealedStages.opened(() -> new OnlineOpener(Literal.text("other"), PID)),
            SealedStages.opened(() -> new OnlineOpener(KEY, Literal.bool(false))));
    for (Stage<byte[], byte[]> other : others) {
      assertThatExceptionOfType(StageRefusedException.class)
          .isThrownBy(() -> Run.all(other, packets))
          .withCauseInstanceOf(BlockRefusedException.class);
    }
  }

  @Test
  void anOldStream_isRefused() {
    SecretKey key = new SecretKeySpec(bytes(64), "Chunky2048");
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC);
    Clock later = Clock.offset(clock, Duration.ofSeconds(61));
    List<byte[]> packets =
        Run.all(
            SealedStages.sealed(() -> new OnlineSealer(key, PID, clock, new SecureRandom())),
            List.of(bytes(10)));
    assertThat(
            Run.join(
                Run.all(
                    SealedStages.opened(
                        () -> new OnlineOpener(key, PID, later, Duration.ofSeconds(61))),
                    packets)))
        .isEqualTo(bytes(10));
    assertThatExceptionOfType(StageRefusedException.class)
        .isThrownBy(
            () ->
                Run.all(
                    SealedStages.opened(
                        () -> new OnlineOpener(key, PID, later, Duration.ofSeconds(60))),
                    packets))
        .withCauseInstanceOf(MessageExpiredException.class);
  }

  @Test
  void aStage_servesAnySequences() {
    List<byte[]> one = Run.all(SEALED, List.of(bytes(10)));
    List<byte[]> other = Run.all(SEALED, List.of(bytes(10)));
    assertThat(Run.join(one)).isNotEqualTo(Run.join(other));
    assertThat(Run.join(Run.all(OPENED, one))).isEqualTo(Run.join(Run.all(OPENED, other)));
  }

  @Test
  void closed_stagesTakeNothing() {
    for (Stage<byte[], byte[]> stage : List.of(SEALED, OPENED)) {
      assertThat(stage.isTransparent()).isFalse();
      Stage.Work<byte[], byte[]> work = stage.start();
      work.close();
      work.close();
      assertThatIllegalStateException().isThrownBy(() -> work.take(new byte[368], block -> {}));
    }
  }

  @Test
  void anIvOfAnotherSize_isRefusedAtOnce() {
    KeySet keys = new KeySet(KEY, "12".repeat(32), PID);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SealedStages.verified(keys, new byte[15], new byte[32]));
  }
}
