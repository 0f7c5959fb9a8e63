package vernam.benchmarks.aead;

import java.security.GeneralSecurityException;
import java.util.List;

/** An authenticated cipher with a key of its own. For one thread. */
public interface Aead {
  /**
   * Seals a plaintext several times, each time under a new nonce.
   *
   * @return that many messages with everything that opening needs, but for the key
   * @throws GeneralSecurityException if the cipher refuses to work
   */
  List<byte[]> seal(byte[] plaintext, int count) throws GeneralSecurityException;

  /**
   * Opens messages.
   *
   * @return their plaintexts
   * @throws GeneralSecurityException if one of them was changed
   */
  List<byte[]> open(List<byte[]> messages) throws GeneralSecurityException;
}
