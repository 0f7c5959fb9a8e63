package vernam.storage;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the store's packages: which one may know which. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("vernam.storage");

  private static final String STORAGE = "vernam.storage";
  private static final String CORE = "vernam.storage.core..";
  private static final String SQL = "vernam.storage.sql..";
  private static final String JSON = "vernam.storage.json..";
  private static final String AIOOTP = "vernam.storage.aiootp..";
  private static final String ROPAKE = "vernam.storage.ropake..";

  /** Python's spelling of values, which tags, names of rows and JSON numbers are made of. */
  private static final String LITERAL = "vernam.literal";

  private static final DescribedPredicate<JavaClass> JACKSON =
      resideInAPackage("com.fasterxml.jackson..");

  private static final DescribedPredicate<JavaClass> DATABASES =
      resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "com.zaxxer.hikari..");

  /** What every package may use: the JDK with its cryptography, but no database. */
  private static final DescribedPredicate<JavaClass> PLATFORM =
      resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..").and(not(DATABASES));

  @Test
  void theApiUsesTheRoomsBehindItAndOfSqlOnlyTheDataSource() {
    mayUse(
        STORAGE,
        resideInAnyPackage(
                STORAGE, CORE, SQL, JSON, AIOOTP, LITERAL, "vernam.message", "vernam.spec")
            .or(JACKSON)
            .or(type(DataSource.class)));
  }

  @Test
  void theCoreUsesTheProviderAndNoSql() {
    mayUse(
        CORE,
        resideInAnyPackage(CORE, "vernam.message", "vernam.provider", "vernam.spec", LITERAL));
  }

  @Test
  void onlySqlTouchesDatabasesAndItKnowsNothingElse() {
    mayUse(SQL, resideInAnyPackage(SQL).or(DATABASES));
  }

  @Test
  void jsonUsesOnlyJacksonAndTheDigitsOfPython() {
    mayUse(JSON, resideInAnyPackage(JSON, LITERAL).or(JACKSON));
  }

  @Test
  void directoriesOfAiootpUseTheCoreAndJsonAndNoSql() {
    mayUse(AIOOTP, resideInAnyPackage(AIOOTP, CORE, JSON, LITERAL));
  }

  @Test
  void ropakeUsesStoresAsEverybodyDoes() {
    mayUse(
        ROPAKE,
        resideInAnyPackage(
            ROPAKE, STORAGE, JSON, LITERAL, "vernam.exchange", "vernam.message", "vernam.spec"));
  }

  @Test
  void everyPackageHasItsRule() {
    classes().should().resideInAnyPackage(STORAGE, CORE, SQL, JSON, AIOOTP, ROPAKE).check(CLASSES);
  }

  private static void mayUse(String name, DescribedPredicate<JavaClass> known) {
    classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat(known.or(PLATFORM))
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
