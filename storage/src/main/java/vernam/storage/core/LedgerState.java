package vernam.storage.core;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the ledger says of a whole store: its version, how many rows it has, and the sum of what
 * each entry adds. Three more sums, of names and versions, tell which row it is if one row only
 * makes the difference. All sums are modulo 2^256, but that of the versions, which is modulo 2^64.
 *
 * <p>Immutable.
 *
 * @param version how many changes the store has seen
 * @param count how many entries there are, children and their rows included
 * @param digest the sum of the entries' elements
 * @param names the sum of the row names, read as numbers
 * @param changes the sum of the versions at which rows were last changed
 * @param products the sum of name times version
 */
public record LedgerState(
    long version,
    long count,
    BigInteger digest,
    BigInteger names,
    long changes,
    BigInteger products) {
  /** The ledger of a store without rows. */
  public static final LedgerState EMPTY =
      new LedgerState(0, 0, BigInteger.ZERO, BigInteger.ZERO, 0, BigInteger.ZERO);

  private static final int SUM_SIZE = 32;
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * SUM_SIZE);
  private static final int SIZE = 3 * Long.BYTES + 3 * SUM_SIZE;

  /** Returns the ledger of another version with the same rows. */
  public LedgerState withVersion(long other) {
    return new LedgerState(other, count, digest, names, changes, products);
  }

  /** Returns the ledger with one entry more. */
  public LedgerState plus(CountedEntry counted) {
    return plus(ofOne(counted));
  }

  /** Returns the ledger with one entry less. */
  public LedgerState minus(CountedEntry counted) {
    LedgerState one = ofOne(counted);
    return new LedgerState(
        version,
        count - 1,
        digest.subtract(one.digest).mod(MODULUS),
        names.subtract(one.names).mod(MODULUS),
        changes - one.changes,
        products.subtract(one.products).mod(MODULUS));
  }

  /** Returns the ledger of the rows of both, at the version of this one. */
  public LedgerState plus(LedgerState other) {
    return new LedgerState(
        version,
        count + other.count,
        digest.add(other.digest).mod(MODULUS),
        names.add(other.names).mod(MODULUS),
        changes + other.changes,
        products.add(other.products).mod(MODULUS));
  }

  private static LedgerState ofOne(CountedEntry counted) {
    BigInteger name = Base38.decode(counted.entry().rowId());
    long changedAt = counted.entry().changedAt();
    return new LedgerState(0, 1, counted.element(), name, changedAt, product(name, changedAt));
  }

  /** Returns whether both count the same rows. */
  public boolean sameRows(LedgerState other) {
    return count == other.count && digest.equals(other.digest);
  }

  /**
   * Returns whether both count rows of the same names and versions, so far as their sums tell;
   * nothing is said of what the rows hold.
   */
  public boolean sameNames(LedgerState other) {
    return count == other.count
        && names.equals(other.names)
        && changes == other.changes
        && products.equals(other.products);
  }

  /**
   * Returns the name of the row that this ledger counts and another lacks, if the difference is one
   * row.
   */
  public Optional<String> onlyRowBeyond(LedgerState other) {
    if (count != other.count + 1) {
      return Optional.empty();
    }
    BigInteger name = names.subtract(other.names).mod(MODULUS);
    BigInteger product = products.subtract(other.products).mod(MODULUS);
    return product(name, changes - other.changes).equals(product)
        ? Optional.of(Base38.encode(name))
        : Optional.empty();
  }

  /**
   * Returns whether another ledger may differ in nothing but the version at which this row was last
   * changed.
   */
  public boolean differsOnlyIn(String rowId, LedgerState other) {
    return count == other.count
        && names.equals(other.names)
        && changes != other.changes
        && product(Base38.decode(rowId), changes - other.changes)
            .equals(products.subtract(other.products).mod(MODULUS));
  }

  private static BigInteger product(BigInteger name, long version) {
    return name.multiply(BigInteger.valueOf(version)).mod(MODULUS);
  }

  /** Returns the {@value #SIZE} bytes that are sealed. */
  byte[] encode() {
    ByteBuffer encoded = ByteBuffer.allocate(SIZE);
    encoded.putLong(version).putLong(count).putLong(changes);
    for (BigInteger sum : new BigInteger[] {digest, names, products}) {
      encoded.put(bytes(sum));
    }
    return encoded.array();
  }

  /**
   * Returns the ledger of sealed bytes.
   *
   * @throws DamageException if they are of another size
   */
  static LedgerState decode(byte[] encoded) throws DamageException {
    if (encoded.length != SIZE) {
      throw new DamageException("no ledger has " + encoded.length + " bytes");
    }
    ByteBuffer parts = ByteBuffer.wrap(encoded);
    long version = parts.getLong();
    long count = parts.getLong();
    long changes = parts.getLong();
    return new LedgerState(version, count, sum(parts), sum(parts), changes, sum(parts));
  }

  private static byte[] bytes(BigInteger sum) {
    byte[] signed = sum.toByteArray();
    byte[] bytes = new byte[SUM_SIZE];
    int size = Math.min(signed.length, SUM_SIZE);
    System.arraycopy(signed, signed.length - size, bytes, SUM_SIZE - size, size);
    return bytes;
  }

  private static BigInteger sum(ByteBuffer parts) {
    byte[] bytes = new byte[SUM_SIZE];
    parts.get(bytes);
    return new BigInteger(1, bytes);
  }

  /** Returns the version only: the sums are secret. */
  @Override
  public String toString() {
    return "LedgerState[version=" + version + "]";
  }
}
