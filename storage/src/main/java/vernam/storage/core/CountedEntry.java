package vernam.storage.core;

import java.math.BigInteger;
import java.security.MessageDigest;

/** An entry with the two values that the ledger's key gives it; see {@link LedgerSeal#count}. */
public final class CountedEntry {
  private final LedgerEntry entry;
  private final byte[] stamp;
  private final BigInteger element;

  CountedEntry(LedgerEntry entry, byte[] stamp, BigInteger element) {
    this.entry = entry;
    this.stamp = stamp;
    this.element = element;
  }

  /** Returns the entry. */
  public LedgerEntry entry() {
    return entry;
  }

  /** Returns the 32 bytes that are stored with the entry; a copy. */
  public byte[] stamp() {
    return stamp.clone();
  }

  /** Returns, in constant time, whether a stored stamp is the one of this entry. */
  public boolean isStamp(byte[] stored) {
    return MessageDigest.isEqual(stamp, stored);
  }

  /** Returns whether the row has a name of ours by its form, which a ledger can sum. */
  public boolean isNamed() {
    return Base38.isEncoded(entry.rowId());
  }

  /** Returns what the entry adds to the digest; secret. */
  BigInteger element() {
    return element;
  }
}
