package vernam.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vernam.benchmarks.aead.AeadPeer;
import vernam.benchmarks.figures.Figure;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;
import vernam.benchmarks.permutation.PermutationForm;

class PageTest {
  private static final Map<String, String> SURROUNDINGS =
      Map.of("machine", "2 cores, <b>fast</b> & \"new\"");

  private static Figure permutation(PermutationForm form, double nanos) {
    return new Figure(Part.PERMUTATION, form.title(), "permute", 1, 1, "ns", nanos, 3.25);
  }

  private static Figure message(
      AeadPeer peer, String operation, long size, int threads, double micros) {
    return new Figure(
        Part.MESSAGES, peer.title(), operation, size, threads, "µs", micros, micros / 50);
  }

  private static String page(Figure... figures) {
    return Page.of(new FigureFile(SURROUNDINGS, List.of(figures)));
  }

  private static String everything() {
    List<Figure> figures = new ArrayList<>();
    for (PermutationForm form : PermutationForm.values()) {
      figures.add(permutation(form, 300 + form.title().length()));
    }
    for (int threads : new int[] {1, 2}) {
      for (String operation : List.of("seal", "open")) {
        for (AeadPeer peer : AeadPeer.values()) {
          for (long size : new long[] {64, 1024, 4096, 65536, 1 << 20}) {
            figures.add(
                message(peer, operation, size, threads, size * peer.title().length() / 100.0));
          }
        }
      }
    }
    figures.add(new Figure(Part.ALLOCATION, "Vernam", "allocated", 256, 1, "B", 1e-5, 1e-6));
    for (String peer : List.of("Vernam on H2", "H2, plain")) {
      for (String measure : List.of("put", "random get", "scan")) {
        figures.add(new Figure(Part.STORE, peer, measure, 1000, 1, "µs", 12.5, 0));
      }
    }
    for (long size : new long[] {1 << 20, 16 << 20, 1 << 30}) {
      figures.add(new Figure(Part.SCALE, "file", "seal", size, 1, "s", size / 4e7, 0));
    }
    for (long rows : new long[] {1000, 10_000}) {
      figures.add(new Figure(Part.SCALE, "store", "bulk insert", rows, 1, "s", rows / 1e4, 0));
    }
    return page(figures.toArray(Figure[]::new));
  }

  @Test
  void surroundings_areShownAsTheyAre() {
    assertThat(page())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<td>2 cores, &lt;b&gt;fast&lt;/b&gt; &amp; \"new\"</td>")
        .doesNotContain("<svg", "<h2>");
  }

  @Test
  void thePermutation_isComparedWithItsNeighbour() {
    String page =
        page(
            permutation(PermutationForm.VERNAM, 300),
            permutation(PermutationForm.BOUNCY_CASTLE, 400));

    assertThat(page)
        .contains("<tr><td>Vernam, one state</td><td>300</td><td>3.25</td><td>0.75</td></tr>")
        .contains("at most 0.85 of Bouncy Castle's time. Here: 0.75, reached.");
    assertThat(
            page(
                permutation(PermutationForm.VERNAM, 360),
                permutation(PermutationForm.BOUNCY_CASTLE, 400)))
        .contains("Here: 0.90, not reached.");
  }

  @Test
  void messages_areShownAsRatesBesideTheReference() {
    String page =
        page(
            message(AeadPeer.VERNAM, "seal", 64, 1, 20),
            message(AeadPeer.VERNAM, "seal", 1 << 20, 1, 1 << 15),
            message(AeadPeer.TINK_AES, "seal", 64, 2, 2));

    assertThat(page)
        .contains("<tr><td>64 B</td><td>3.20 &plusmn; 2 %</td><td>0.86</td></tr>")
        .contains("<tr><td>1 MiB</td><td>32.0 &plusmn; 2 %</td><td>25 to 31</td></tr>")
        .contains("seal, 2 threads: MB/s, more is better")
        .contains("<tr><td>64 B</td><td>64.0 &plusmn; 2 %</td><td>0.86</td></tr>")
        .contains("Another day and another machine: for orientation only.");
  }

  @Test
  void ourMessages_areComparedWithTheLimitOfTheSameRun() {
    String page =
        page(
            permutation(PermutationForm.VERNAM, 1000),
            permutation(PermutationForm.VERNAM_2, 700),
            permutation(PermutationForm.VERNAM_4, 500),
            message(AeadPeer.VERNAM, "seal", 4096, 1, 400),
            message(AeadPeer.VERNAM_VECTOR, "seal", 4096, 1, 200));

    assertThat(page)
        .contains("<tr><td>4 KiB</td><td>356</td><td>356</td><td>400</td><td>89 %</td></tr>")
        .contains("<tr><td>4 KiB</td><td>356</td><td>178</td><td>200</td><td>89 %</td></tr>");
  }

  @Test
  void scale_isShownByUnit() {
    String page =
        page(
            new Figure(Part.SCALE, "file", "seal", 1 << 20, 1, "s", 0.0262144, 0),
            new Figure(Part.SCALE, "store", "bulk insert", 1000, 1, "s", 0.25, 0));

    assertThat(page)
        .contains("<tr><td>file, seal</td><td>1 MiB</td><td>0.0262</td><td>25.0</td></tr>")
        .contains("<tr><td>store, bulk insert</td><td>1,000</td><td>0.25</td><td>250</td></tr>");
  }

  @Test
  void thePage_standsAloneAndIsSmall() {
    String page = everything();

    assertThat(page.split("<svg", -1)).hasSize(1 + 4 + 1 + 2);
    assertThat(page.length()).isLessThan(300_000);
    assertThat(page).doesNotContain("<script", "<img", "<link", "href=", "src=", "@import");
    assertThat(Pattern.compile("https?://[^\"]*").matcher(page).results().map(r -> r.group()))
        .allMatch(address -> address.startsWith("http://www.w3.org/"));
  }

  @Test
  void thePlots_nameNothingTwice() {
    assertThat(
            Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(everything())
                .results()
                .map(r -> r.group(1)))
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameFigures_giveTheSamePage() {
    assertThat(everything()).isEqualTo(everything());
  }
}
