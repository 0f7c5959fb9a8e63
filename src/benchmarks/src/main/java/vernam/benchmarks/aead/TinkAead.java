package vernam.benchmarks.aead;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** AES-256-GCM as Tink recommends it, from a keyset; a message begins with the key's number. */
final class TinkAead implements Aead {
  private static final byte[] NO_ASSOCIATED_DATA = {};

  private final com.google.crypto.tink.Aead aead;

  TinkAead() throws GeneralSecurityException {
    aead =
        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get())
            .getPrimitive(AeadConfig2026.get(), com.google.crypto.tink.Aead.class);
  }

  @Override
  public List<byte[]> seal(byte[] plaintext, int count) throws GeneralSecurityException {
    List<byte[]> messages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      messages.add(aead.encrypt(plaintext, NO_ASSOCIATED_DATA));
    }
    return messages;
  }

  @Override
  public List<byte[]> open(List<byte[]> messages) throws GeneralSecurityException {
    List<byte[]> plaintexts = new ArrayList<>(messages.size());
    for (byte[] message : messages) {
      plaintexts.add(aead.decrypt(message, NO_ASSOCIATED_DATA));
    }
    return plaintexts;
  }
}
