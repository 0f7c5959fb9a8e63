package vernam.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/**
 * The table in the documentation. It is made of the declared differences, which the contract holds
 * to be all there are; {@code -Dvernam.write=true} writes it.
 */
class ContractTableTest {
  private static final Path FILE =
      Path.of(System.getProperty("vernam.root"), "src", "docs", "contract.md");

  private static final String HEAD =
      """
      # What is expected of a cipher, a Mac and a key factory

      One test suite (`provider/src/test/java/vernam/contract`) puts the same questions to our services, to those of
      the JDK and to one of Bouncy Castle %s. *same* means the expected answer, the one in the second column; anything else
      is a known difference with its reason, and the suite fails when a difference comes or goes. Seen on JDK 17 and 25.

      This page is written by `./mvnw -pl provider test -Dtest=ContractTableTest -Dvernam.write=true`.
      """;

  private static final List<CipherContract> COLUMNS =
      List.of(
          new Chunky2048ContractTest(),
          new OneTimePadContractTest(),
          new JdkAesGcmContractTest(),
          new JdkChaCha20ContractTest(),
          new BouncyCastleAesGcmContractTest());

  @Test
  void checkedInTable_isTheOneOfTheSuite() throws IOException {
    if (Boolean.getBoolean("vernam.write")) {
      Files.writeString(FILE, page());
    }
    assertThat(Files.readString(FILE)).isEqualTo(page());
  }

  @Test
  void everyKnownDifference_isThatOfACipher() {
    Set<Difference> unused = EnumSet.allOf(Difference.class);
    COLUMNS.forEach(column -> unused.removeAll(column.differences()));
    assertThat(unused).isEmpty();
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD.formatted(bouncyCastle()));
    for (Map.Entry<String, List<Check>> topic : Checks.byTopic().entrySet()) {
      page.append("\n## ").append(topic.getKey()).append("\n\n");
      page.append(line("question", "expected", COLUMNS.stream().map(c -> c.subject().title())));
      page.append("|---|---|").append("---|".repeat(COLUMNS.size())).append('\n');
      for (Check check : topic.getValue()) {
        page.append(
            line(check.question(), check.expected(), COLUMNS.stream().map(c -> cell(c, check))));
      }
    }
    page.append(
        section(
            "`Mac`",
            List.of(
                new StreamHmacChunky2048ContractTest(),
                new StreamHmacOneTimePadContractTest(),
                new HmacVernamContractTest(),
                new JdkHmacContractTest())));
    page.append(
        section(
            "`SecretKeyFactory`",
            List.of(new PasscryptContractTest(), new JdkPbkdf2ContractTest())));
    return page.toString();
  }

  /** Returns the table of a service other than {@code Cipher}. */
  private static <S, C extends Enum<C> & ServiceContract.Question<S>> String section(
      String title, List<? extends ServiceContract<S, C>> columns) {
    StringBuilder section = new StringBuilder("\n## " + title + "\n\n");
    section.append(line("question", "expected", columns.stream().map(ServiceContract::title)));
    section.append("|---|---|").append("---|".repeat(columns.size())).append('\n');
    for (C check : columns.get(0).checks().toList()) {
      section.append(
          line(check.question(), check.expected(), columns.stream().map(c -> c.cell(check))));
    }
    return section.toString();
  }

  private static String line(String question, String expected, Stream<String> cells) {
    return "| " + question + " | " + expected + " | " + cells.collect(joining(" | ")) + " |\n";
  }

  private static String cell(CipherContract column, Check check) {
    List<Difference> differences = column.differences(check);
    if (differences.isEmpty()) {
      return "same";
    }
    return differences.stream().map(ContractTableTest::words).collect(joining("; "));
  }

  private static String words(Difference difference) {
    String head =
        difference == Difference.NO_WRAPPING
            ? "not applicable"
            : "**" + difference.answer() + "**" + difference.jdk().suffix();
    return head + ": " + difference.reason();
  }

  private static String bouncyCastle() {
    return new BouncyCastleProvider().getVersionStr();
  }
}
