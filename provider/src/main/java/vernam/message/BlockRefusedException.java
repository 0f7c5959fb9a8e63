package vernam.message;

import java.io.Serial;
import javax.crypto.AEADBadTagException;

/**
 * Tells that a packet of a stream is not the next one: it was forged, damaged, repeated or overtook
 * another, or key or pid are wrong. The receiver's state is as before, so it can ask for the packet
 * again and go on.
 */
public final class BlockRefusedException extends AEADBadTagException {
  @Serial private static final long serialVersionUID = 1;

  private final long index;

  BlockRefusedException(long index) {
    super("this is not packet " + index + " of the stream");
    this.index = index;
  }

  /** Returns the number of the packet that is expected, counted from 0. */
  public long index() {
    return index;
  }
}
