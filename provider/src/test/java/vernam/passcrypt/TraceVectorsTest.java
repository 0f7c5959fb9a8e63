package vernam.passcrypt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.chunky2048.Keystream;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.sponge.Sha3;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideVariants;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Follows whole computations round by round, in each form of the proof's hash. */
class TraceVectorsTest {
  private static final int START_SIZE = 128;

  static Stream<VectorCase> trace() {
    return Vectors.cases("passcrypt.json", "trace");
  }

  private static PasscryptCost cost(VectorCase trace) {
    return new PasscryptCost(
        trace.number("kb"), (int) trace.number("cpu"), trace.number("hardness"));
  }

  private static byte[] arguments(VectorCase trace) {
    return Passcrypt.arguments(trace.literal("password"), trace.literal("salt"), cost(trace));
  }

  private static Columns filled(VectorCase trace) {
    Columns columns = new Columns(cost(trace));
    columns.fill(
        Keystream.start(
            trace.literal("password"), trace.literal("salt"), Literal.bytes(arguments(trace))));
    return columns;
  }

  /** Each trace with each form of the hash. */
  static Stream<Arguments> traceAndHash() {
    return trace()
        .flatMap(
            trace ->
                Stream.concat(
                        Stream.of(new PlainProofHash()),
                        WideVariants.scalar()
                            .filter(keccak -> keccak.width() >= LanedProofHash.SLOTS)
                            .map(LanedProofHash::new))
                    .map(hash -> Arguments.of(trace, hash)));
  }

  /** Each trace with each permutation that can fill a memory. */
  static Stream<Arguments> traceAndKeccak() {
    return trace()
        .flatMap(
            trace ->
                WideVariants.scalar()
                    .filter(keccak -> keccak.width() >= LanedFill.SLOTS)
                    .map(keccak -> Arguments.of(trace, keccak)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("traceAndKeccak")
  void fillSideBySide(VectorCase trace, WideKeccak keccak) {
    Columns columns = new Columns(cost(trace));
    FillSeeds seeds =
        new FillSeeds(
            trace.literal("password"), trace.literal("salt"), Literal.bytes(arguments(trace)));
    new LanedFill(keccak, columns).run(seeds);
    assertThat(columns.memory()).isEqualTo(filled(trace).memory());
  }

  @ParameterizedTest(name = "{0} fill")
  @MethodSource("trace")
  void fill(VectorCase trace) {
    assertThat(arguments(trace)).isEqualTo(trace.bytes("A_hex"));
    Columns columns = filled(trace);
    int last = (int) trace.number("width") - 1;
    assertThat(columns.column(0, 0, START_SIZE)).isEqualTo(trace.bytes("first_column_hex"));
    assertThat(columns.column(last, 0, START_SIZE)).isEqualTo(trace.bytes("last_column_hex"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("traceAndHash")
  void passes(VectorCase trace, ProofHash hash) {
    Columns columns = filled(trace);
    Proof proof = new Proof(columns, hash);
    proof.start(arguments(trace));
    hash.finish();
    assertThat(digest(columns, columns.firstDigest())).isEqualTo(trace.bytes("g_start_hex"));
    List<VectorCase> known = new ArrayList<>(Vectors.elements(trace, "rounds").toList());
    assertThat(known).isNotEmpty();
    List<String> afterPass = new ArrayList<>();
    for (int pass = 0; pass < trace.number("cpu"); pass++) {
      for (int i = 0; i < trace.number("width"); i++) {
        if (!known.isEmpty() && isRound(known.get(0), pass, i)) {
          assertRound(columns, proof, hash, known.remove(0));
        } else {
          proof.round(pass, i);
        }
      }
      hash.finish();
      int last = columns.mirrorEnd(pass, columns.width() - 1);
      afterPass.add(HexFormat.of().formatHex(digest(columns, last)));
    }
    assertThat(known).as("rounds that were not met").isEmpty();
    assertThat(afterPass)
        .isEqualTo(
            trace.node("g_after_pass_hex").valueStream().map(each -> each.textValue()).toList());
    assertThat(columns.hash()).isEqualTo(trace.bytes("hash"));
    int finalSize = (int) trace.number("final_column_bytes");
    assertThat(cost(trace).columnSize()).isEqualTo(finalSize);
    assertThat(Sha3.sha3With256Bits().absorb(columns.column(0, 0, finalSize)).digest())
        .isEqualTo(trace.bytes("first_column_final_sha3_256"));
  }

  private static byte[] digest(Columns columns, int place) {
    return Arrays.copyOfRange(columns.memory(), place, place + ProofHash.DIGEST_SIZE);
  }

  private static boolean isRound(VectorCase round, int pass, int i) {
    return round.number("pass_index") == pass && round.number("i") == i;
  }

  /** Makes a round and compares what it reads and what it appends. */
  private static void assertRound(Columns columns, Proof proof, ProofHash hash, VectorCase round) {
    int pass = (int) round.number("pass_index");
    int i = (int) round.number("i");
    int r = columns.mirror(i);
    hash.finish();
    int q = columns.random(proof.lastDigest());
    assertThat(r).as(round + " r").isEqualTo(round.number("r"));
    assertThat(q).as(round + " q").isEqualTo(round.number("q"));
    int size = columns.size(pass, i, i);
    int mirrorSize = columns.mirrorSize(pass, i);
    assertThat(size + columns.size(pass, i, q))
        .as(round + " absorbed first")
        .isEqualTo(round.number("absorbed_first"));
    assertThat(mirrorSize)
        .as(round + " absorbed second")
        .isEqualTo(round.number("absorbed_second"));
    proof.round(pass, i);
    hash.finish();
    assertThat(columns.column(i, size, size + ProofHash.DIGEST_SIZE))
        .as(round + " digest of i")
        .isEqualTo(round.bytes("digest_i_hex"));
    assertThat(columns.column(r, mirrorSize, mirrorSize + ProofHash.DIGEST_SIZE))
        .as(round + " end of r")
        .isEqualTo(round.bytes("g_hex"));
  }
}
