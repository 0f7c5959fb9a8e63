package vernam.cli.message;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import javax.crypto.AEADBadTagException;
import vernam.cli.io.Failure;
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
      return Failure.refused(
          "wrong key, or the message was changed",
          "nobody can tell which; check the key file first, then where the message came from");
    }
    throw exception;
  }

  private static String seconds(long count) {
    return count + (count == 1 ? " second" : " seconds");
  }
}
