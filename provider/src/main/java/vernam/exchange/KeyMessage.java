package vernam.exchange;

import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A message of an exchange: public keys one after the other, and nothing else. */
final class KeyMessage {
  private KeyMessage() {}

  static byte[] encode(X25519PublicKey... keys) {
    byte[] message = new byte[keys.length * X25519PublicKey.SIZE];
    for (int i = 0; i < keys.length; i++) {
      System.arraycopy(keys[i].bytes(), 0, message, i * X25519PublicKey.SIZE, X25519PublicKey.SIZE);
    }
    return message;
  }

  /**
   * Returns the keys of a message.
   *
   * @throws InvalidKeyException if the message has another size, or a key is of small order
   */
  static List<X25519PublicKey> decode(byte[] message, int count) throws InvalidKeyException {
    int size = count * X25519PublicKey.SIZE;
    if (message.length != size) {
      throw new InvalidKeyException("the message is " + size + " bytes, not " + message.length);
    }
    List<X25519PublicKey> keys = new ArrayList<>();
    for (int at = 0; at < size; at += X25519PublicKey.SIZE) {
      keys.add(X25519PublicKey.of(Arrays.copyOfRange(message, at, at + X25519PublicKey.SIZE)));
    }
    return keys;
  }
}
