package vernam.chunky2048;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.cipher.HashKey;
import vernam.cipher.Plaintext;
import vernam.literal.Literal;
import vernam.sponge.WatchedKeccak;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideVariants;

/** Messages of different lengths that take each other's slots. */
class RefilledSlotsTest {
  /** Around the 51 blocks after which all hashes are in step again, and lengths that never are. */
  private static final int[] BLOCKS = {
    1, 2, 3, 4, 50, 51, 52, 53, 101, 102, 103, 1, 7, 13, 31, 97, 17, 34, 18, 2, 2, 2, 2, 2, 2, 1, 5
  };

  static Stream<WideKeccak> all() {
    return WideVariants.fast();
  }

  private static MessageContext context(int number) {
    return new MessageContext(
        Literal.text("key " + number),
        HexFormat.of().toHexDigits(number + 1L).repeat(4),
        number % 3 == 0 ? Literal.integer(0) : Literal.text("é".repeat(number * 5)));
  }

  private static byte[] sivKey(int number) {
    byte[] sivKey = new byte[Layout.SIV_KEY_SIZE];
    Arrays.fill(sivKey, (byte) number);
    return sivKey;
  }

  /** Returns a plaintext that is sealed to so many blocks. */
  private static byte[] plaintext(int number, int blocks) {
    byte[] plaintext = new byte[(blocks - 1) * Layout.BLOCK_SIZE + number * 37 % 200];
    new Random(number).nextBytes(plaintext);
    return plaintext;
  }

  private static ListSupply<WideEncryption.Message, SealedMessage> sealing(int... blocks) {
    return new ListSupply<>(
        IntStream.range(0, blocks.length)
            .mapToObj(
                i -> new WideEncryption.Message(context(i), i, sivKey(i), plaintext(i, blocks[i])))
            .toList());
  }

  private static List<SealedMessage> seal(WideKeccak keccak, int... blocks) {
    ListSupply<WideEncryption.Message, SealedMessage> supply = sealing(blocks);
    WideEncryption.encrypt(keccak, supply);
    return supply.results();
  }

  private static ListSupply<WideDecryption.Message, Callable<Plaintext>> opening(
      List<SealedMessage> sealed) {
    return new ListSupply<>(
        IntStream.range(0, sealed.size())
            .mapToObj(i -> new WideDecryption.Message(context(i), sealed.get(i), null))
            .toList());
  }

  private static List<Callable<Plaintext>> open(WideKeccak keccak, List<SealedMessage> sealed) {
    ListSupply<WideDecryption.Message, Callable<Plaintext>> supply = opening(sealed);
    WideDecryption.decrypt(keccak, supply, 0);
    return supply.results();
  }

  private static SealedMessage sealedAlone(int number, int blocks) {
    MessageContext context = context(number);
    byte[] plaintext = plaintext(number, blocks);
    Encryption single =
        new Encryption(
            HashKey.of(context.key()), context.salt(), context.pid(), number, sivKey(number));
    byte[] output = new byte[(int) single.finishSize(plaintext.length)];
    int written = single.update(plaintext, 0, plaintext.length, output, 0);
    single.finish(output, written);
    return SealedMessage.ofCipherOutput(
        HexFormat.of().parseHex(context.salt()), output, 0, output.length);
  }

  private static byte[] blocks(SealedMessage message) {
    return Arrays.copyOfRange(
        message.array(), message.blockOffset(0), message.blockOffset(message.blockCount()));
  }

  private static void assertSealedAsAlone(List<SealedMessage> sealed, int... blocks) {
    for (int i = 0; i < blocks.length; i++) {
      SealedMessage alone = sealedAlone(i, blocks[i]);
      assertThat(sealed.get(i).siv()).as("message %s", i).isEqualTo(alone.siv());
      assertThat(blocks(sealed.get(i))).as("message %s", i).isEqualTo(blocks(alone));
      assertThat(sealed.get(i).hmac()).as("message %s", i).isEqualTo(alone.hmac());
    }
  }

  private static SealedMessage forged(SealedMessage message) {
    byte[] blocks = blocks(message);
    blocks[blocks.length / 2] ^= 1;
    return new SealedMessage(
        message.salt(), message.siv(), message.hmac(), blocks, 0, message.blockCount());
  }

  @ParameterizedTest
  @MethodSource("all")
  void allLengths_areSealedAndOpened_asEachAlone(WideKeccak keccak) throws Exception {
    List<SealedMessage> sealed = seal(keccak, BLOCKS);
    assertSealedAsAlone(sealed, BLOCKS);
    List<Callable<Plaintext>> opened = open(keccak, sealed);
    for (int i = 0; i < BLOCKS.length; i++) {
      assertThat(opened.get(i).call().toBytes()).isEqualTo(plaintext(i, BLOCKS[i]));
    }
  }

  @Property(tries = 60)
  void anyLengths_areSealedAndOpened_asEachAlone(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 40) Integer> lengths,
      @ForAll @IntRange(min = 2, max = 8) int width,
      @ForAll int badOnes)
      throws Exception {
    int[] blocks = lengths.stream().mapToInt(Integer::intValue).toArray();
    WideKeccak keccak = WideKeccak.plain(width);
    List<SealedMessage> sealed = new ArrayList<>(seal(keccak, blocks));
    assertSealedAsAlone(sealed, blocks);
    for (int i = 0; i < blocks.length; i++) {
      if ((badOnes >>> i & 1) != 0) {
        sealed.set(i, forged(sealed.get(i)));
      }
    }
    List<Callable<Plaintext>> opened = open(keccak, sealed);
    for (int i = 0; i < blocks.length; i++) {
      if ((badOnes >>> i & 1) != 0) {
        assertThatThrownBy(opened.get(i)::call).isInstanceOf(AEADBadTagException.class);
      } else {
        assertThat(opened.get(i).call().toBytes()).isEqualTo(plaintext(i, blocks[i]));
      }
    }
  }

  @Test
  void forgedMessages_areNeverDeciphered_andTakeNoSlotFromOthers() {
    int[] blocks = new int[32];
    Arrays.setAll(blocks, i -> i % 2 == 0 ? 20 : 21);
    List<SealedMessage> sealed = new ArrayList<>(seal(WideKeccak.plain(4), blocks));
    for (int i = 0; i < blocks.length; i += 2) {
      sealed.set(i, forged(sealed.get(i)));
    }
    ListSupply<WideDecryption.Message, Callable<Plaintext>> supply = opening(sealed);
    WideDecryption.decrypt(WideKeccak.plain(4), supply, 0);
    List<Integer> numbers = IntStream.range(0, 32).boxed().toList();
    List<List<Integer>> begun = supply.begun();
    assertThat(begun.subList(0, 8).stream().flatMap(List::stream))
        .containsExactlyElementsOf(numbers);
    assertThat(begun.subList(8, begun.size()).stream().flatMap(List::stream))
        .containsExactlyElementsOf(numbers.stream().filter(i -> i % 2 == 1).toList());
    assertThat(begun).hasSize(12);
  }

  @Test
  void nothingIsLeft_ofMessages() {
    int[] blocks = Arrays.copyOf(BLOCKS, 24);
    WatchedKeccak sealing = WatchedKeccak.plain(4);
    List<SealedMessage> sealed = seal(sealing, blocks);
    assertThat(sealing.arrays()).allSatisfy(states -> assertThat(states).containsOnly(0));
    WatchedKeccak opening = WatchedKeccak.plain(4);
    open(opening, sealed);
    assertThat(opening.arrays()).allSatisfy(states -> assertThat(states).containsOnly(0));
  }

  /** Returns how often all states are permuted for messages that differ in length alone. */
  static long calls(int width, int... blocks) {
    WatchedKeccak keccak = WatchedKeccak.idle(width);
    WideEncryption.encrypt(
        keccak,
        new ListSupply<>(
            Arrays.stream(blocks)
                .mapToObj(
                    each ->
                        new WideEncryption.Message(context(0), 0, sivKey(0), plaintext(0, each)))
                .toList()));
    return keccak.calls();
  }

  /** Returns how often all states are permuted if no slot is taken by another message. */
  static long callsInGroups(int width, int... blocks) {
    long calls = 0;
    for (int at = 0; at < blocks.length; at += width) {
      calls += calls(width, Arrays.copyOfRange(blocks, at, Math.min(at + width, blocks.length)));
    }
    return calls;
  }

  /** Returns as many lengths, short ones likelier, in descending order. */
  static int[] mixed(int count, int most, Random random) {
    return IntStream.range(0, count)
        .map(i -> -(int) Math.exp(random.nextDouble() * Math.log(most + 1.0)))
        .sorted()
        .map(i -> -i)
        .toArray();
  }

  @Test
  void mixedLengths_fillNearlyAllSlots() {
    int[] blocks = mixed(64, 512, new Random(1));
    long needed = Arrays.stream(blocks).mapToLong(each -> calls(1, each)).sum();
    assertThat(8 * calls(8, blocks)).isLessThan(needed * 103 / 100);
    assertThat(8 * callsInGroups(8, blocks)).isGreaterThan(needed * 130 / 100);
  }

  @Property(tries = 60)
  void sortedMessages_neverTakeMuchLonger_thanInGroups(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 200) Integer> lengths,
      @ForAll @IntRange(min = 2, max = 8) int width) {
    int[] sorted = lengths.stream().mapToInt(i -> -i).sorted().map(i -> -i).toArray();
    // A message may wait for two blocks of 19 calls until it is in step, and for 1 call in each.
    int groups = (sorted.length + width - 1) / width;
    long inGroups = callsInGroups(width, sorted);
    assertThat(calls(width, sorted)).isLessThanOrEqualTo(inGroups + inGroups / 50 + 38L * groups);
  }

  @Test
  void messagesOfOneLength_areDoneAsInGroups() {
    for (int blocks : new int[] {1, 2, 17, 60}) {
      int[] equal = new int[24];
      Arrays.fill(equal, blocks);
      assertThat(calls(8, equal)).isEqualTo(callsInGroups(8, equal));
    }
  }
}
