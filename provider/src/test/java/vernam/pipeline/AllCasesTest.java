package vernam.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vernam.vectors.VectorCase;
import vernam.vectors.Vectors;

/** Every case of {@code pipelines.json} is run by some class. */
class AllCasesTest {
  @Test
  void everyCase_isRunBySomeClass() {
    List<String> run =
        Stream.of(
                PipelineVectorsTest.pipelines(),
                CoroutineVectorsTest.coroutines(),
                FunctionVectorsTest.functions(),
                CipherVectorsTest.ciphers(),
                CipherVectorsTest.mapCiphers(),
                CipherVectorsTest.tokens())
            .flatMap(cases -> cases)
            .map(VectorCase::toString)
            .toList();
    List<String> all =
        Vectors.cases("pipelines.json", "cases").map(VectorCase::toString).distinct().toList();
    assertThat(all).hasSize(208);
    assertThat(run).containsExactlyInAnyOrderElementsOf(all);
  }
}
