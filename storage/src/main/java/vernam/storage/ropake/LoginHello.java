package vernam.storage.ropake;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the client says, sealed, to log in. */
final class LoginHello {
  private static final Set<String> NAMES =
      Set.of(
          Fields.SALT,
          Fields.PUB,
          Fields.PASSWORD_SALT,
          Fields.SESSION_SALT,
          Fields.KEYED_PASSWORD);

  private final ClientHello client;
  private final Value512 passwordSaltId;

  /** Makes it; the id opens the commit that the server holds. */
  LoginHello(ClientHello client, Value512 passwordSaltId) {
    this.client = client;
    this.passwordSaltId = passwordSaltId;
  }

  /**
   * Reads it. A key id in here, which aiootp would follow to the record of somebody else, is
   * refused like every field too many.
   */
  static LoginHello read(Fields fields) throws MalformedHelloException {
    fields.only(NAMES);
    return new LoginHello(ClientHello.read(fields), fields.text(Fields.PASSWORD_SALT));
  }

  ClientHello client() {
    return client;
  }

  Value512 passwordSaltId() {
    return passwordSaltId;
  }

  Map<String, Object> toFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Fields.SALT, client.salt().hex());
    fields.put(Fields.PUB, HexFormat.of().formatHex(client.publicKey()));
    fields.put(Fields.PASSWORD_SALT, passwordSaltId.hex());
    fields.put(Fields.SESSION_SALT, client.sessionSalt().hex());
    fields.put(Fields.KEYED_PASSWORD, client.commit().integer());
    return fields;
  }
}
