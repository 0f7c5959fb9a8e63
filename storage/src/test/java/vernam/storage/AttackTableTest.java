package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/**
 * Carries out every attack and holds what came of it against the table in the documentation; {@code
 * -Dvernam.write=true} writes the table.
 */
@EveryEngine
class AttackTableTest {
  private static final Path FILE =
      Path.of(System.getProperty("vernam.root"), "src", "docs", "attacks.md");

  private static final String HEAD =
      """
      # Attacks on a store

      What becomes of a store when somebody without the key changes its database. Each line is carried out in SQL by
      `AttackTableTest`, on every database that the tests know, and the test fails when anything comes out differently.

      The store has the tags a, b, c, d and the children m with tag x, n with y, r with z. The attacker has a copy from the
      time before a, b, d and x got their present values, before e and the child k were removed, and before r was deleted
      and made anew.

      - *open*: what `open` does; *with version*: the same with the last `version()` as the minimum.
      - *list*: what `tags()` and `metatags()` give, if not the right ones.
      - *verify*: the findings. A row that cannot be opened, or is not there, is known by its name in the database.
      - *read*: what `get` gives other than the values that were stored last.
      - *next change*: what a store object that was open all the time meets at its next `put`.

      What somebody gets away with is in **bold**: removed or older rows are right in themselves, and only `verify` counts.
      Between two calls of `verify`, reading tells nothing of them.

      This page is written by `./mvnw -pl storage test -Dtest=AttackTableTest -Dvernam.write=true`.
      """;

  private final Engine engine;

  AttackTableTest(Engine engine) {
    this.engine = engine;
  }

  @Test
  void checkedInTable_isWhatComesOfTheAttacks() throws IOException {
    String page = page();
    if (Boolean.getBoolean("vernam.write")) {
      Files.writeString(FILE, page);
    }
    assertThat(page).isEqualTo(Files.readString(FILE));
  }

  private String page() {
    StringBuilder page = new StringBuilder(HEAD);
    try (AttackedStore store = new AttackedStore(engine)) {
      Attacks.byTopic()
          .forEach(
              (topic, attacks) -> {
                page.append("\n## ").append(topic).append("\n\n");
                page.append(
                    "| attack | open | with version | list | verify | read | next change |\n");
                page.append("|---|---|---|---|---|---|---|\n");
                attacks.forEach((title, attack) -> page.append(line(store, title, attack)));
              });
    }
    return page.toString();
  }

  private static String line(AttackedStore store, String title, Consumer<AttackedStore> attack) {
    store.restore();
    attack.accept(store);
    String opening = store.opening();
    List<Supplier<String>> outcomes =
        opening.equals("opens")
            ? List.of(
                store::openingWithItsVersion, store::listing, store::verification, store::reading)
            : List.of(() -> "", () -> "", () -> "", () -> "");
    List<String> cells = new ArrayList<>(List.of(title, opening));
    outcomes.forEach(outcome -> cells.add(outcome.get()));
    cells.add(store.changing());
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
