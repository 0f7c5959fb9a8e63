package vernam.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vernam.message.BlockCipher;
import vernam.message.Depadder;
import vernam.message.Keystream;
import vernam.message.Padder;
import vernam.message.StreamHmac;
import vernam.message.WireFormat;

/**
 * The steps of the cipher as stages: padding, enciphering, and back.
 *
 * <pre>{@code
 * KeySet keys = KeySet.withNewSalt(key, pid, new RandomValues());
 * StreamHmac hmac = new StreamHmac(keys.key(), keys.salt(), keys.pid()).forEncryption();
 * pieces.pipe(CipherStages.padded(keys)).pipe(CipherStages.encipher(keys, hmac)) … ;
 * byte[] siv = hmac.syntheticIv();
 * byte[] tag = hmac.finish();
 * }</pre>
 *
 * <p><b>These stages verify nothing.</b> On the way back they give out plaintext before anybody has
 * seen the tag: put {@link SealedStages#verified} before them, or let nothing leave until {@link
 * StreamHmac#verify} has passed. Whoever is free to choose takes {@link SealedStages#sealed} and
 * {@link SealedStages#opened}.
 *
 * <p>Stages that hold a {@link StreamHmac} serve one sequence, as it does; they do not close it.
 * The others are safe for use by many threads. The end and closing the pipeline wipe what a stage
 * holds. Blocks given out are the caller's to wipe; those that go straight into another stage are
 * left to the garbage collector. Values sent to a coroutine behind a stage stop there.
 *
 * <p>Source: specification pipelines, sections 6, 13.17 and 18.3; chunky2048, sections 6 to 10 and
 * 16.
 */
public final class CipherStages {
  private CipherStages() {}

  /**
   * Returns the stage that makes blocks of 256 bytes of a plaintext in pieces of any size; an empty
   * one makes one block. It is dated with the system's clock.
   */
  public static Stage<byte[], byte[]> padded(KeySet keys) {
    return padded(() -> new Padder(WireFormat.CHUNKY_2048, keys.key(), keys.salt(), keys.pid()));
  }

  /** Returns the stage that makes blocks of 256 bytes with a new padder for each sequence. */
  public static Stage<byte[], byte[]> padded(Supplier<Padder> padders) {
    Stage<byte[], byte[]> stage = () -> new Padded(padders.get());
    return stage.opaque();
  }

  /**
   * Returns the stage that takes the padding off opened blocks, which may come in pieces of any
   * size. What comes out joined is the plaintext, in pieces of no certain size. Blocks that are
   * none or not whole are refused with a {@link StageRefusedException}.
   */
  public static Stage<byte[], byte[]> depadded(KeySet keys) {
    return depadded(
        () -> new Depadder(WireFormat.CHUNKY_2048, keys.key(), keys.salt(), keys.pid()));
  }

  /**
   * Returns the stage that takes the padding off, and refuses a message older than a limit as soon
   * as its first block is there.
   *
   * @param maxAge not zero, which aiootp takes for no limit
   * @throws IllegalArgumentException if the limit is zero
   */
  public static Stage<byte[], byte[]> depadded(KeySet keys, Clock clock, Duration maxAge) {
    if (maxAge.isZero()) {
      throw new IllegalArgumentException("an age limit is not zero");
    }
    return depadded(
        () ->
            new Depadder(
                WireFormat.CHUNKY_2048, keys.key(), keys.salt(), keys.pid(), clock, maxAge));
  }

  /** Returns the stage that takes the padding off with a new depadder for each sequence. */
  public static Stage<byte[], byte[]> depadded(Supplier<Depadder> depadders) {
    Stage<byte[], byte[]> stage = () -> new Depadded(depadders.get());
    return stage.opaque();
  }

  /**
   * Returns the stage that enciphers padded blocks. The first one determines the synthetic IV,
   * which is then the validator's. An item that is no block of 256 bytes is an {@link
   * IllegalArgumentException}, and so is an empty sequence.
   *
   * @param validator of the same keys; one that has chosen to encrypt and taken no block
   * @throws IllegalArgumentException if it has not chosen to encrypt
   */
  public static Stage<byte[], byte[]> encipher(KeySet keys, StreamHmac validator) {
    Stages.require(validator.isEncrypting(), "the validator has not chosen to encrypt");
    return blocks(() -> new BlockCipher(validator, keys.key(), keys.salt(), keys.pid()));
  }

  /**
   * Returns the stage that deciphers blocks, <b>which nobody has verified</b>; see the class. An
   * item that is no block of 256 bytes is an {@link IllegalArgumentException}, and so is an empty
   * sequence.
   *
   * @param validator of the same keys and the message's IV; one that has chosen to decrypt and
   *     taken no block
   * @throws IllegalArgumentException if it has not chosen to decrypt
   */
  public static Stage<byte[], byte[]> decipher(KeySet keys, StreamHmac validator) {
    Stages.require(validator.isDecrypting(), "the validator has not chosen to decrypt");
    return blocks(() -> new BlockCipher(validator, keys.key(), keys.salt(), keys.pid()));
  }

  /**
   * Returns the stage that enciphers or deciphers blocks with a key stream of the caller's, in the
   * direction that the validator has chosen; as {@link #encipher} and {@link #decipher} do.
   *
   * @param keystream one that has taken no step; taken over when the first block comes
   * @throws IllegalArgumentException if the validator has not chosen a direction
   */
  public static Stage<byte[], byte[]> xor(Keystream keystream, StreamHmac validator) {
    Stages.require(
        validator.isEncrypting() || validator.isDecrypting(),
        "the validator has not chosen a direction");
    return blocks(() -> new BlockCipher(validator, keystream));
  }

  /**
   * Returns the stage that enciphers blocks and gives each a name. Gathered in a map, whose order
   * says nothing, they are in order again only for whoever can make the names again:
   *
   * <pre>{@code
   * pick(names, map).pipe(mapDecipher(keystream, hmac))
   * }</pre>
   *
   * <p>A name that occurs twice, and the end of the names before that of the blocks, are an {@link
   * IllegalArgumentException}: a block would be lost.
   *
   * @param names asked for one for each block; from another stream than the keystream, say of
   *     another pid
   * @param keystream one that has taken no step; taken over when the first block comes
   * @param validator one that has chosen to encrypt and taken no block
   * @throws IllegalArgumentException if it has not chosen to encrypt
   */
  public static Stage<byte[], Tagged<String, byte[]>> mapEncipher(
      Iterable<String> names, Keystream keystream, StreamHmac validator) {
    Stages.require(validator.isEncrypting(), "the validator has not chosen to encrypt");
    Stage<byte[], byte[]> cipher = xor(keystream, validator);
    Stage<byte[], Tagged<String, byte[]>> stage = () -> new Named(cipher.start(), names.iterator());
    return stage.opaque();
  }

  /**
   * Returns the stage that deciphers the blocks of a map, picked in the order of their names,
   * <b>which nobody has verified</b>; see the class. Picking ends at the first name that is
   * missing, which only the tag shows.
   *
   * @param keystream one that has taken no step; taken over when the first block comes
   * @param validator one that has chosen to decrypt and taken no block
   * @throws IllegalArgumentException if it has not chosen to decrypt
   */
  public static Stage<byte[], byte[]> mapDecipher(Keystream keystream, StreamHmac validator) {
    Stages.require(validator.isDecrypting(), "the validator has not chosen to decrypt");
    return xor(keystream, validator);
  }

  private static Stage<byte[], byte[]> blocks(Supplier<BlockCipher> ciphers) {
    AtomicBoolean started = new AtomicBoolean();
    Stage<byte[], byte[]> stage =
        () -> {
          if (started.getAndSet(true)) {
            throw new IllegalStateException("a validator serves one sequence");
          }
          return new Blocks(ciphers.get());
        };
    return stage.opaque();
  }

  private static final class Padded implements Stage.Work<byte[], byte[]> {
    private final Padder padder;

    Padded(Padder padder) {
      this.padder = padder;
    }

    @Override
    public void take(byte[] piece, Consumer<? super byte[]> out) {
      cut(padder.update(piece), out);
    }

    @Override
    public void end(Consumer<? super byte[]> out) {
      cut(padder.finish(), out);
    }

    @Override
    public void close() {
      padder.close();
    }

    private static void cut(byte[] blocks, Consumer<? super byte[]> out) {
      for (int at = 0; at < blocks.length; at += WireFormat.BLOCK_SIZE) {
        out.accept(Arrays.copyOfRange(blocks, at, at + WireFormat.BLOCK_SIZE));
      }
      Arrays.fill(blocks, (byte) 0);
    }
  }

  private static final class Depadded implements Stage.Work<byte[], byte[]> {
    private final Depadder depadder;

    Depadded(Depadder depadder) {
      this.depadder = depadder;
    }

    @Override
    public void take(byte[] opened, Consumer<? super byte[]> out) {
      Refusals.give(() -> depadder.update(opened), out);
    }

    @Override
    public void end(Consumer<? super byte[]> out) {
      Refusals.give(depadder::finish, out);
    }

    @Override
    public void close() {
      depadder.close();
    }
  }

  private static final class Blocks implements Stage.Work<byte[], byte[]> {
    private final BlockCipher cipher;
    private boolean empty = true;

    Blocks(BlockCipher cipher) {
      this.cipher = cipher;
    }

    @Override
    public void take(byte[] block, Consumer<? super byte[]> out) {
      Stages.require(block.length == WireFormat.BLOCK_SIZE, "a block has 256 bytes");
      out.accept(cipher.update(block));
      empty = false;
    }

    @Override
    public void end(Consumer<? super byte[]> out) {
      close();
      Stages.require(!empty, "an empty sequence has no blocks");
    }

    @Override
    public void close() {
      cipher.close();
    }
  }

  private static final class Named implements Stage.Work<byte[], Tagged<String, byte[]>> {
    private final Stage.Work<byte[], byte[]> cipher;
    private final Iterator<String> names;
    private final Set<String> given = new HashSet<>();

    Named(Stage.Work<byte[], byte[]> cipher, Iterator<String> names) {
      this.cipher = cipher;
      this.names = names;
    }

    @Override
    public void take(byte[] block, Consumer<? super Tagged<String, byte[]>> out) {
      Stages.require(names.hasNext(), "there are fewer names than blocks");
      String name = names.next();
      Stages.require(given.add(name), "a name occurs twice");
      cipher.take(block, enciphered -> out.accept(new Tagged<>(name, enciphered)));
    }

    @Override
    public void end(Consumer<? super Tagged<String, byte[]>> out) {
      given.clear();
      cipher.end(enciphered -> {});
    }

    @Override
    public void close() {
      cipher.close();
      given.clear();
    }
  }
}
