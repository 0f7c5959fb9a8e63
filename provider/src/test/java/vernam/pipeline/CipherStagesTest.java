package vernam.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.literal.Literal;
import vernam.message.Chunky2048;
import vernam.message.Depadder;
import vernam.message.Keystream;
import vernam.message.Padder;
import vernam.message.SealedMessage;
import vernam.message.StreamHmac;
import vernam.message.WireFormat;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;
import vernam.vectors.FixedRandom;

class CipherStagesTest {
  private static final KeySet KEYS =
      new KeySet(Literal.text("key"), "12".repeat(32), Literal.text("pid"));
  private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC);
  private static final byte[] SIV_KEY = "sixteen bytes...".getBytes(UTF_8);

  private static StreamHmac encrypting(KeySet keys) {
    return new StreamHmac(keys.key(), keys.salt(), keys.pid()).forEncryption();
  }

  private static StreamHmac decrypting(KeySet keys, byte[] siv) {
    return new StreamHmac(keys.key(), keys.salt(), keys.pid(), siv).forDecryption();
  }

  private static Stage<byte[], byte[]> padded(KeySet keys) {
    return CipherStages.padded(
        () ->
            new Padder(
                WireFormat.CHUNKY_2048,
                keys.key(),
                keys.salt(),
                keys.pid(),
                CLOCK,
                new FixedRandom(SIV_KEY)));
  }

  private static Keystream keystream(KeySet keys) {
    return Keystream.start(
        WireFormat.CHUNKY_2048, keys.key(), Literal.text(keys.salt()), keys.pid());
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i * 7);
    }
    return bytes;
  }

  /** A message as stages make it. */
  private static final class Sent {
    private final List<byte[]> blocks;
    private final byte[] siv;
    private final byte[] tag;

    Sent(List<byte[]> blocks, byte[] siv, byte[] tag) {
      this.blocks = blocks;
      this.siv = siv;
      this.tag = tag;
    }

    static Sent of(KeySet keys, List<byte[]> pieces) {
      StreamHmac hmac = encrypting(keys);
      List<byte[]> blocks =
          Run.all(CipherStages.encipher(keys, hmac), Run.all(padded(keys), pieces));
      return new Sent(blocks, hmac.syntheticIv(), hmac.finish());
    }

    /** Opens it the way that verifies first. */
    byte[] open(KeySet keys) {
      List<byte[]> genuine = Run.all(SealedStages.verified(keys, siv, tag), blocks);
      return Run.join(
          Run.all(
              CipherStages.depadded(keys),
              Run.all(CipherStages.decipher(keys, decrypting(keys, siv)), genuine)));
    }

    Sent withBlocks(List<byte[]> others) {
      return new Sent(others, siv, tag);
    }

    /** Flips a bit of block, IV or tag. */
    Sent withFlippedBit(int bit) {
      byte[] all = Run.join(List.of(Run.join(blocks), siv, tag));
      all[bit / 8] ^= (byte) (1 << (bit % 8));
      int end = all.length - siv.length - tag.length;
      return new Sent(
          Run.cut(Arrays.copyOf(all, end), 256),
          Arrays.copyOfRange(all, end, end + siv.length),
          Arrays.copyOfRange(all, end + siv.length, all.length));
    }

    int bits() {
      return 8 * (256 * blocks.size() + siv.length + tag.length);
    }
  }

  @Property(tries = 100)
  void piecesOfAnySize_makeTheMessageOfTheWhole_andComeBack(
      @ForAll @IntRange(max = 1200) int size,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 700) Integer> sizes)
      throws Exception {
    byte[] plaintext = bytes(size);
    int[] cuts = sizes.stream().mapToInt(Integer::intValue).toArray();
    Sent sent = Sent.of(KEYS, Run.cut(plaintext, cuts));
    SealedMessage whole =
        new Chunky2048(KEYS.key(), CLOCK, new FixedRandom(SIV_KEY))
            .sealWithDangerousSalt(plaintext, KEYS.pid(), KEYS.salt());

    assertThat(Run.join(sent.blocks)).isEqualTo(whole.blocks());
    assertThat(sent.siv).isEqualTo(whole.syntheticIv());
    assertThat(sent.tag).isEqualTo(whole.hmac());
    assertThat(sent.open(KEYS)).isEqualTo(plaintext);
  }

  @Property(tries = 50)
  void depadding_takesPiecesOfAnySize(
      @ForAll @IntRange(max = 1000) int size, @ForAll @IntRange(min = 1, max = 600) int cut) {
    byte[] padded = Run.join(Run.all(padded(KEYS), List.of(bytes(size))));
    List<byte[]> pieces = Run.all(CipherStages.depadded(KEYS), Run.cut(padded, cut, 1, 255));
    assertThat(Run.join(pieces)).isEqualTo(bytes(size));
    assertThat(pieces).noneMatch(piece -> piece.length == 0);
  }

  @Property(tries = 200)
  void aFlippedBit_isRefused_beforeAnythingIsGivenOut(@ForAll @IntRange(max = 1 << 30) int at) {
    Sent sent = Sent.of(KEYS, List.of(bytes(300)));
    Sent forged = sent.withFlippedBit(at % sent.bits());
    List<byte[]> out = new ArrayList<>();
    Stage.Work<byte[], byte[]> work = SealedStages.verified(KEYS, forged.siv, forged.tag).start();
    forged.blocks.forEach(block -> work.take(block, out::add));
    assertThatExceptionOfType(StageRefusedException.class)
        .isThrownBy(() -> work.end(out::add))
        .withCauseInstanceOf(AEADBadTagException.class);
    assertThat(out).isEmpty();
  }

  static Stream<KeySet> otherKeys() {
    return Stream.of(
        new KeySet(Literal.bytes("key".getBytes(UTF_8)), KEYS.salt(), KEYS.pid()),
        new KeySet(KEYS.key(), "13" + KEYS.salt().substring(2), KEYS.pid()),
        new KeySet(KEYS.key(), KEYS.salt(), Literal.none()));
  }

  @ParameterizedTest
  @MethodSource("otherKeys")
  void anotherKeySaltOrPid_isRefused(KeySet other) {
    Sent sent = Sent.of(KEYS, List.of(bytes(10)));
    assertThatExceptionOfType(StageRefusedException.class)
        .isThrownBy(() -> sent.open(other))
        .withCauseInstanceOf(AEADBadTagException.class);
  }

  @Test
  void blocksMissingSwappedOrDoubled_areRefused() {
    Sent sent = Sent.of(KEYS, List.of(bytes(600)));
    List<byte[]> swapped = new ArrayList<>(sent.blocks);
    Collections.swap(swapped, 0, 1);
    List<byte[]> doubled = new ArrayList<>(sent.blocks);
    doubled.add(doubled.get(2));
    for (List<byte[]> blocks : List.of(sent.blocks.subList(0, 2), swapped, doubled)) {
      assertThatExceptionOfType(StageRefusedException.class)
          .isThrownBy(() -> sent.withBlocks(blocks).open(KEYS))
          .withCauseInstanceOf(AEADBadTagException.class);
    }
  }

  @Test
  void whatIsNoBlock_isMalformed() {
    Sent sent = Sent.of(KEYS, List.of(bytes(1)));
    for (List<byte[]> blocks : List.of(List.<byte[]>of(), List.of(new byte[255]))) {
      assertThatExceptionOfType(StageRefusedException.class)
          .isThrownBy(() -> sent.withBlocks(blocks).open(KEYS))
          .withCauseInstanceOf(MalformedMessageException.class);
    }
  }

  /** This is why the class warns: the plaintext is out before the tag is looked at. */
  @Test
  void decipheringAlone_givesOutAForgedBlock_whichOnlyTheTagShows() {
    Sent forged = Sent.of(KEYS, List.of(bytes(300))).withFlippedBit(0);
    StreamHmac hmac = decrypting(KEYS, forged.siv);
    assertThat(Run.all(CipherStages.decipher(KEYS, hmac), forged.blocks)).hasSize(2);
    hmac.finish();
    assertThatExceptionOfType(AEADBadTagException.class).isThrownBy(() -> hmac.verify(forged.tag));
  }

  @Test
  void anEmptyPlaintext_makesOneBlock_andComesBack() {
    Sent sent = Sent.of(KEYS, List.of());
    assertThat(sent.blocks).hasSize(1);
    assertThat(sent.open(KEYS)).isEmpty();
    assertThat(Run.all(CipherStages.padded(KEYS), List.of())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 257, 512})
  void anItemThatIsNoBlock_isRefused_andTheNextIsTaken(int size) {
    Stage.Work<byte[], byte[]> work = CipherStages.encipher(KEYS, encrypting(KEYS)).start();
    List<byte[]> out = new ArrayList<>();
    assertThatIllegalArgumentException().isThrownBy(() -> work.take(new byte[size], out::add));
    assertThat(out).isEmpty();
    work.take(new byte[256], out::add);
    assertThat(out).hasSize(1);
    work.close();
  }

  @Test
  void noBlocks_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Run.all(CipherStages.encipher(KEYS, encrypting(KEYS)), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Run.all(CipherStages.decipher(KEYS, decrypting(KEYS, new byte[16])), List.of()));
  }

  @Test
  void aValidatorOfTheOtherDirection_isRefusedAtOnce() {
    StreamHmac none = new StreamHmac(KEYS.key(), KEYS.salt(), KEYS.pid());
    StreamHmac decrypting = decrypting(KEYS, new byte[16]);
    StreamHmac encrypting = encrypting(KEYS);
    for (StreamHmac wrong : List.of(none, decrypting)) {
      assertThatIllegalArgumentException().isThrownBy(() -> CipherStages.encipher(KEYS, wrong));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CipherStages.mapEncipher(List.of(), keystream(KEYS), wrong));
    }
    for (StreamHmac wrong : List.of(none, encrypting)) {
      assertThatIllegalArgumentException().isThrownBy(() -> CipherStages.decipher(KEYS, wrong));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CipherStages.mapDecipher(keystream(KEYS), wrong));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> CipherStages.xor(keystream(KEYS), none));
  }

  @Test
  void aValidator_servesOneSequence() {
    Stage<byte[], byte[]> stage = CipherStages.encipher(KEYS, encrypting(KEYS));
    Run.all(stage, List.of(new byte[256]));
    assertThatIllegalStateException().isThrownBy(stage::start);
  }

  @Test
  void aKeystreamThatIsNotFresh_orOfAnotherFormat_isRefused() {
    Keystream used = keystream(KEYS);
    used.next();
    assertThatIllegalStateException()
        .isThrownBy(() -> CipherStages.xor(used, encrypting(KEYS)).start());
    Keystream closed = keystream(KEYS);
    closed.close();
    assertThatIllegalStateException()
        .isThrownBy(() -> CipherStages.xor(closed, encrypting(KEYS)).start());
    Keystream old =
        Keystream.start(WireFormat.ONE_TIME_PAD, KEYS.key(), Literal.text(KEYS.salt()), KEYS.pid());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CipherStages.xor(old, encrypting(KEYS)).start());
  }

  @Test
  void aKeystream_isTakenOver() {
    Keystream keystream = keystream(KEYS);
    Run.all(CipherStages.xor(keystream, encrypting(KEYS)), List.of(new byte[256]));
    assertThatIllegalStateException().isThrownBy(keystream::next);
  }

  @Test
  void anOldMessage_isRefusedAtItsFirstBlock() {
    List<byte[]> padded = Run.all(padded(KEYS), List.of(bytes(1000)));
    Clock later = Clock.offset(CLOCK, Duration.ofSeconds(61));
    Stage<byte[], byte[]> stage = CipherStages.depadded(KEYS, later, Duration.ofSeconds(60));
    assertThatExceptionOfType(StageRefusedException.class)
        .isThrownBy(() -> stage.start().take(padded.get(0), piece -> {}))
        .satisfies(
            e -> assertThat(((MessageExpiredException) e.getCause()).excessSeconds()).isOne());
    Stage<byte[], byte[]> allowed = CipherStages.depadded(KEYS, later, Duration.ofSeconds(61));
    assertThat(Run.join(Run.all(allowed, padded))).isEqualTo(bytes(1000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CipherStages.depadded(KEYS, later, Duration.ZERO));
  }

  @Test
  void depaddingOfWhatIsNotWhole_isRefused() {
    for (List<byte[]> blocks : List.of(List.<byte[]>of(), List.of(new byte[300]))) {
      assertThatExceptionOfType(StageRefusedException.class)
          .isThrownBy(() -> Run.all(CipherStages.depadded(KEYS), blocks))
          .withCauseInstanceOf(MalformedMessageException.class);
    }
  }

  @Test
  void theOlderFormat_isPaddedWithItsOwnPadder() {
    List<byte[]> padded =
        Run.all(
            CipherStages.padded(
                () -> new Padder(WireFormat.ONE_TIME_PAD, KEYS.key(), KEYS.salt(), KEYS.pid())),
            Run.cut(bytes(500), 3));
    Stage<byte[], byte[]> depadded =
        CipherStages.depadded(
            () -> new Depadder(WireFormat.ONE_TIME_PAD, KEYS.key(), KEYS.salt(), KEYS.pid()));
    assertThat(Run.join(Run.all(depadded, padded))).isEqualTo(bytes(500));
  }

  @Test
  void aMap_isInOrderForWhoeverMakesTheNames() throws Exception {
    List<byte[]> blocks = Run.all(padded(KEYS), List.of(bytes(2000)));
    KeySet naming = new KeySet(KEYS.key(), KEYS.salt(), Literal.text("names"));
    StreamHmac sending = encrypting(KEYS);
    Map<String, byte[]> map = new TreeMap<>();
    for (Tagged<String, byte[]> entry :
        Run.all(CipherStages.mapEncipher(names(naming), keystream(KEYS), sending), blocks)) {
      map.put(entry.name(), entry.item());
    }
    byte[] siv = sending.syntheticIv();
    byte[] tag = sending.finish();
    assertThat(map).hasSize(blocks.size());

    StreamHmac receiving = decrypting(KEYS, siv);
    List<byte[]> picked = pick(names(naming), map);
    List<byte[]> opened =
        Run.all(
            CipherStages.mapDecipher(keystream(KEYS), receiving),
            Run.all(SealedStages.verified(KEYS, siv, tag), picked));
    receiving.finish();
    receiving.verify(tag);
    assertThat(opened).containsExactlyElementsOf(blocks);

    map.remove(names(naming).get(3));
    List<byte[]> fewer = pick(names(naming), map);
    assertThat(fewer).hasSize(3);
    assertThatExceptionOfType(StageRefusedException.class)
        .isThrownBy(() -> Run.all(SealedStages.verified(KEYS, siv, tag), fewer))
        .withCauseInstanceOf(AEADBadTagException.class);
  }

  /** The map is a cipher like the others: only the names are added. */
  @Test
  void theBlocksOfAMap_areThoseOfAMessage() {
    List<byte[]> blocks = Run.all(padded(KEYS), List.of(bytes(600)));
    List<Tagged<String, byte[]>> entries =
        Run.all(
            CipherStages.mapEncipher(List.of("a", "b", "c"), keystream(KEYS), encrypting(KEYS)),
            blocks);
    assertThat(entries.stream().map(Tagged::item).toList())
        .containsExactlyElementsOf(Run.all(CipherStages.encipher(KEYS, encrypting(KEYS)), blocks));
    assertThat(entries.stream().map(Tagged::name)).containsExactly("a", "b", "c");
  }

  @Test
  void namesThatWouldLoseABlock_areRefused() {
    List<byte[]> blocks = List.of(new byte[256], new byte[256]);
    for (List<String> names : List.of(List.of("a"), List.of("a", "a"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  Run.all(
                      CipherStages.mapEncipher(names, keystream(KEYS), encrypting(KEYS)), blocks));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Run.all(
                    CipherStages.mapEncipher(List.of("a"), keystream(KEYS), encrypting(KEYS)),
                    List.of()));
  }

  @Test
  void closed_stagesTakeNothing() {
    List<Stage<byte[], byte[]>> stages =
        List.of(
            CipherStages.padded(KEYS),
            CipherStages.depadded(KEYS),
            CipherStages.encipher(KEYS, encrypting(KEYS)),
            CipherStages.xor(keystream(KEYS), encrypting(KEYS)),
            SealedStages.verified(KEYS, new byte[16], new byte[32]));
    for (Stage<byte[], byte[]> stage : stages) {
      assertThat(stage.isTransparent()).isFalse();
      Stage.Work<byte[], byte[]> work = stage.start();
      work.close();
      work.close();
      assertThatIllegalStateException().isThrownBy(() -> work.take(new byte[256], block -> {}));
    }
    Stage.Work<byte[], ?> named =
        CipherStages.mapEncipher(List.of("a"), keystream(KEYS), encrypting(KEYS)).start();
    named.close();
    assertThatIllegalStateException().isThrownBy(() -> named.take(new byte[256], block -> {}));
  }

  @Test
  void keySets_areChecked_andShowNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeySet(Literal.text(""), KEYS.salt(), KEYS.pid()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeySet(KEYS.key(), "00".repeat(32), KEYS.pid()));
    assertThat(KEYS).hasToString("KeySet");
    byte[] drawn = bytes(32);
    RandomValues random = new RandomValues(new FixedRandom(drawn));
    assertThat(KeySet.withNewSalt(KEYS.key(), KEYS.pid(), random).salt())
        .isEqualTo(HexFormat.of().formatHex(drawn));
  }

  private static List<String> names(KeySet keys) {
    try (var stream = Keys.hex(keys.key(), Literal.text(keys.salt()), keys.pid())) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 10; i++) {
        text.append(((Step.Yielded<String, Literal>) stream.resume(null)).item());
      }
      List<String> names = new ArrayList<>();
      for (int at = 0; at < text.length(); at += 32) {
        names.add(text.substring(at, at + 32));
      }
      return names;
    }
  }

  private static List<byte[]> pick(List<String> names, Map<String, byte[]> map) {
    return names.stream().takeWhile(map::containsKey).map(map::get).toList();
  }
}
