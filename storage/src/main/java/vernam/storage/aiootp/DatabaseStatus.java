package vernam.storage.aiootp;

/** Why a database of a directory cannot be read. */
public enum DatabaseStatus {
  /**
   * There is no manifest for its key. A child may never have been saved, or its manifest was
   * removed: the two cannot be told apart.
   */
  MISSING,

  /**
   * Its manifest or its root salt does not verify, is too large, or is not what aiootp writes; or
   * its parent lists it twice, or it lies deeper than aiootp itself can open.
   */
  DAMAGED
}
