package vernam.storage.ropake;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the client says of itself, whether it registers or logs in; see {@link LoginHello}. */
final class ClientHello {
  private static final Set<String> NAMES =
      Set.of(Fields.PUB, Fields.SALT, Fields.SESSION_SALT, Fields.KEYED_PASSWORD);

  private final byte[] publicKey;
  private final Value512 salt;
  private final Value512 sessionSalt;
  private final Value512 commit;

  /** Makes it; the commit is the one that the next login opens. */
  ClientHello(byte[] publicKey, Value512 salt, Value512 sessionSalt, Value512 commit) {
    this.publicKey = publicKey;
    this.salt = salt;
    this.sessionSalt = sessionSalt;
    this.commit = commit;
  }

  static ClientHello readRegistration(Fields fields) throws MalformedHelloException {
    return read(fields.only(NAMES));
  }

  /** Reads what a registration and a login have in common. */
  static ClientHello read(Fields fields) throws MalformedHelloException {
    return new ClientHello(
        fields.publicKey(),
        fields.text(Fields.SALT),
        fields.text(Fields.SESSION_SALT),
        fields.integer(Fields.KEYED_PASSWORD));
  }

  byte[] publicKey() {
    return publicKey;
  }

  Value512 salt() {
    return salt;
  }

  Value512 sessionSalt() {
    return sessionSalt;
  }

  Value512 commit() {
    return commit;
  }

  Map<String, Object> toRegistration() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Fields.PUB, HexFormat.of().formatHex(publicKey));
    fields.put(Fields.SALT, salt.hex());
    fields.put(Fields.SESSION_SALT, sessionSalt.hex());
    fields.put(Fields.KEYED_PASSWORD, commit.integer());
    return fields;
  }
}
