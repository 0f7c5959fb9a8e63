package vernam.cli.message;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.time.Clock;
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
import vernam.segment.SegmentOptions;
import vernam.spec.SecretBytes;

/** {@code vernam encrypt}. */
@Command(
    name = "encrypt",
    header = "Seal a file.",
    description = {
      "",
      "Writes a container of segments, in little memory whatever the size of the file, with all"
          + " processors. With --format aiootp it writes one message, the same bytes as a file of"
          + " aiootp 0.19, and holds all of it in memory: for small files and for aiootp.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vernam encrypt --key-file my.key -o report.sealed report.pdf",
      "  tar c folder | vernam encrypt --key-file my.key > folder.sealed",
      "  vernam encrypt --key-file my.key --format aiootp -o order.sealed order.txt",
    })
public final class EncryptCommand implements Callable<Integer> {
  private final Console console;
  private final MessageCipher messages;
  private final SegmentCipher segments;

  @Mixin private final KeyOption key = new KeyOption();
  @Mixin private final InputOption input = new InputOption();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "segments (the default) or aiootp.")
  private FileFormat format = FileFormat.SEGMENTS;

  @Option(
      names = "--segment-size",
      paramLabel = "SIZE",
      converter = SegmentSize.class,
      description = "Size of a segment, 4K to 16M; 64K if not given.")
  private @Nullable Integer segmentSize;

  public EncryptCommand(Console console, Provider provider, Clock clock) {
    this.console = console;
    this.messages = new MessageCipher(provider);
    this.segments = new SegmentCipher(clock);
  }

  @Override
  public Integer call() throws IOException, GeneralSecurityException, Failure {
    if (format == FileFormat.AIOOTP && segmentSize != null) {
      throw Failure.usage(
          "--segment-size is for --format segments", "a message of aiootp has no segments");
    }
    key.checkStandardInput(input.isStandardInput());
    output.check();
    try (SecretBytes secret = key.read(console);
        Input data = input.open(console)) {
      if (format == FileFormat.AIOOTP) {
        sealMessage(secret, data);
      } else {
        sealSegments(secret, data);
      }
    }
    return ExitCode.DONE.number();
  }

  private void sealMessage(SecretKey secret, Input data)
      throws IOException, GeneralSecurityException {
    byte[] plaintext = data.stream().readAllBytes();
    byte[] sealed;
    try {
      sealed = messages.seal(secret, plaintext);
    } finally {
      Arrays.fill(plaintext, (byte) 0);
    }
    try (Sink sink = output.openPublic(console)) {
      sink.stream().write(sealed);
      sink.commit();
    }
  }

  private void sealSegments(SecretKey secret, Input data) throws IOException {
    Chunky2048Batch.prepare(data.knownSize());
    int size = segmentSize == null ? SegmentOptions.DEFAULT_SEGMENT_SIZE : segmentSize;
    try (Sink sink = output.openPublic(console);
        WorkBar bar = output.bar(console, "encrypt")) {
      segments.seal(secret, data.stream(bar), sink.stream(), size);
      sink.commit();
    }
  }
}
