package vernam;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows between the provider's packages: which one may know which. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("vernam");

  /** Besides itself and the packages named in its row, a package may use this and nothing else. */
  private static final DescribedPredicate<JavaClass> PLATFORM =
      resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..")
          .and(not(resideInAPackage("java.sql..")));

  /** The packages, each with those it may use. Some are planned and still empty. */
  static Stream<Arguments> arrows() {
    return Stream.of(
        arguments("provider", List.of("spi", "spec")),
        arguments("spec", List.of("literal", "sponge")),
        arguments("literal", List.of()),
        arguments(
            "message",
            List.of(
                "cipher",
                "chunky2048",
                "onetimepad",
                "onetimepad17",
                "passcrypt",
                "literal",
                "spec",
                "sponge")),
        arguments("segment", List.of("chunky2048", "cipher", "spec", "literal", "message")),
        arguments("exchange", List.of("cipher", "spec", "sponge")),
        arguments(
            "pipeline", List.of("cipher", "literal", "message", "passcrypt", "spec", "sponge")),
        arguments(
            "spi", List.of("cipher", "chunky2048", "onetimepad", "passcrypt", "literal", "spec")),
        arguments("chunky2048", List.of("cipher", "literal", "spec", "sponge")),
        arguments("onetimepad", List.of("cipher", "literal", "spec", "sponge")),
        arguments("onetimepad17", List.of("onetimepad", "cipher", "literal", "spec", "sponge")),
        arguments("cipher", List.of("sponge", "literal", "spec")),
        arguments(
            "passcrypt",
            List.of("chunky2048", "onetimepad", "cipher", "literal", "spec", "sponge")),
        arguments("sponge", List.of()));
  }

  @ParameterizedTest(name = "{0} uses only {1}")
  @MethodSource("arrows")
  void aPackageUsesOnlyWhatItMay(String name, List<String> mayUse) {
    String[] known =
        Stream.concat(Stream.of(name), mayUse.stream()).map(this::all).toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(all(name))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(known).or(platform(name)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsRow() {
    String[] known = arrows().map(row -> all((String) row.get()[0])).toArray(String[]::new);
    assertThat(CLASSES).isNotEmpty();
    classes().should().resideInAnyPackage(known).check(CLASSES);
  }

  /**
   * An incubating module may be missing, so one package knows how to do without it; and one package
   * knows JSON.
   */
  private static DescribedPredicate<JavaClass> platform(String name) {
    return switch (name) {
      case "sponge" -> PLATFORM.or(resideInAPackage("jdk.incubator.vector.."));
      case "pipeline" -> PLATFORM.or(resideInAPackage("com.fasterxml.jackson.core.."));
      default -> PLATFORM;
    };
  }

  private String all(String name) {
    return "vernam." + name + "..";
  }
}
