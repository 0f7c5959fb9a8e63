package vernam.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a program of its own finds the provider: each test starts one in a new virtual machine. */
class DiscoveryTest {
  /** Finds the provider by ServiceLoader and prints the module it is in and what comes back. */
  private static final String BY_SERVICE_LOADER =
      """
      package app;

      import java.security.Provider;
      import java.util.ServiceLoader;
      import javax.crypto.*;

      public class Main {
        public static void main(String[] args) throws Exception {
          Provider vernam = ServiceLoader.load(Provider.class).stream()
              .map(ServiceLoader.Provider::get)
              .filter(provider -> provider.getName().equals("Vernam"))
              .findFirst().orElseThrow();
          SecretKey key = KeyGenerator.getInstance("Chunky2048", vernam).generateKey();
          Cipher cipher = Cipher.getInstance("Chunky2048", vernam);
          cipher.init(Cipher.ENCRYPT_MODE, key);
          byte[] message = cipher.doFinal("hello".getBytes());
          cipher.init(Cipher.DECRYPT_MODE, key, cipher.getParameters());
          System.out.println(new String(cipher.doFinal(message))
              + " " + message.length + " " + vernam.getClass().getModule());
        }
      }
      """;

  /** Knows the algorithm's name alone. */
  private static final String BY_NAME =
      """
      package app;

      import javax.crypto.*;

      public class ByName {
        public static void main(String[] args) throws Exception {
          Cipher cipher = Cipher.getInstance("Chunky2048");
          cipher.init(Cipher.ENCRYPT_MODE, KeyGenerator.getInstance("Chunky2048").generateKey());
          System.out.println(cipher.getProvider().getName() + " " + cipher.doFinal().length);
        }
      }
      """;

  private static final String MODULE = "module app { uses java.security.Provider; }";

  @TempDir private static Path directory;

  @BeforeAll
  static void compile() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", directory.resolve("app").toString()));
    arguments.add(source("Main.java", BY_SERVICE_LOADER));
    arguments.add(source("ByName.java", BY_NAME));
    arguments.add(source("module-info.java", MODULE));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).isZero();
  }

  @Test
  void classPath_isSearchedByServiceLoader() throws Exception {
    assertThat(java("-cp", classPath(), "app.Main")).startsWith("hello 304 unnamed module");
  }

  @Test
  void modulePath_isSearchedByServiceLoader() throws Exception {
    assertThat(java("-p", modulePath(), "-m", "app/app.Main"))
        .isEqualTo("hello 304 module vernam.provider");
  }

  @Test
  void modulePathBesideAClassPath_isSearchedByServiceLoader() throws Exception {
    assertThat(
            java(
                "-p",
                classes() + File.pathSeparator + jackson(),
                "--add-modules",
                "vernam.provider",
                "-cp",
                directory.resolve("app").toString(),
                "app.Main"))
        .isEqualTo("hello 304 module vernam.provider");
  }

  @Test
  void lineInJavaSecurity_registersItFromTheClassPath() throws Exception {
    assertThat(java(securityProperties(), "-cp", classPath(), "app.ByName"))
        .isEqualTo("Vernam 304");
  }

  @Test
  void lineInJavaSecurity_registersItFromTheModulePath() throws Exception {
    assertThat(java(securityProperties(), "-p", modulePath(), "-m", "app/app.ByName"))
        .isEqualTo("Vernam 304");
  }

  @Test
  void withoutTheLine_theNameIsNotFound() throws Exception {
    assertThat(java("-cp", classPath(), "app.ByName"))
        .contains("NoSuchAlgorithmException: Cannot find any provider supporting Chunky2048");
  }

  /** Returns the option that appends the provider to those of the JDK. */
  private static String securityProperties() throws IOException {
    int next = Security.getProviders().length + 1;
    Path file = directory.resolve("java.security");
    Files.writeString(file, "security.provider." + next + "=Vernam\n");
    return "-Djava.security.properties=" + file;
  }

  /** Returns a path with the provider and the programs above: no cipher needs more. */
  private static String classPath() throws URISyntaxException {
    return classes() + File.pathSeparator + directory.resolve("app");
  }

  /** Returns a path with all that the provider's module requires too. */
  private static String modulePath() throws URISyntaxException {
    return classPath() + File.pathSeparator + jackson();
  }

  private static Path classes() throws URISyntaxException {
    return location(VernamProvider.class);
  }

  private static Path jackson() throws URISyntaxException {
    return location(JsonFactory.class);
  }

  /** Returns the folder or jar from which this test itself has a class. */
  private static Path location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String source(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  /** Runs a program to its end and returns what it printed to either stream. */
  private static String java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xshare:auto");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Path output = Files.createTempFile(directory, "output", ".txt");
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return Files.readString(output).strip();
    } finally {
      process.destroyForcibly();
    }
  }
}
