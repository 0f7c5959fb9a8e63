package vernam.storage.ropake;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the server says of itself: in the clear to who registers, sealed to who logs in. */
final class ServerHello {
  private static final Set<String> NAMES = Set.of(Fields.PUB, Fields.SALT, Fields.SESSION_SALT);

  private final byte[] publicKey;
  private final Value512 salt;
  private final Value512 sessionSalt;

  ServerHello(byte[] publicKey, Value512 salt, Value512 sessionSalt) {
    this.publicKey = publicKey;
    this.salt = salt;
    this.sessionSalt = sessionSalt;
  }

  static ServerHello read(Fields fields) throws MalformedHelloException {
    fields.only(NAMES);
    return new ServerHello(
        fields.publicKey(), fields.text(Fields.SALT), fields.text(Fields.SESSION_SALT));
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

  /** Returns the fields in the order of a registration. */
  Map<String, Object> toRegistration() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Fields.PUB, HexFormat.of().formatHex(publicKey));
    fields.put(Fields.SALT, salt.hex());
    fields.put(Fields.SESSION_SALT, sessionSalt.hex());
    return fields;
  }

  /** Returns the fields in the order of a login. */
  Map<String, Object> toLogin() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Fields.SALT, salt.hex());
    fields.put(Fields.PUB, HexFormat.of().formatHex(publicKey));
    fields.put(Fields.SESSION_SALT, sessionSalt.hex());
    return fields;
  }
}
