package vernam.storage.core;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vernam.literal.Literal;

/**
 * The names and keys of one store: from its root keys and root salt down to one row.
 *
 * <p>Safe for use by many threads until it is closed, which wipes it. Source: specification
 * database, sections 3 and 4.
 */
public final class KeyTree implements AutoCloseable {
  private final String storeId;
  private final byte[] rootHash;
  private final byte[] rootSalt;
  private final byte[] rootSeed;
  private final Map<RowKind, PreparedKdf> names = new EnumMap<>(RowKind.class);
  private final PreparedKdf fileKeys;

  KeyTree(String storeId, byte[] rootKey, byte[] rootHash, byte[] rootSalt) {
    this.storeId = storeId;
    this.rootHash = rootHash.clone();
    this.rootSalt = rootSalt.clone();
    byte[] payload = Bytes.concat(rootHash, rootKey);
    this.rootSeed = DomainKdf.derive512(Domain.SEED.bytes(), payload, rootSalt);
    byte[] nameKey = Bytes.concat(rootHash, rootSeed);
    for (RowKind kind : RowKind.values()) {
      names.put(kind, PreparedKdf.of256(kind.nameDomain().bytes(), nameKey));
    }
    this.fileKeys = PreparedKdf.of512(Domain.FILE_KEY.bytes(), rootSeed, rootSalt);
    Bytes.wipe(payload, nameKey);
  }

  /** Returns the name of the store. */
  public String storeId() {
    return storeId;
  }

  /** Returns the name of a tag's row: aiootp's file name of the tag. */
  public String rowId(Literal tag) {
    return rowId(RowKind.TAG, tag);
  }

  /**
   * Returns the name of a row: 1 to 49 characters that do not tell its label. A function of the
   * label's printed text, so labels of different types have different rows; and of the kind of row,
   * so a tag and a metatag of one label have.
   */
  public String rowId(RowKind kind, Literal label) {
    return rowIds(kind, List.of(label)).get(0);
  }

  /** Returns the names of several rows of a kind, in the same order. */
  List<String> rowIds(RowKind kind, List<Literal> labels) {
    List<byte[]> texts = labels.stream().map(Literal::encode).toList();
    List<byte[]> hashes = Objects.requireNonNull(names.get(kind)).derive(texts);
    texts.forEach(Bytes::wipe);
    return hashes.stream().map(Base38::encode).toList();
  }

  /**
   * Returns the 64 bytes that seal one value; the caller wipes them.
   *
   * @param name what the value is bound to: a row name as text
   * @param salt the 32 bytes of salt of the sealed value
   */
  byte[] fileKey(Literal name, byte[] salt) {
    return fileKeys.derive(fileContext(name, salt));
  }

  /** Returns the keys of several values, in the same order; the caller wipes them. */
  List<byte[]> fileKeys(List<byte[]> contexts) {
    return fileKeys.derive(contexts);
  }

  /** Returns what the key of a value follows from, together with the secrets of the store. */
  static byte[] fileContext(Literal name, byte[] salt) {
    return Literal.tuple(Literal.hexView(salt), name).encode();
  }

  /** Returns the 64 bytes that are the key of a child store; the caller wipes them. */
  byte[] metatagKey(Literal label) {
    byte[] text = label.encode();
    byte[] payload = Bytes.concat(rootSeed, text);
    byte[] key = DomainKdf.derive512(Domain.METATAG_KEY.bytes(), payload, rootSalt);
    Bytes.wipe(payload, text);
    return key;
  }

  /** Returns the 64 bytes that give labels of a kind their sivs; the caller wipes them. Our own. */
  byte[] labelMacKey(RowKind kind) {
    return ownKey(kind.labelMacDomain());
  }

  /**
   * Returns the 64 bytes that give labels of a kind their key streams; the caller wipes them. Our
   * own.
   */
  byte[] labelStreamKey(RowKind kind) {
    return ownKey(kind.labelStreamDomain());
  }

  /**
   * Returns the 64 bytes that sealed all labels of a kind in layouts 1 to 3; the caller wipes them.
   * Our own.
   */
  byte[] oldLabelKey(RowKind kind) {
    return ownKey(kind.oldLabelDomain());
  }

  /** Returns the 64 bytes that seal the ledger; the caller wipes them. Our own. */
  byte[] ledgerKey() {
    return ownKey(Domain.LEDGER);
  }

  /** Returns the 64 bytes under which the ledger counts entries; the caller wipes them. Our own. */
  byte[] ledgerEntryKey() {
    return ownKey(Domain.LEDGER_ENTRY);
  }

  private byte[] ownKey(Domain domain) {
    return DomainKdf.derive512(domain.bytes(), rootHash, rootSeed);
  }

  /** Returns the 128 bytes that key the store's hmac; the caller wipes them. */
  byte[] hmacKey() {
    return Bytes.concat(rootSeed, rootHash);
  }

  @Override
  public void close() {
    names.values().forEach(PreparedKdf::close);
    fileKeys.close();
    Bytes.wipe(rootHash, rootSalt, rootSeed);
  }
}
