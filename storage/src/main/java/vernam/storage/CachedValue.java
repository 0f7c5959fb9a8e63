package vernam.storage;

import org.jspecify.annotations.Nullable;

/**
 * What a cache knows of one tag.
 *
 * @param inMemory whether the value is here, or only in the store
 * @param value the live object, null if it is not here
 * @param storedPrint the print of what is stored, empty if that is unknown
 */
record CachedValue(boolean inMemory, @Nullable Object value, String storedPrint) {
  private static final String UNKNOWN = "";

  /** A value that is in the store and was not read yet. */
  static final CachedValue UNREAD = new CachedValue(false, null, UNKNOWN);

  /** Returns a value that was just read. */
  static CachedValue read(@Nullable Object value) {
    return new CachedValue(true, value, ValueText.printOf(value));
  }

  /** Returns a value that takes the place of this one. */
  CachedValue assigned(@Nullable Object other) {
    return new CachedValue(true, other, storedPrint);
  }

  /** Returns this value, just stored. */
  CachedValue stored(String print) {
    return new CachedValue(inMemory, value, print);
  }

  @Override
  public String toString() {
    return "CachedValue";
  }
}
