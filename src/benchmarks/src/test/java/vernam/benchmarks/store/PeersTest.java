package vernam.benchmarks.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeersTest {
  @TempDir Path folder;

  static Stream<Peer> peers() {
    return StoreBenchmark.all();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void everyPeer_keepsWhatItIsGiven(Peer peer) throws Exception {
    new PeerCheck(peer, folder).run();
  }

  @ParameterizedTest
  @MethodSource("peers")
  void everyPeerButThePlainOne_showsNeitherTagNorValue(Peer peer) throws Exception {
    SampleRows rows = new SampleRows(200);
    try (PeerStore store = peer.create(folder)) {
      store.putAll(rows.range(0, 10));
    }

    StringBuilder found = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        found.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    boolean plain = peer instanceof H2Peer;
    assertThat(found.indexOf(rows.value(3)) >= 0).isEqualTo(plain);
    assertThat(found.indexOf(rows.tag(3)) >= 0).isEqualTo(plain);
  }

  @ParameterizedTest
  @MethodSource("peers")
  void everyRound_takesEveryMeasure(Peer peer) throws Exception {
    Load load = new Load(30, 200, 5, 5, 5);

    var taken = Round.run(peer, load, new SampleRows(200), folder);

    assertThat(taken).containsOnlyKeys(EnumSet.allOf(Measure.class));
    assertThat(taken.values()).allMatch(each -> each.elapsed() > 0);
  }

  @Test
  void aPeerThatLosesAChange_failsItsCheck() throws Exception {
    Peer forgetful = mock(Peer.class);
    PeerStore store = mock(PeerStore.class);
    when(forgetful.create(any())).thenReturn(store);
    when(forgetful.title()).thenReturn("forgetful");
    when(store.get(anyString())).thenReturn(Optional.empty());

    assertThatIllegalStateException()
        .isThrownBy(() -> new PeerCheck(forgetful, folder).run())
        .withMessage("forgetful gives something else in get");
  }
}
