package vernam.storage.ropake;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vernam.storage.TagStore;

/**
 * The client's values in its store. Tags and values are aiootp's, of section 3, and two more: the
 * root key, which aiootp takes from the key of the database, and the previous keys.
 */
final class ClientState {
  static final String ROOT_KEY = "root_key";
  static final String KEY = "key";
  static final String SALT = Fields.SALT;
  static final String PREVIOUS = "previous";
  static final String KEYED_PASSWORD = Fields.KEYED_PASSWORD;
  static final String NEXT_PASSWORD_SALT = "next_password_salt";

  private static final int ROOT_KEY_SIZE = 128;
  private static final Pattern ROOT_KEY_DIGITS = Pattern.compile("([0-9a-f]{2})+");

  private final TagStore store;

  ClientState(TagStore store) {
    this.store = store;
  }

  /** Returns the keys that the last exchange left, if there was one. */
  Optional<ClientKeys> current() throws ForeignStateException {
    Optional<Object> key = store.get(KEY, Object.class);
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(keys(key.get(), store.get(SALT, Object.class).orElse(null)));
  }

  /** Returns the keys that the server may still know instead, if there are any. */
  Optional<ClientKeys> previous() throws ForeignStateException {
    Optional<Object> stored = store.get(PREVIOUS, Object.class);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    if (!(stored.get() instanceof Map<?, ?> map)) {
      throw new ForeignStateException(PREVIOUS);
    }
    return Optional.of(keys(map.get(KEY), map.get(SALT)));
  }

  private static ClientKeys keys(@Nullable Object key, @Nullable Object salt)
      throws ForeignStateException {
    return new ClientKeys(
        Value512.ofHex(key).orElseThrow(() -> new ForeignStateException(KEY)),
        Value512.ofHex(salt).orElseThrow(() -> new ForeignStateException(SALT)));
  }

  /** Returns the root key, which is made if there is none; the caller wipes it. */
  byte[] rootKeyOrNew(SecureRandom random) throws ForeignStateException {
    if (!store.contains(ROOT_KEY)) {
      byte[] fresh = new byte[ROOT_KEY_SIZE];
      random.nextBytes(fresh);
      store.put(ROOT_KEY, HexFormat.of().formatHex(fresh));
      return fresh;
    }
    return rootKey();
  }

  /** Returns the root key; the caller wipes it. */
  byte[] rootKey() throws ForeignStateException {
    if (store.get(ROOT_KEY, Object.class).orElse(null) instanceof String digits
        && ROOT_KEY_DIGITS.matcher(digits).matches()) {
      return HexFormat.of().parseHex(digits);
    }
    throw new ForeignStateException(ROOT_KEY);
  }

  /** Notes that a login has begun. */
  void begin(Value512 commit, Value512 nextPasswordSalt) {
    store.put(KEYED_PASSWORD, commit.integer());
    store.put(NEXT_PASSWORD_SALT, nextPasswordSalt.hex());
  }

  /**
   * Stores new keys, and next to them those that the server has just shown to know.
   *
   * @param proven nothing if there are none
   */
  void replace(ClientKeys next, Optional<ClientKeys> proven) {
    store.put(KEY, next.key().hex());
    store.put(SALT, next.passwordSalt().hex());
    store.remove(KEYED_PASSWORD);
    store.remove(NEXT_PASSWORD_SALT);
    proven.ifPresentOrElse(
        keys -> {
          Map<String, Object> previous = new LinkedHashMap<>();
          previous.put(KEY, keys.key().hex());
          previous.put(SALT, keys.passwordSalt().hex());
          store.put(PREVIOUS, previous);
        },
        () -> store.remove(PREVIOUS));
  }
}
