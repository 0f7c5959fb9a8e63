package vernam.storage.core;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vernam.literal.Literal;

/**
 * Counts entries and seals the ledger of a store and all its children.
 *
 * <p>Safe for use by many threads until it is closed, which wipes the keys. Source: our own
 * construction, after the incremental multiset hash {@code MSet-Add-Hash} of Clarke, Devadas, van
 * Dijk, Gassend and Suh (ASIACRYPT 2003).
 */
public final class LedgerSeal implements AutoCloseable {
  /** Bytes in a stamp. */
  public static final int STAMP_SIZE = 32;

  /** Bytes in the tag with which a sealed label or value begins. */
  private static final int TAG_SIZE = 32;

  private final String storeId;
  private final MessageCipher cipher;
  private final byte[] key;
  private final PreparedHmac entries;

  /** Makes the seal of the ledger of a main store. */
  LedgerSeal(KeyTree main, MessageCipher cipher) {
    this.storeId = main.storeId();
    this.cipher = cipher;
    this.key = main.ledgerKey();
    byte[] entryKey = main.ledgerEntryKey();
    this.entries = PreparedHmac.sha3With512(entryKey);
    Bytes.wipe(entryKey);
  }

  /**
   * Returns the tag of a sealed label or value: its first 32 bytes, or fewer if it is too short to
   * be sealed at all.
   */
  public static byte[] tag(byte[] sealed) {
    return Arrays.copyOf(sealed, Math.min(TAG_SIZE, sealed.length));
  }

  /**
   * Returns an entry with its stamp, which is stored beside it, and its element, which is only ever
   * summed: the two halves of one HMAC-SHA3-512. Who sees stamps learns nothing of elements.
   */
  public CountedEntry count(LedgerEntry entry) {
    return count(List.of(entry)).get(0);
  }

  /** Returns several entries with their stamps and elements, in the same order. */
  public List<CountedEntry> count(List<LedgerEntry> some) {
    List<byte[]> macs = entries.of(some.stream().map(LedgerEntry::encode).toList());
    List<CountedEntry> counted = new ArrayList<>(some.size());
    for (int i = 0; i < some.size(); i++) {
      counted.add(counted(some.get(i), macs.get(i)));
    }
    return counted;
  }

  private static CountedEntry counted(LedgerEntry entry, byte[] mac) {
    byte[] stamp = Arrays.copyOf(mac, STAMP_SIZE);
    BigInteger element = new BigInteger(1, mac, STAMP_SIZE, mac.length - STAMP_SIZE);
    Bytes.wipe(mac);
    return new CountedEntry(entry, stamp, element);
  }

  /** Returns a ledger, sealed: 336 bytes. */
  public byte[] seal(LedgerState state) {
    byte[] encoded = state.encode();
    try {
      return cipher.seal(key.clone(), cipher.newSalt(), context(), encoded);
    } finally {
      Bytes.wipe(encoded);
    }
  }

  /**
   * Returns a sealed ledger.
   *
   * @throws DamageException if this is not a ledger that was sealed for this store
   */
  public LedgerState open(byte[] sealed) throws DamageException {
    byte[] encoded = cipher.open(key.clone(), context(), sealed);
    try {
      return LedgerState.decode(encoded);
    } finally {
      Bytes.wipe(encoded);
    }
  }

  @Override
  public void close() {
    entries.close();
    Bytes.wipe(key);
  }

  private byte[] context() {
    return Literal.tuple(Literal.text(storeId)).encode();
  }
}
