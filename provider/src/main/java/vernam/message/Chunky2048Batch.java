package vernam.message;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.ToLongFunction;
import javax.crypto.BadPaddingException;
import vernam.chunky2048.Layout;
import vernam.chunky2048.MessageContext;
import vernam.chunky2048.WideDecryption;
import vernam.chunky2048.WideEncryption;
import vernam.cipher.Plaintext;
import vernam.cipher.Salts;
import vernam.literal.Literal;
import vernam.spec.MalformedMessageException;
import vernam.sponge.WideKeccaks;

/**
 * Seals or opens many independent messages, each with its own key, salt, pid and length, faster
 * than one after the other: several side by side in the lanes of vectors, where the runtime is Java
 * 25 or newer with {@code --add-modules jdk.incubator.vector}, and on the threads of an executor.
 * When a message ends, the next takes its lane. The messages are those of {@link Chunky2048}, bit
 * for bit.
 *
 * <pre>{@code
 * Chunky2048Batch batch = new Chunky2048Batch(executor);
 * List<BatchResult<SealedMessage>> sealed =
 *     batch.seal(List.of(SealRequest.of(key, one), SealRequest.of(key, two)));
 * }</pre>
 *
 * <p>Each message has a result of its own, in the order of the requests, and a bad one hurts no
 * other. Sizes may be mixed: the longest messages are begun first. But while a few much longer ones
 * than all others end, most lanes are empty. All results are in memory at the end, and when opening
 * an eighth more at most, for a part of the messages.
 *
 * <p>Immutable and safe for use by many threads. The bytes of keys are fetched when messages are
 * begun, and wiped at once; when opening longer messages, once to verify them and once to decipher.
 * Source: specification chunky2048, sections 10 and 17.3.
 */
public final class Chunky2048Batch {
  /** Blocks beside which the beginning of a message, one hash after the other, does not count. */
  private static final long LONG = 64;

  private final Executor executor;
  private final Clock clock;
  private final SecureRandom random;
  private final WideKeccaks choice;

  /** Makes a batch that works in the calling thread. */
  public Chunky2048Batch() {
    this(Runnable::run);
  }

  /**
   * Makes a batch that works on the threads of an executor, with the system's clock and a new
   * {@link SecureRandom}.
   *
   * @param executor runs tasks that take messages as long as there are any; the caller's thread
   *     works too, and does what the executor refuses or has not begun
   */
  public Chunky2048Batch(Executor executor) {
    this(executor, Clock.systemUTC(), new SecureRandom());
  }

  /**
   * Makes a batch.
   *
   * @param executor runs tasks that take messages as long as there are any; the caller's thread
   *     works too, and does what the executor refuses or has not begun
   * @param clock dates new messages and tells the age of old messages
   * @param random draws salts and siv-keys
   */
  public Chunky2048Batch(Executor executor, Clock clock, SecureRandom random) {
    this(executor, clock, random, WideKeccaks.system());
  }

  Chunky2048Batch(Executor executor, Clock clock, SecureRandom random, WideKeccaks choice) {
    this.executor = executor;
    this.clock = clock;
    this.random = random;
    this.choice = choice;
  }

  /**
   * Makes vectors ready for work that will come, if it will be enough to pay for that, and waits
   * until they are: about a second on an idle processor. Without it, they are made ready beside the
   * work, which takes longer. To be called when a program starts, or before a large file; it does
   * nothing where there are no vectors, when they are ready, and while another thread does it.
   *
   * @param bytes of plaintext that are to be sealed or opened, roughly; not negative
   */
  public static void prepare(long bytes) {
    WideKeccaks.system().prepareFor(Layout.permutations(bytes / Layout.BLOCK_SIZE));
  }

  /**
   * Seals messages.
   *
   * @return a result for each request, in the same order
   */
  public List<BatchResult<SealedMessage>> seal(List<SealRequest> requests) {
    long work = work(requests, SealRequest::blockCount);
    return new RequestQueue<SealRequest, SealedMessage>(
            requests, SealRequest::blockCount, this::seal)
        .run(
            executor,
            choice.forWork(work),
            longAlone(requests.size(), work),
            (keccak, queue) ->
                WideEncryption.encrypt(
                    keccak,
                    new RequestSupply<>(
                        queue, SealRequest::key, this::message, Chunky2048Batch::sealed)));
  }

  /**
   * Verifies and opens messages.
   *
   * @return a result for each request, in the same order; the caller wipes the plaintexts
   */
  public List<BatchResult<byte[]>> open(List<OpenRequest> requests) {
    long work = work(requests, OpenRequest::blockCount);
    return new RequestQueue<OpenRequest, byte[]>(requests, OpenRequest::blockCount, this::open)
        .run(
            executor,
            choice.forWork(work),
            longAlone(requests.size(), work),
            (keccak, queue) ->
                WideDecryption.decrypt(
                    keccak,
                    new RequestSupply<>(
                        queue, OpenRequest::key, Chunky2048Batch::message, Chunky2048Batch::opened),
                    clock.instant().getEpochSecond()));
  }

  /** Returns from how many blocks on a message alone fills several slots with its own hashes. */
  private long longAlone(int messages, long work) {
    // Only where lanes stay empty is it worth getting ready for.
    long alone = messages < choice.maxWidth() ? work : 0;
    return choice.forOneChain(alone).isPresent() ? LONG : Long.MAX_VALUE;
  }

  private static <R> long work(List<R> requests, ToLongFunction<R> blockCount) {
    return requests.stream().mapToLong(blockCount).map(Layout::permutations).sum();
  }

  private SealedMessage seal(SealRequest request) {
    return new Chunky2048(request.key(), clock, random)
        .sealWithDangerousSalt(request.plaintext(), request.pid(), salt(request));
  }

  private byte[] open(OpenRequest request) throws BadPaddingException {
    return new Opening(WireFormat.CHUNKY_2048, Chunky2048::decrypt, request.key(), clock)
        .open(request.message(), request.pid(), request.maxAge());
  }

  private WideEncryption.Message message(SealRequest request, Literal key) {
    byte[] sivKey = new byte[Layout.SIV_KEY_SIZE];
    random.nextBytes(sivKey);
    return new WideEncryption.Message(
        new MessageContext(key, salt(request), request.pid()),
        clock.instant().getEpochSecond(),
        sivKey,
        request.plaintext());
  }

  private static WideDecryption.Message message(OpenRequest request, Literal key) {
    return new WideDecryption.Message(
        new MessageContext(key, request.message().salt(), request.pid()),
        Chunky2048.parts(request.message()),
        request.maxAge());
  }

  private static BatchResult<SealedMessage> sealed(vernam.chunky2048.SealedMessage message) {
    try {
      return BatchResult.of(
          SealedMessage.takeOver(
              WireFormat.CHUNKY_2048,
              message.hmac(),
              message.salt(),
              HexFormat.of().parseHex(message.siv()),
              message.array()));
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("own output was refused", e);
    }
  }

  private static BatchResult<byte[]> opened(Callable<Plaintext> result) {
    try (Plaintext plaintext = result.call()) {
      return BatchResult.of(plaintext.toBytes());
    } catch (Exception e) {
      return BatchResult.failed(e);
    }
  }

  private String salt(SealRequest request) {
    String chosen = request.salt();
    return chosen == null ? Salts.randomText(random) : chosen;
  }
}
