package vernam.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import vernam.cipher.HashKey;
import vernam.cipher.KeyPrefixes;
import vernam.cipher.RawKey;
import vernam.literal.Literal;

/**
 * The key of a message cipher: any value, or a {@link SecretKey} whose bytes are fetched for each
 * message and wiped after it, so that destroying the key ends its use. The {@link KeyPrefixes} last
 * no longer.
 */
final class MessageKey {
  private static final int SIZE = 64;

  private final @Nullable SecretKey secret;
  private final Literal literal;
  private final KeyPrefixes prefixes;

  private MessageKey(@Nullable SecretKey secret, Literal literal, KeyPrefixes prefixes) {
    this.secret = secret;
    this.literal = literal;
    this.prefixes = prefixes;
  }

  static MessageKey of(Literal key) {
    RawKey.requireTruthy(key);
    return new MessageKey(null, key, KeyPrefixes.none());
  }

  static MessageKey of(SecretKey key) {
    Arrays.fill(RawKey.bytes(key, SIZE), (byte) 0);
    return new MessageKey(key, Literal.none(), KeyPrefixes.of(key));
  }

  /** Lets something be done with the key, which must not be kept. */
  <T, E extends Exception> T use(Use<T, E> use) throws E {
    if (secret == null) {
      return use.with(HashKey.of(literal));
    }
    byte[] bytes = RawKey.bytes(secret, SIZE);
    try {
      return use.with(prefixes.key(bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Lets something be done with several keys, in their order; none of them must be kept. */
  static void useAll(List<MessageKey> keys, Consumer<List<Literal>> use) {
    useAll(keys, new ArrayList<>(), use);
  }

  private static List<Literal> useAll(
      List<MessageKey> keys, List<Literal> open, Consumer<List<Literal>> use) {
    if (open.size() == keys.size()) {
      use.accept(open);
      return open;
    }
    return keys.get(open.size())
        .use(
            key -> {
              open.add(key.literal());
              return useAll(keys, open, use);
            });
  }

  /** What is done with a key. */
  interface Use<T, E extends Exception> {
    T with(HashKey key) throws E;
  }
}
