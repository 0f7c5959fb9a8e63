package vernam.storage.core;

/**
 * The key derivation of aiootp's databases: an HMAC over a hash, both keyed with domain and key
 * (specification database, section 1.1).
 *
 * <p>There are no length fields between the three inputs, so callers keep domain and key at a fixed
 * length for each use.
 */
final class DomainKdf {
  private DomainKdf() {}

  /** Returns 32 bytes. */
  static byte[] derive256(byte[] domain, byte[] payload, byte[] key) {
    byte[] macKey = Bytes.concat(domain, key);
    byte[] inner = Hashes.sha3With256(macKey, payload);
    byte[] derived = Hashes.hmac256(macKey, inner);
    Bytes.wipe(macKey, inner);
    return derived;
  }

  /** Returns 64 bytes. The inner hash is SHA3-256 here too. */
  static byte[] derive512(byte[] domain, byte[] payload, byte[] key) {
    byte[] macKey = Bytes.concat(domain, key);
    byte[] inner = Hashes.sha3With256(macKey, payload);
    byte[] derived = Hashes.hmac512(macKey, inner);
    Bytes.wipe(macKey, inner);
    return derived;
  }
}
