package vernam.storage;

import java.util.List;
import vernam.storage.core.Crypto;
import vernam.storage.core.DamageException;
import vernam.storage.core.ProfileSeal;
import vernam.storage.core.ProfileTokens;
import vernam.storage.core.RowKind;
import vernam.storage.core.StoreKey;
import vernam.storage.sql.ProfileRow;

/**
 * The profiles of an open store: which credentials open it. Each holds the key of the store, sealed
 * for its credentials, so that no row of the store changes with a password.
 *
 * <p>Each call is one transaction, in which a profile comes and another goes, or nothing happens;
 * before it, each of the credentials takes the time and memory of its cost. A change of credentials
 * keeps others from opening the store; it does not take the store's key from somebody who knew the
 * old ones and has an old copy of the database. For that, everything has to go into a new store.
 *
 * <p>Safe for use by many threads. After the store is closed, every method throws {@link
 * IllegalStateException}.
 */
public final class StoreProfiles {
  private final EncryptedStore store;
  private final StoreTree tree;
  private final StoreNode main;

  StoreProfiles(EncryptedStore store, StoreTree tree, StoreNode main) {
    this.store = store;
    this.tree = tree;
    this.main = main;
  }

  /**
   * Returns the names of all profiles, in the order in which they were made. Each is a hash of all
   * credentials, which does not tell whose they are: 60 hexadecimal digits.
   *
   * @throws DamagedRowException if the row that lists one is damaged
   */
  public List<String> ids() {
    return store.use(() -> ProfileRecord.ids(Labels.of(tree, main, RowKind.RECORD)));
  }

  /**
   * Replaces a profile, for a new password, say. From then on, the store opens with the new
   * credentials and not with the old; whatever happens meanwhile, with one of them.
   *
   * @param present open a profile of this store
   * @param next may differ in everything, or in nothing
   * @throws WrongCredentialsException if no profile has the present credentials
   * @throws DamagedRowException if that profile is damaged
   */
  public void change(Credentials present, Credentials next) {
    seal(present, next, true);
  }

  /**
   * Adds a profile: from then on, the store opens with either credentials.
   *
   * @param present open a profile of this store, which stays
   * @param additional those of the new profile
   * @throws WrongCredentialsException if no profile has the present credentials
   * @throws DamagedRowException if that profile is damaged
   */
  public void add(Credentials present, Credentials additional) {
    seal(present, additional, false);
  }

  /**
   * Removes a profile.
   *
   * @throws WrongCredentialsException if no profile has these credentials
   * @throws IllegalStateException if it is the last, without which nobody could open the store; see
   *     {@link EncryptedStore#delete}
   */
  public void remove(Credentials credentials) {
    store.use(
        () -> {
          try (ProfileTokens tokens = credentials.tokens(tree.crypto())) {
            ProfileRow profile = find(tree, main, tokens);
            return tree.change(
                running -> {
                  ProfileRecord.require(running, main, profile);
                  if (ProfileRecord.ids(Labels.of(running, main, RowKind.RECORD)).size() == 1) {
                    throw new IllegalStateException("the last profile of a store stays");
                  }
                  ProfileRecord.remove(running, main, profile);
                  return true;
                });
          }
        });
  }

  private void seal(Credentials present, Credentials next, boolean replace) {
    store.use(
        () -> {
          try (ProfileTokens from = present.tokens(tree.crypto());
              ProfileTokens to = next.tokens(tree.crypto())) {
            ProfileRow old = find(tree, main, from);
            ProfileRow sealed = resealed(from, old, to);
            return tree.change(
                running -> {
                  ProfileRecord.require(running, main, old);
                  if (replace) {
                    ProfileRecord.remove(running, main, old);
                  }
                  ProfileRecord.put(running, main, sealed);
                  return true;
                });
          }
        });
  }

  /**
   * Returns a profile that the store knows.
   *
   * @throws WrongCredentialsException if there is none of these credentials
   * @throws DamagedRowException if its record is damaged
   */
  static ProfileRow find(StoreTree tree, StoreNode main, ProfileTokens tokens) {
    String profileId = tokens.saltFileName();
    ProfileRow profile =
        tree.read(rows -> rows.profiles().find(tree.name(), profileId))
            .orElseThrow(WrongCredentialsException::new);
    ProfileRecord.require(tree, main, profile);
    return profile;
  }

  private ProfileRow resealed(ProfileTokens from, ProfileRow old, ProfileTokens to) {
    try (StoreKey key = open(tree.crypto(), from, old)) {
      return of(tree.crypto(), to, ProfileSeal.newSalt(tree.crypto().cipher()), key);
    }
  }

  /** Returns a profile that holds a key. */
  static ProfileRow of(Crypto crypto, ProfileTokens tokens, byte[] salt, StoreKey key) {
    byte[] sealed = ProfileSeal.seal(tokens, salt, crypto.cipher(), key);
    return new ProfileRow(tokens.saltFileName(), salt, sealed);
  }

  /**
   * Returns the key that a profile holds; the caller closes it.
   *
   * @throws DamagedRowException if the profile was altered: its name fits the credentials
   */
  static StoreKey open(Crypto crypto, ProfileTokens tokens, ProfileRow profile) {
    try {
      return ProfileSeal.open(tokens, profile.salt(), crypto.cipher(), profile.sealedKey());
    } catch (DamageException e) {
      throw new DamagedRowException(profile.profileId());
    }
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "StoreProfiles";
  }
}
