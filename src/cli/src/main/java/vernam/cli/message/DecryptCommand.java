package vernam.cli.message;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vernam.cli.io.Console;
import vernam.cli.io.ExitCode;
import vernam.cli.io.Failure;
import vernam.cli.io.Input;
import vernam.cli.io.InputOption;
import vernam.cli.io.KeyOption;
import vernam.cli.io.OutputOption;
import vernam.cli.io.Sink;
import vernam.cli.io.WorkBar;
import vernam.message.Chunky2048Batch;
import vernam.segment.DamagedSegmentException;
import vernam.segment.NotSegmentedException;
import vernam.segment.SegmentedInputStream;
import vernam.spec.SecretBytes;

/** {@code vernam decrypt}. */
@Command(
    name = "decrypt",
    header = "Open a sealed file.",
    description = {
      "",
      "Writes no file unless all of it is unchanged and was made with this key. The output file is"
          + " readable by its owner only.",
      "",
      "To standard output, a file of segments is written as it is read: each segment is verified"
          + " before it is shown, but that the end is missing is only found there. What reads the"
          + " output must look at the exit code. A message of aiootp is verified as a whole.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam decrypt --key-file my.key -o report.pdf report.sealed",
      "  vernam decrypt --key-file my.key --format aiootp --max-age 3600 < order.sealed",
    })
public final class DecryptCommand implements Callable<Integer> {
  private final Console console;
  private final MessageCipher messages;
  private final SegmentCipher segments;

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final InputOption input = new InputOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "segments or aiootp; if not given, the first bytes tell.")
  private @Nullable FileFormat format;

  @Option(
      names = "--max-age",
      paramLabel = "SECONDS",
      description = "Refuse a message made more than SECONDS ago; for format aiootp only.")
  private @Nullable Long maxAge;

  public DecryptCommand(Console console, Provider provider, Clock clock) {
    this.console = console;
    this.messages = new MessageCipher(provider);
    this.segments = new SegmentCipher(clock);
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, Failure {
    Duration limit = limit();
    key.checkStandardInput(input.isStandardInput());
    output.check();
    try (SecretBytes secret = key.read(console);
        Input data = input.open(console)) {
      if (formatOf(data) == FileFormat.SEGMENTS) {
        requireNone(limit);
        openSegments(secret, data);
      } else {
        openMessage(secret, data, limit);
      }
    }
    return ExitCode.DONE.number();
  }

  /**
   * A message of aiootp begins with a tag, so one in 2^64 looks like a container; for that one
   * there is the option.
   */
  private FileFormat formatOf(Input data) throws IOException {
    if (format != null) {
      return format;
    }
    byte[] beginning = data.beginning(SegmentedInputStream.MAGIC_SIZE);
    return SegmentedInputStream.beginsContainer(beginning)
        ? FileFormat.SEGMENTS
        : FileFormat.AIOOTP;
  }

  private void openMessage(SecretKey secret, Input data, @Nullable Duration limit)
      throws IOException, GeneralSecurityException, Failure {
    byte[] plaintext;
    try {
      plaintext = messages.open(secret, data.stream().readAllBytes(), limit);
    } catch (GeneralSecurityException e) {
      throw OpenFailures.of(e);
    }
    try (Sink sink = output.openPrivate(console)) {
      sink.stream().write(plaintext);
      sink.commit();
    } finally {
      Arrays.fill(plaintext, (byte) 0);
    }
  }

  private void openSegments(SecretKey secret, Input data) throws IOException, Failure {
    Chunky2048Batch.prepare(data.knownSize());
    try (Sink sink = output.openPrivate(console);
        WorkBar bar = output.bar(console, "decrypt")) {
      segments.open(secret, data.stream(bar), sink.stream());
      sink.commit();
    } catch (DamagedSegmentException e) {
      throw OpenFailures.of(e, output.isStream());
    } catch (NotSegmentedException e) {
      throw OpenFailures.of(e);
    }
  }

  private static void requireNone(@Nullable Duration limit) throws Failure {
    if (limit != null) {
      throw Failure.usage(
          "--max-age is for messages of aiootp, and this is a file of segments",
          "leave it out, or seal with: vernam encrypt --format aiootp");
    }
  }

  /**
   * Zero is refused because to aiootp it means no limit, and to a reader of this line the reverse.
   */
  private @Nullable Duration limit() throws Failure {
    if (maxAge == null) {
      return null;
    }
    if (maxAge < 1) {
      throw Failure.usage(
          "--max-age takes a positive number of seconds", "leave it out for no age limit");
    }
    return Duration.ofSeconds(maxAge);
  }
}
