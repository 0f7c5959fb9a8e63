package vernam.storage.core;

import java.util.List;
import vernam.message.HashBatch;

/**
 * {@link DomainKdf} for many payloads under one domain and key, of which no more is done again for
 * each than must be, and side by side where that is faster.
 *
 * <p>Safe for use by many threads until it is closed, which wipes it.
 */
final class PreparedKdf implements AutoCloseable {
  private final HashBatch inner;
  private final PreparedHmac hmac;

  private PreparedKdf(HashBatch inner, PreparedHmac hmac) {
    this.inner = inner;
    this.hmac = hmac;
  }

  /**
   * Returns {@link DomainKdf#derive256}.
   *
   * @param key together with the domain at most 136 bytes; stays the caller's to wipe
   */
  static PreparedKdf of256(byte[] domain, byte[] key) {
    byte[] macKey = Bytes.concat(domain, key);
    PreparedKdf kdf =
        new PreparedKdf(HashBatch.sha3With256Bits(macKey), PreparedHmac.sha3With256(macKey));
    Bytes.wipe(macKey);
    return kdf;
  }

  /**
   * Returns {@link DomainKdf#derive512} for payloads that begin alike.
   *
   * @param key together with the domain at most 72 bytes; stays the caller's to wipe
   * @param beginning of every payload; stays the caller's to wipe
   */
  static PreparedKdf of512(byte[] domain, byte[] key, byte[] beginning) {
    byte[] macKey = Bytes.concat(domain, key);
    byte[] first = Bytes.concat(macKey, beginning);
    PreparedKdf kdf =
        new PreparedKdf(HashBatch.sha3With256Bits(first), PreparedHmac.sha3With512(macKey));
    Bytes.wipe(macKey, first);
    return kdf;
  }

  /** Returns what follows from payloads, or from what comes after their beginning. */
  List<byte[]> derive(List<byte[]> payloads) {
    List<byte[]> hashes = inner.digests(payloads);
    List<byte[]> derived = hmac.of(hashes);
    hashes.forEach(Bytes::wipe);
    return derived;
  }

  /** Returns what follows from one payload, or from what comes after its beginning. */
  byte[] derive(byte[] payload) {
    return derive(List.of(payload)).get(0);
  }

  @Override
  public void close() {
    inner.close();
    hmac.close();
  }
}
