package vernam.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runtime image of one's own, with the provider and the modules it names and no others. */
class RuntimeImageTest {
  private static final String MAIN =
      """
      package app;

      import javax.crypto.*;
      import vernam.provider.VernamProvider;

      public class Main {
        public static void main(String[] args) throws Exception {
          var vernam = new VernamProvider();
          SecretKey key = KeyGenerator.getInstance("Chunky2048", vernam).generateKey();
          Cipher cipher = Cipher.getInstance("Chunky2048", vernam);
          cipher.init(Cipher.ENCRYPT_MODE, key);
          byte[] message = cipher.doFinal("hello".getBytes());
          cipher.init(Cipher.DECRYPT_MODE, key, cipher.getParameters());
          System.out.println(new String(cipher.doFinal(message)) + " " + message.length
              + " " + ModuleLayer.boot().findModule("org.jspecify").isPresent());
        }
      }
      """;

  private static final String MODULE = "module app { requires vernam.provider; }";

  @TempDir private static Path directory;

  @BeforeAll
  static void link() throws IOException, URISyntaxException {
    assumeTrue(canLink(), "this JDK has neither jmods nor a run-time image that can be linked");
    Path app = directory.resolve("app");
    run(
        "javac",
        "-p",
        String.join(File.pathSeparator, provider(), jackson(), nullnessAnnotations()),
        "-d",
        app.toString(),
        Files.writeString(directory.resolve("Main.java"), MAIN).toString(),
        Files.writeString(directory.resolve("module-info.java"), MODULE).toString());
    // The annotations are for the compiler: the image is linked without them.
    run(
        "jlink",
        "-p",
        String.join(File.pathSeparator, provider(), jackson(), app.toString()),
        "--add-modules",
        "app",
        "--output",
        image().toString());
  }

  @Test
  void image_encryptsAndDecryptsWithoutTheAnnotations() throws Exception {
    assertThat(java("-m", "app/app.Main")).isEqualTo("hello 304 false");
  }

  @Test
  void image_holdsNoMoreThanTheProviderNeeds() throws Exception {
    assertThat(java("--list-modules").lines().map(line -> line.replaceFirst("@.*", "")))
        .containsExactlyInAnyOrder(
            "java.base", "com.fasterxml.jackson.core", "vernam.provider", "app");
  }

  private static boolean canLink() {
    return Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"))
        || run("jlink", "--help").contains("Linking from run-time image enabled");
  }

  private static Path image() {
    return directory.resolve("image");
  }

  private static String provider() throws URISyntaxException {
    return location(VernamProvider.class);
  }

  private static String jackson() throws URISyntaxException {
    return location(JsonFactory.class);
  }

  private static String nullnessAnnotations() throws URISyntaxException {
    return location(NullMarked.class);
  }

  /** Returns the folder or jar from which this test itself has a class. */
  private static String location(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  /** Runs a tool of the JDK and returns what it printed. */
  private static String run(String tool, String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int result = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
    assertThat(result).as("%s: %s", tool, said).isZero();
    return said.toString();
  }

  /** Runs the image's own virtual machine to its end and returns what it printed. */
  private static String java(String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, image().resolve("bin").resolve("java").toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      return Files.readString(output).strip();
    } finally {
      process.destroyForcibly();
    }
  }
}
