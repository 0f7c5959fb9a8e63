package vernam.benchmarks.aead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AeadPeerTest {
  @ParameterizedTest
  @EnumSource
  void everyPeerThatWorksHere_keepsAndGuardsMessages(AeadPeer peer) throws Exception {
    assumeTrue(peer.hindrance().isEmpty());
    byte[] plaintext = new byte[1000];
    new Random(1).nextBytes(plaintext);

    AeadCheck check = new AeadCheck(peer.title(), peer.create());

    assertThatCode(() -> check.run(plaintext, 8)).doesNotThrowAnyException();
  }

  @Test
  void aPeerThatCannotWorkHere_saysWhy() {
    assumeTrue(AeadPeer.VERNAM_VECTOR.hindrance().isPresent());

    assertThatIllegalStateException()
        .isThrownBy(AeadPeer.VERNAM_VECTOR::create)
        .withMessage(
            "Vernam, vectors is left out: this is no Java 25 with vectors and"
                + " --add-modules=jdk.incubator.vector");
  }

  @Test
  void ours_hasMessagesOfTheSameSizeInABatch() throws Exception {
    byte[] plaintext = new byte[300];

    int single = AeadPeer.VERNAM.create().seal(plaintext, 1).get(0).length;
    int batch = new BatchAead().seal(plaintext, 1).get(0).length;

    assertThat(batch).isEqualTo(single);
  }
}
