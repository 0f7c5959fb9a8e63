package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.storage.vectors.VectorCase;

class UuidsTest {
  private static final Literal CATEGORY = Literal.text("emails");
  private static final Literal SALT = Literal.text("x");
  private static final Literal VALUE = Literal.text("john.doe@email.net");
  private static final KeyTree TREE = tree(1);
  private static final String LONGEST = new Uuids(TREE, CATEGORY, 600, SALT).of(VALUE);

  /** Each value of each generator, named after both. */
  static Stream<Arguments> uuids() {
    return StoreInstances.with("uuids")
        .flatMap(
            arguments -> {
              Object instance = arguments.get()[0];
              VectorCase generator = (VectorCase) arguments.get()[1];
              return generator
                  .cases("results")
                  .map(result -> Arguments.of(instance, generator, result));
            });
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("uuids")
  void areThoseOfTheReference(VectorCase instance, VectorCase generator, VectorCase result) {
    Uuids uuids =
        new Uuids(
            StoreInstances.tree(instance),
            generator.literal("category"),
            generator.number("size"),
            generator.literal("salt"));

    assertThat(uuids.of(result.literal("value"))).isEqualTo(result.text("uuid"));
  }

  @Property(tries = 100)
  void beginTheLongerOnesOfTheSameSalt(@ForAll @IntRange(max = 600) int size) {
    assertThat(new Uuids(TREE, CATEGORY, size, SALT).of(VALUE))
        .isEqualTo(LONGEST.substring(0, size));
  }

  @Test
  void changeWithSaltCategoryValueAndStore() {
    assertThat(
            Stream.of(
                new Uuids(TREE, CATEGORY, 16, SALT).of(VALUE),
                new Uuids(TREE, CATEGORY, 16, Literal.text("y")).of(VALUE),
                new Uuids(TREE, Literal.none(), 16, SALT).of(VALUE),
                new Uuids(TREE, CATEGORY, 16, SALT).of(Literal.none()),
                new Uuids(tree(2), CATEGORY, 16, SALT).of(VALUE)))
        .doesNotHaveDuplicates();
  }

  @Test
  void goOnAfterTheStoreWasClosed() {
    KeyTree tree = tree(1);
    Uuids uuids = new Uuids(tree, CATEGORY, 600, SALT);

    tree.close();

    assertThat(uuids.of(VALUE)).isEqualTo(LONGEST);
  }

  @Test
  void needASalt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Uuids(TREE, CATEGORY, 16, Literal.text("")))
        .withMessage("a salt is not empty, none, zero or false");
  }

  private static KeyTree tree(int key) {
    try (RootKeys keys = RootKeys.derive(new VernamProvider(), Literal.integer(key), 0)) {
      return keys.tree(new byte[RootSalt.SIZE]);
    }
  }
}
