package vernam.benchmarks.aead;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vernam.message.BatchResult;
import vernam.message.BytesForm;
import vernam.message.Chunky2048Batch;
import vernam.message.OpenRequest;
import vernam.message.SealRequest;
import vernam.message.SealedMessage;
import vernam.message.WireFormat;
import vernam.sponge.WideKeccaks;

/** A batch of Chunky2048 messages side by side in the lanes of vectors. */
final class BatchAead implements Aead {
  private static final String MODULE = "jdk.incubator.vector";

  private final Chunky2048Batch batch = new Chunky2048Batch();
  private final SecretKey key;

  BatchAead() {
    byte[] bytes = new byte[64];
    new SecureRandom().nextBytes(bytes);
    key = new SecretKeySpec(bytes, "Chunky2048");
  }

  /** Returns why there are no vectors in this process, if there are none. */
  static Optional<String> hindrance() {
    return WideKeccaks.system().maxWidth() > 1
        ? Optional.empty()
        : Optional.of("this is no Java 25 with vectors and --add-modules=" + MODULE);
  }

  @Override
  public List<byte[]> seal(byte[] plaintext, int count) throws GeneralSecurityException {
    SealRequest request = SealRequest.of(key, plaintext);
    List<byte[]> messages = new ArrayList<>(count);
    for (BatchResult<SealedMessage> sealed : batch.seal(Collections.nCopies(count, request))) {
      messages.add(BytesForm.encode(sealed.get()));
    }
    return messages;
  }

  @Override
  public List<byte[]> open(List<byte[]> messages) throws GeneralSecurityException {
    List<OpenRequest> requests = new ArrayList<>(messages.size());
    for (byte[] message : messages) {
      requests.add(OpenRequest.of(key, BytesForm.decode(WireFormat.CHUNKY_2048, message)));
    }
    List<byte[]> plaintexts = new ArrayList<>(messages.size());
    for (BatchResult<byte[]> opened : batch.open(requests)) {
      plaintexts.add(opened.get());
    }
    return plaintexts;
  }
}
