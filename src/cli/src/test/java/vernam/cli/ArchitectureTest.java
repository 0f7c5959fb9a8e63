package vernam.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vernam.cli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule commandsDoNotKnowTheCommandLineAroundThem =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("command line")
          .definedBy("vernam.cli")
          .layer("tour")
          .definedBy("vernam.cli.tour")
          .layer("store")
          .definedBy("vernam.cli.store")
          .layer("message")
          .definedBy("vernam.cli.message")
          .layer("io")
          .definedBy("vernam.cli.io")
          .whereLayer("command line")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("tour")
          .mayOnlyBeAccessedByLayers("command line")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("command line")
          .whereLayer("message")
          .mayOnlyBeAccessedByLayers("command line", "tour");

  @ArchTest
  static final ArchRule onlyExportedPackagesOfTheLibrariesAreUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "vernam.sponge..",
              "vernam.cipher..",
              "vernam.chunky2048..",
              "vernam.spi..",
              "vernam.storage.core..",
              "vernam.storage.sql..",
              "vernam.storage.json..",
              "vernam.storage.aiootp..");
}
