package vernam.pipeline;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.util.Objects;

/**
 * Tells that a stage refused what came in: it was forged, damaged or cut off, or is too old. The
 * cause says which, as a checked exception that a stage itself cannot throw: {@link
 * javax.crypto.AEADBadTagException} and its subclass {@link vernam.message.BlockRefusedException},
 * {@link vernam.spec.MalformedMessageException}, {@link vernam.spec.MessageExpiredException}.
 */
public final class StageRefusedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  StageRefusedException(GeneralSecurityException cause) {
    super(cause.getMessage(), cause);
  }

  /** Returns what is wrong, never null. */
  @Override
  public synchronized GeneralSecurityException getCause() {
    return (GeneralSecurityException) Objects.requireNonNull(super.getCause());
  }
}
