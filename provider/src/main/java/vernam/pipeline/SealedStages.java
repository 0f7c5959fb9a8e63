package vernam.pipeline;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import vernam.message.OnlineOpener;
import vernam.message.OnlineSealer;
import vernam.message.StreamHmac;
import vernam.message.WireFormat;
import vernam.spec.MalformedMessageException;

/**
 * Encryption as stages that give out nothing before it is verified.
 *
 * <pre>{@code
 * Stage<byte[], byte[]> sealed = SealedStages.sealed(() -> new OnlineSealer(key, pid));
 * Stage<byte[], byte[]> opened = SealedStages.opened(() -> new OnlineOpener(key, pid));
 * }</pre>
 *
 * <p>What is refused ends the pipeline with a {@link StageRefusedException}. Only a pipeline that
 * ends without one has given out the whole of what was sealed.
 *
 * <p>Safe for use by many threads. The end and closing the pipeline wipe what a stage holds;
 * plaintext given out is the caller's to wipe. Values sent to a coroutine behind a stage stop
 * there. Source: specification pipelines, section 6; chunky2048, sections 8 and 16.
 */
public final class SealedStages {
  private SealedStages() {}

  /**
   * Returns the stage that seals a plaintext in pieces of any size to packets, with a new sealer
   * for each sequence.
   */
  public static Stage<byte[], byte[]> sealed(Supplier<OnlineSealer> sealers) {
    Stage<byte[], byte[]> stage = () -> new Sealing(sealers.get());
    return stage.opaque();
  }

  /**
   * Returns the stage that opens the packets of {@link #sealed}, with a new opener for each
   * sequence. Each piece is genuine and in its place when it comes; that none is missing at the end
   * is proved by the last packet, without which the end is a refusal.
   */
  public static Stage<byte[], byte[]> opened(Supplier<OnlineOpener> openers) {
    Stage<byte[], byte[]> stage = () -> new Opening(openers.get());
    return stage.opaque();
  }

  /**
   * Returns the stage that lets the ciphertext blocks of a message pass when all of them are there
   * and their tag is right. It keeps the whole ciphertext in memory until then. Behind it the
   * stages of {@link CipherStages} give out nothing that is not genuine.
   *
   * @param syntheticIv the message's, 16 bytes
   * @param tag the message's, 32 bytes
   * @throws IllegalArgumentException if the IV has another size
   */
  public static Stage<byte[], byte[]> verified(KeySet keys, byte[] syntheticIv, byte[] tag) {
    byte[] siv = syntheticIv.clone();
    byte[] expected = tag.clone();
    if (siv.length != StreamHmac.MIN_BLOCK_ID_SIZE) {
      throw new IllegalArgumentException("a synthetic IV is 16 bytes, not " + siv.length);
    }
    Stage<byte[], byte[]> stage =
        () -> new Verification(new StreamHmac(keys.key(), keys.salt(), keys.pid(), siv), expected);
    return stage.opaque();
  }

  private static final class Sealing implements Stage.Work<byte[], byte[]> {
    private final OnlineSealer sealer;

    Sealing(OnlineSealer sealer) {
      this.sealer = sealer;
    }

    @Override
    public void take(byte[] piece, Consumer<? super byte[]> out) {
      sealer.update(piece).forEach(out);
    }

    @Override
    public void end(Consumer<? super byte[]> out) {
      sealer.finish().forEach(out);
    }

    @Override
    public void close() {
      sealer.close();
    }
  }

  private static final class Opening implements Stage.Work<byte[], byte[]> {
    private final OnlineOpener opener;

    Opening(OnlineOpener opener) {
      this.opener = opener;
    }

    @Override
    public void take(byte[] packet, Consumer<? super byte[]> out) {
      Refusals.give(() -> open(packet), out);
    }

    @Override
    public void end(Consumer<? super byte[]> out) {
      if (!opener.isComplete()) {
        opener.close();
        throw new StageRefusedException(
            new AEADBadTagException("the stream ends before its last packet"));
      }
    }

    @Override
    public void close() {
      opener.close();
    }

    private byte[] open(byte[] packet) throws GeneralSecurityException {
      if (opener.isComplete()) {
        throw new MalformedMessageException("there is a packet behind the last one");
      }
      boolean genuine = false;
      try {
        byte[] piece = opener.open(packet);
        genuine = true;
        return piece;
      } finally {
        // The opener would take another packet in its place; a pipeline has ended.
        if (!genuine) {
          opener.close();
        }
      }
    }
  }

  private static final class Verification implements Stage.Work<byte[], byte[]> {
    private final StreamHmac validator;
    private final byte[] tag;
    private final List<byte[]> blocks = new ArrayList<>();

    Verification(StreamHmac validator, byte[] tag) {
      this.validator = validator.forDecryption();
      this.tag = tag;
    }

    @Override
    public void take(byte[] block, Consumer<? super byte[]> out) {
      if (block.length != WireFormat.BLOCK_SIZE) {
        throw refusal("a block has 256 bytes");
      }
      byte[] copy = block.clone();
      validator.update(copy);
      blocks.add(copy);
    }

    @Override
    public void end(Consumer<? super byte[]> out) {
      if (blocks.isEmpty()) {
        throw refusal("a message has at least one block");
      }
      validator.finish();
      try {
        validator.verify(tag);
      } catch (AEADBadTagException e) {
        throw new StageRefusedException(e);
      } finally {
        validator.close();
      }
      blocks.forEach(out);
      blocks.clear();
    }

    @Override
    public void close() {
      validator.close();
      blocks.clear();
    }

    private static StageRefusedException refusal(String message) {
      return new StageRefusedException(new MalformedMessageException(message));
    }
  }
}
