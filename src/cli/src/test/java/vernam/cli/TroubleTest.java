package vernam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that fail, memory that ends, mistakes of our own. */
class TroubleTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String key;

  @BeforeEach
  void makeKey() {
    key = folder.resolve("key").toString();
    CliRun.of("keygen", "-o", key).done();
  }

  @Test
  void outputThatCannotBeWrittenIsNotSuccess() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    int exitCode = cli(InputStream.nullInputStream(), full).run("keygen");

    assertThat(exitCode).isEqualTo(3);
    assertThat(errorLine())
        .isEqualTo("vernam: input or output failed: standard output is closed or full");
  }

  @Test
  void inputThatCannotBeReadIsAFailureOfTheInput() {
    int exitCode = encryptFrom(() -> new IOException("Input/output error"));

    assertThat(exitCode).isEqualTo(3);
    assertThat(errorLine()).isEqualTo("vernam: input or output failed: Input/output error");
  }

  @Test
  void tooLittleMemoryIsSaid() {
    assertThat(encryptFrom(() -> new OutOfMemoryError("Java heap space"))).isEqualTo(1);
    assertThat(errorLine()).isEqualTo("vernam: not enough memory for an input of this size");
  }

  @Test
  void aMistakeOfOursShowsItsPlaceAndNoText() {
    assertThat(encryptFrom(() -> new IllegalStateException("secret text"))).isEqualTo(70);
    assertThat(errorLine())
        .startsWith("vernam: internal error: java.lang.IllegalStateException in vernam.cli.")
        .doesNotContain("secret text");
  }

  private int encryptFrom(Supplier<Throwable> trouble) {
    return cli(new Broken(trouble), OutputStream.nullOutputStream())
        .run("encrypt", "--key-file", key);
  }

  private Cli cli(InputStream in, OutputStream out) {
    return new Cli(in, new PrintStream(out), new PrintStream(err), Clock.systemUTC());
  }

  private String errorLine() {
    return err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }

  /** Throws whatever it is given as soon as it is read. */
  private static final class Broken extends InputStream {
    private final Supplier<Throwable> trouble;

    Broken(Supplier<Throwable> trouble) {
      this.trouble = trouble;
    }

    @Override
    public int read() throws IOException {
      Throwable thrown = trouble.get();
      if (thrown instanceof IOException e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
      throw (RuntimeException) thrown;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return read();
    }
  }
}
