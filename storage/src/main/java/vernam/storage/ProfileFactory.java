package vernam.storage;

import java.util.function.Supplier;
import vernam.storage.core.Crypto;
import vernam.storage.core.ProfileSeal;
import vernam.storage.core.ProfileTokens;
import vernam.storage.core.RootKeys;
import vernam.storage.core.StoreKey;
import vernam.storage.sql.Database;
import vernam.storage.sql.Layout;
import vernam.storage.sql.ProfileRow;
import vernam.storage.sql.SqlFailure;

/** Creates and opens stores by the credentials of a profile. */
final class ProfileFactory {
  private final StoreFactory stores;
  private final Crypto crypto;

  ProfileFactory(StoreFactory stores, Crypto crypto) {
    this.stores = stores;
    this.crypto = crypto;
  }

  /** Returns the factory behind {@link EncryptedStores}. */
  static ProfileFactory standard() {
    return StoreFactory.standard().profiles();
  }

  /** Creates a store with a fresh key, and the profile that holds it. */
  EncryptedStore create(Supplier<Database> source, Credentials credentials, StoreOptions options) {
    options.requireForNewStore();
    try (ProfileTokens tokens = credentials.tokens(crypto);
        StoreKey key = StoreKey.random(crypto.cipher());
        RootKeys keys = key.rootKeys(crypto)) {
      byte[] salt = ProfileSeal.newSalt(crypto.cipher());
      ProfileRow profile = StoreProfiles.of(crypto, tokens, salt, key);
      return StoreFactory.connected(
          source,
          database ->
              stores.create(
                  database,
                  keys,
                  options,
                  (running, main) -> ProfileRecord.put(running, main, profile)));
    }
  }

  /** Opens the store that one of its profiles holds the key of. */
  EncryptedStore open(Supplier<Database> source, Credentials credentials, StoreOptions options) {
    return StoreFactory.connected(
        source,
        database -> {
          requireProfile(database);
          try (ProfileTokens tokens = credentials.tokens(crypto)) {
            return open(database, tokens, options);
          }
        });
  }

  /** Tells, before any cost is paid, whether there is something to open. */
  private static void requireProfile(Database database) {
    String name = StoreFactory.STORE_NAME;
    if (database.layout() == Layout.NONE
        || database.transaction(rows -> rows.storeOfAnyLayout(name).isEmpty())) {
      throw new StoreNotFoundException(name);
    }
    if (!hasProfile(database, name)) {
      throw new ProfileNotFoundException(name);
    }
  }

  private static boolean hasProfile(Database database, String name) {
    try {
      return database.transaction(rows -> rows.profiles().hasAny(name));
    } catch (SqlFailure e) {
      if (e.isMissingTable()) {
        // there were no profiles in the first layouts
        return false;
      }
      throw e;
    }
  }

  private EncryptedStore open(Database database, ProfileTokens tokens, StoreOptions options) {
    String profileId = tokens.saltFileName();
    ProfileRow profile =
        database
            .transaction(rows -> rows.profiles().find(StoreFactory.STORE_NAME, profileId))
            .orElseThrow(WrongCredentialsException::new);
    try (StoreKey key = StoreProfiles.open(crypto, tokens, profile);
        RootKeys keys = key.rootKeys(crypto)) {
      return stores.open(
          database, keys, options, (tree, main) -> ProfileRecord.require(tree, main, profile));
    } catch (WrongKeyException e) {
      // a profile of another store, in the place of one of this
      throw new WrongCredentialsException();
    }
  }
}
