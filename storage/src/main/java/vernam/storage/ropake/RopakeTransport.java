package vernam.storage.ropake;

/**
 * Carries a message of the client to the server, and the reply back.
 *
 * @param <X> what may go wrong on the way, inferred as {@link RuntimeException} where nothing may
 */
@FunctionalInterface
public interface RopakeTransport<X extends Exception> {
  /**
   * Returns the server's reply to a message. May send the message again, as it is, if none comes.
   *
   * @throws UnknownKeyIdException if the server says so
   */
  String send(String hello) throws X, RopakeException;
}
