package vernam.storage.ropake;

import java.security.SecureRandom;
import java.util.Arrays;
import vernam.message.DictionaryForm;

/**
 * The server's half of an exchange, which is one step; nothing is stored. Source: sections 5.2 and
 * 5.4.
 *
 * @param reply the message to the client
 * @param outcome of the exchange
 * @param commit to keep with the next key
 */
record ServerTurn(String reply, Outcome outcome, Value512 commit) {
  static ServerTurn register(ClientHello client, SecureRandom random)
      throws MalformedHelloException {
    Value512 salt = Value512.random(random);
    Value512 sessionSalt = Value512.random(random);
    try (X25519 pair = X25519.generate(random)) {
      byte[] shared = pair.agree(client.publicKey());
      Outcome outcome =
          KeySchedule.registration(client.salt(), salt, shared)
              .integrate(client.sessionSalt(), sessionSalt);
      Arrays.fill(shared, (byte) 0);
      ServerHello hello = new ServerHello(pair.publicKey(), salt, sessionSalt);
      return new ServerTurn(Fields.toText(hello.toRegistration()), outcome, client.commit());
    }
  }

  /**
   * Answers a login whose hello was opened.
   *
   * @param key under which it was
   * @param commit that was kept with the key
   */
  static ServerTurn login(LoginHello hello, Value512 key, Value512 commit, HelloSeal seal)
      throws MalformedHelloException {
    SecureRandom random = seal.random();
    ClientHello client = hello.client();
    Value512 salt = Value512.random(random);
    Value512 sessionSalt = Value512.random(random);
    try (X25519 pair = X25519.generate(random)) {
      byte[] shared = pair.agree(client.publicKey());
      Value512 opening = commit.xor(hello.passwordSaltId());
      Value512 secret = KeySchedule.sharedSecret(key, shared, client.salt(), salt, opening);
      Outcome outcome =
          KeySchedule.authentication(key, shared, secret)
              .integrate(client.sessionSalt(), sessionSalt);
      Arrays.fill(shared, (byte) 0);
      opening.wipe();
      secret.wipe();
      ServerHello mine = new ServerHello(pair.publicKey(), salt, sessionSalt);
      String reply =
          DictionaryForm.toJson(seal.seal(mine.toLogin(), DerivedValues.serverMessageKey(key)));
      return new ServerTurn(reply, outcome, client.commit());
    }
  }

  /** Returns nothing of the keys. */
  @Override
  public String toString() {
    return "ServerTurn";
  }
}
