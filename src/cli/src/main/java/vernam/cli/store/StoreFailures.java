package vernam.cli.store;

import vernam.cli.io.Failure;
import vernam.storage.AiootpDirectoryException;
import vernam.storage.DamagedRowException;
import vernam.storage.LedgerException;
import vernam.storage.ProfileNotFoundException;
import vernam.storage.RolledBackException;
import vernam.storage.StoreException;
import vernam.storage.StoreExistsException;
import vernam.storage.StoreNotFoundException;
import vernam.storage.UnwritableValueException;
import vernam.storage.WrongCredentialsException;
import vernam.storage.WrongKeyException;

/** Says what a store refused. */
final class StoreFailures {
  private StoreFailures() {}

  /**
   * The failure for an exception of the store.
   *
   * @param name how messages call the store
   */
  static Failure of(StoreException exception, String name) {
    if (exception instanceof WrongKeyException) {
      return Failure.refused(
          "this key does not open the store: " + name, "give the key it was created with");
    }
    if (exception instanceof WrongCredentialsException) {
      return Failure.refused(
          "the store has no profile for these credentials: " + name,
          "name, password, --secret-file, --credential and --cost all have to be the same");
    }
    if (exception instanceof ProfileNotFoundException) {
      return Failure.refused(
          "the store has no profiles: " + name, "open it with its key: --key-file FILE");
    }
    if (exception instanceof StoreNotFoundException) {
      return Failure.inputOutput(
          "no store there: " + name, "check the name, or make one with: vernam store create");
    }
    if (exception instanceof StoreExistsException) {
      return Failure.inputOutput(
          "a store exists there: " + name, "choose another place, or use the store as it is");
    }
    if (exception instanceof DamagedRowException) {
      return Failure.refused(
          "a row of the store was changed or damaged: " + name,
          "the key is right; the value is lost unless a copy of the database has it");
    }
    if (exception instanceof RolledBackException) {
      return Failure.refused(
          "the store is older than --minimum-version says: " + name,
          "an old copy of the database may have been put back");
    }
    if (exception instanceof LedgerException) {
      return Failure.refused(
          exception.getMessage() + ": " + name,
          "take the database from a copy; if there is none, or an earlier version of vernam made it,"
              + " see: vernam store rebuild --help");
    }
    if (exception instanceof AiootpDirectoryException directory) {
      return of(directory.reason());
    }
    if (exception instanceof UnwritableValueException) {
      return Failure.refused(
          "the value cannot be stored", "it may be nested too deeply, or hold half a character");
    }
    // What is left are failures of the database; the store's words name codes and nothing else.
    return Failure.inputOutput(
        exception.getMessage() + ": " + name,
        "check name or URL, disk and permissions, and that no other program has it open");
  }

  private static Failure of(AiootpDirectoryException.Reason reason) {
    return switch (reason) {
      case NO_DATABASE ->
          Failure.inputOutput(
              "the directory has no database for this key",
              "check directory and key, or credentials and --profile-salt");
      case DAMAGED ->
          Failure.refused(
              "the manifest or the root salt of the directory is damaged or missing",
              "nothing can be read without them; take them from a copy");
      case NO_SALT_FILE ->
          Failure.inputOutput(
              "the folder has no salt file for these credentials",
              "name, password, --secret-file, --credential and --cost all have to be the same");
      case UNUSABLE_SALT_FILE ->
          Failure.refused(
              "the salt file is too short or too long",
              "nothing can be read without it; take it from a copy");
      case OTHER_KEY ->
          Failure.refused(
              "aiootp would not come to the key of this store by these credentials",
              "mirror the store into one with a key file, and export that");
    };
  }

  static Failure lastProfile() {
    return Failure.refused(
        "the last profile of a store stays", "add another one first: vernam store profile add");
  }

  /** The store's words on file names and URLs do not repeat them, so they can be shown. */
  static Failure unusablePlace(IllegalArgumentException exception) {
    return Failure.usage(
        String.valueOf(exception.getMessage()), "give --db another name, or --url another URL");
  }

  static Failure nothingUnderTag() {
    return Failure.refused(
        "nothing is stored under this tag",
        "list the tags with: vernam store tags; 1, 1.0 and \"1\" are different tags, see --type");
  }
}
