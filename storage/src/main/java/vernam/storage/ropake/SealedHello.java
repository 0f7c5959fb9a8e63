package vernam.storage.ropake;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vernam.message.BytesForm;
import vernam.message.DictionaryForm;
import vernam.message.SealedMessage;
import vernam.message.WireFormat;
import vernam.spec.MalformedMessageException;

/** The hello of a login as it travels: a sealed message, and the id of its key in the clear. */
final class SealedHello {
  private static final Set<String> SEALED = Set.of("ciphertext", "hmac", "salt", "synthetic_iv");
  private static final Set<String> NAMES =
      Set.of(Fields.KEY_ID, "ciphertext", "hmac", "salt", "synthetic_iv");

  private final Value512 keyId;
  private final SealedMessage message;

  SealedHello(Value512 keyId, SealedMessage message) {
    this.keyId = keyId;
    this.message = message;
  }

  static SealedHello parse(String text) throws MalformedHelloException {
    Fields fields = Fields.parse(text).only(NAMES);
    return new SealedHello(fields.text(Fields.KEY_ID), message(fields));
  }

  /** Reads the reply to a login, which has no key id. */
  static SealedMessage parseReply(String text) throws MalformedHelloException {
    return message(Fields.parse(text).only(SEALED));
  }

  private static SealedMessage message(Fields fields) throws MalformedHelloException {
    try {
      return DictionaryForm.decode(WireFormat.CHUNKY_2048, fields.values());
    } catch (MalformedMessageException e) {
      throw new MalformedHelloException("a part of the message is not of its form");
    }
  }

  Value512 keyId() {
    return keyId;
  }

  SealedMessage message() {
    return message;
  }

  String toText() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(Fields.KEY_ID, keyId.hex());
    fields.putAll(DictionaryForm.encode(message));
    return Fields.toText(fields);
  }

  /**
   * Returns what tells this message from others: 64 hexadecimal digits. JSON of another spelling is
   * the same message.
   */
  String digest() throws MalformedHelloException {
    try {
      byte[] bytes = BytesForm.encode(message);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA3-256").digest(bytes));
    } catch (MalformedMessageException e) {
      throw new MalformedHelloException("the salt is in lowercase");
    } catch (GeneralSecurityException e) {
      throw new ProviderException("this Java has no SHA3-256", e);
    }
  }
}
