package vernam.benchmarks.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vernam.benchmarks.figures.FigureFile;
import vernam.benchmarks.figures.Part;

/** Makes the page out of figures. */
public final class Page {
  private static final Map<Part, List<Section>> SECTIONS = sections();

  private Page() {}

  private static Map<Part, List<Section>> sections() {
    Map<Part, List<Section>> sections = new LinkedHashMap<>();
    sections.put(Part.PERMUTATION, List.of(new PermutationSection()));
    sections.put(Part.MESSAGES, List.of(new MessagesSection(), new LimitSection()));
    sections.put(Part.ALLOCATION, List.of(new AllocationSection()));
    sections.put(Part.STORE, List.of(new StoreSection()));
    sections.put(Part.SCALE, List.of(new ScaleSection()));
    return sections;
  }

  /** Returns a page with the parts that the figures have. */
  public static String of(FigureFile file) {
    HtmlPage page = new HtmlPage("Speed of Vernam beside others");
    Table surroundings = new Table("Where the figures come from", List.of("", ""));
    file.surroundings().forEach((name, value) -> surroundings.add(List.of(name, value)));
    page.table(surroundings);
    SECTIONS.forEach(
        (part, sections) -> {
          if (file.of(part).findAny().isPresent()) {
            sections.forEach(section -> section.write(page, file));
          }
        });
    return page.text();
  }
}
