package vernam.storage.ropake;

import java.security.SecureRandom;
import java.util.Arrays;

/** A registration on the client's side. Source: section 5.1. */
final class ClientRegistration implements ClientRun {
  private final Value512 passwordSalt;
  private final X25519 pair;
  private final ClientHello hello;

  private ClientRegistration(Value512 passwordSalt, X25519 pair, ClientHello hello) {
    this.passwordSalt = passwordSalt;
    this.pair = pair;
    this.hello = hello;
  }

  static ClientRegistration begin(byte[] rootKey, SecureRandom random) {
    Value512 passwordSalt = Value512.random(random);
    Value512 salt = Value512.random(random);
    Value512 sessionSalt = Value512.random(random);
    X25519 pair = X25519.generate(random);
    Value512 commit = DerivedValues.commit(rootKey, passwordSalt);
    return new ClientRegistration(
        passwordSalt, pair, new ClientHello(pair.publicKey(), salt, sessionSalt, commit));
  }

  @Override
  public String hello() {
    return Fields.toText(hello.toRegistration());
  }

  @Override
  public Outcome finish(String reply) throws RopakeException {
    ServerHello server = ServerHello.read(Fields.parse(reply));
    byte[] shared = pair.agree(server.publicKey());
    try {
      return KeySchedule.registration(hello.salt(), server.salt(), shared)
          .integrate(hello.sessionSalt(), server.sessionSalt());
    } finally {
      Arrays.fill(shared, (byte) 0);
    }
  }

  @Override
  public Value512 nextPasswordSalt() {
    return passwordSalt;
  }

  @Override
  public void close() {
    pair.close();
  }
}
