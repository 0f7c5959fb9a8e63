package vernam.exchange;

/** The secrets of both sides after a run of an exchange. */
record Pair(SharedSecret client, SharedSecret server) {
  /** Runs 2DH with new keys. */
  static Pair dh2() throws Exception {
    X25519PrivateKey identity = X25519PrivateKey.generate();
    Dh2Client client = new Dh2Client(ExpectedPeer.only(identity.publicKey()));
    Dh2Server server = new Dh2Server(identity);
    return new Pair(client.finish(server.reply(client.hello())), server.finish());
  }

  /** Runs 3DH with new keys. */
  static Pair dh3() throws Exception {
    X25519PrivateKey clientKey = X25519PrivateKey.generate();
    X25519PrivateKey serverKey = X25519PrivateKey.generate();
    Dh3Client client = new Dh3Client(clientKey, ExpectedPeer.only(serverKey.publicKey()));
    Dh3Server server = new Dh3Server(serverKey, ExpectedPeer.only(clientKey.publicKey()));
    return new Pair(client.finish(server.reply(client.hello())), server.finish());
  }
}
