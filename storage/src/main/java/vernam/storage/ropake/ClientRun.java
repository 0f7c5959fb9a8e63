package vernam.storage.ropake;

/** One exchange on the client's side, from the hello that it begins with; nothing is stored. */
interface ClientRun extends AutoCloseable {
  /** Returns the message to the server, the same each time. */
  String hello();

  /**
   * Returns what the reply leads to. May be tried again with another reply.
   *
   * @throws RopakeException if it is no reply to this client
   */
  Outcome finish(String reply) throws RopakeException;

  /** Returns the password salt whose commit the hello brings the server. */
  Value512 nextPasswordSalt();

  /** Wipes the secrets of the exchange. */
  @Override
  void close();
}
