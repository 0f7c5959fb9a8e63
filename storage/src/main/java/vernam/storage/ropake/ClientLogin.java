package vernam.storage.ropake;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;

/** A login on the client's side. Source: section 5.3. */
final class ClientLogin implements ClientRun {
  private final HelloSeal seal;
  private final Value512 key;
  private final Value512 opening;
  private final Value512 nextPasswordSalt;
  private final X25519 pair;
  private final LoginHello hello;
  private final String text;

  private ClientLogin(
      HelloSeal seal,
      Value512 key,
      Value512 opening,
      Value512 nextPasswordSalt,
      X25519 pair,
      LoginHello hello) {
    this.seal = seal;
    this.key = key;
    this.opening = opening;
    this.nextPasswordSalt = nextPasswordSalt;
    this.pair = pair;
    this.hello = hello;
    this.text =
        new SealedHello(
                DerivedValues.id(key),
                seal.seal(hello.toFields(), DerivedValues.clientMessageKey(key)))
            .toText();
  }

  static ClientLogin begin(byte[] rootKey, ClientKeys keys, HelloSeal seal) {
    SecureRandom random = seal.random();
    Value512 nextPasswordSalt = Value512.random(random);
    Value512 salt = Value512.random(random);
    Value512 sessionSalt = Value512.random(random);
    X25519 pair = X25519.generate(random);
    Value512 commit = DerivedValues.commit(rootKey, nextPasswordSalt);
    return new ClientLogin(
        seal,
        keys.key().copy(),
        DerivedValues.opening(rootKey, keys.passwordSalt()),
        nextPasswordSalt,
        pair,
        new LoginHello(
            new ClientHello(pair.publicKey(), salt, sessionSalt, commit),
            DerivedValues.id(keys.passwordSalt())));
  }

  @Override
  public String hello() {
    return text;
  }

  /** Returns what is sealed in the hello. */
  Map<String, Object> fields() {
    return hello.toFields();
  }

  @Override
  public Outcome finish(String reply) throws RopakeException {
    Fields fields = seal.open(SealedHello.parseReply(reply), DerivedValues.serverMessageKey(key));
    ServerHello server = ServerHello.read(fields);
    ClientHello mine = hello.client();
    byte[] shared = pair.agree(server.publicKey());
    Value512 secret = KeySchedule.sharedSecret(key, shared, mine.salt(), server.salt(), opening);
    try {
      return KeySchedule.authentication(key, shared, secret)
          .integrate(mine.sessionSalt(), server.sessionSalt());
    } finally {
      Arrays.fill(shared, (byte) 0);
      secret.wipe();
    }
  }

  @Override
  public Value512 nextPasswordSalt() {
    return nextPasswordSalt;
  }

  @Override
  public void close() {
    pair.close();
    key.wipe();
    opening.wipe();
  }
}
