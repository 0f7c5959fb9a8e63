package vernam.cli.message;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import javax.crypto.AEADBadTagException;
import vernam.cli.io.Failure;
import vernam.segment.DamagedSegmentException;
import vernam.segment.NotSegmentedException;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;

/** Says why a message was not opened. */
final class OpenFailures {
  private OpenFailures() {}

  /** The failure for a refusal of the cipher; anything else goes on as it is. */
  static Failure of(GeneralSecurityException exception) throws GeneralSecurityException {
    if (exception instanceof MessageExpiredException e) {
      return Failure.refused(
          "the message expired " + seconds(e.excessSeconds()) + " ago",
          "ask for a new one, or allow more with --max-age");
    }
    if (exception instanceof MalformedMessageException) {
      return Failure.refused(
          "this is not a whole sealed message",
          "it was cut short, or it was not made by 'vernam encrypt'");
    }
    // A salt of zeros is refused before the tag is looked at. No message is made with one, so for
    // the user it is a changed message like any other.
    if (exception instanceof AEADBadTagException
        || exception instanceof InvalidAlgorithmParameterException) {
      return wrongKeyOrChanged();
    }
    throw exception;
  }

  /**
   * The failure for a segment that does not verify.
   *
   * @param shown whether what comes before it was given out
   */
  static Failure of(DamagedSegmentException exception, boolean shown) {
    if (exception.number() == 0) {
      return wrongKeyOrChanged();
    }
    return Failure.refused(
        "the file was changed, cut or extended at segment " + exception.number(),
        shown
            ? "the key is right; what came out is genuine, but not all there was"
            : "the key is right; nothing was written; get the file again");
  }

  /** The failure for a file that should hold segments. */
  static Failure of(NotSegmentedException exception) {
    return Failure.refused(
        String.valueOf(exception.getMessage()),
        "it was cut or changed, needs a newer vernam, or has another --format");
  }

  private static Failure wrongKeyOrChanged() {
    return Failure.refused(
        "wrong key, or the message was changed",
        "nobody can tell which; check the key file first, then where the message came from");
  }

  private static String seconds(long count) {
    return count + (count == 1 ? " second" : " seconds");
  }
}
