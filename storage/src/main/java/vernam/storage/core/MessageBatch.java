package vernam.storage.core;

import java.security.ProviderException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executor;
import javax.crypto.BadPaddingException;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.message.BatchResult;
import vernam.message.BytesForm;
import vernam.message.Chunky2048Batch;
import vernam.message.OpenRequest;
import vernam.message.SealRequest;
import vernam.message.SealedMessage;
import vernam.message.WireFormat;
import vernam.spec.MalformedMessageException;

/**
 * Seals and opens several messages side by side, of which each is what {@link MessageCipher} makes
 * and opens one by one without a context. Made by {@link MessageCipher#batch}.
 *
 * <p>Safe for use by many threads.
 */
final class MessageBatch {
  private final Chunky2048Batch batch;

  /**
   * Makes it.
   *
   * @param batch works on the {@link Executor} of the store's user
   */
  MessageBatch(Chunky2048Batch batch) {
    this.batch = batch;
  }

  /**
   * A message that is to be sealed; see {@link MessageCipher#seal}.
   *
   * @param key stays the caller's to wipe, and so does the plaintext
   */
  @SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
  record Plain(byte[] key, byte[] salt, byte[] plaintext) {
    @Override
    public String toString() {
      return "Plain";
    }
  }

  /**
   * A message that is to be opened; see {@link MessageCipher#open}.
   *
   * @param key stays the caller's to wipe
   */
  @SuppressWarnings("ArrayRecordComponent") // is handed on, never compared
  record Stored(byte[] key, byte[] stored) {
    @Override
    public String toString() {
      return "Stored";
    }
  }

  /** Returns the messages, sealed, in the same order. */
  List<byte[]> seal(List<Plain> messages) {
    List<SealRequest> requests = new ArrayList<>(messages.size());
    for (Plain message : messages) {
      requests.add(
          SealRequest.of(Literal.hexView(message.key()), message.plaintext())
              .withDangerousSalt(HexFormat.of().formatHex(message.salt())));
    }
    List<byte[]> sealed = new ArrayList<>(messages.size());
    for (BatchResult<SealedMessage> result : batch.seal(requests)) {
      try {
        sealed.add(BytesForm.encode(result.get()));
      } catch (MalformedMessageException | BadPaddingException e) {
        throw new ProviderException("a message was not sealed", e);
      }
    }
    return sealed;
  }

  /**
   * Returns the plaintexts in the same order, none for what is no message or was not sealed with
   * its key; the caller wipes them.
   */
  List<byte @Nullable []> open(List<Stored> messages) {
    List<byte @Nullable []> opened = new ArrayList<>(messages.size());
    List<Integer> places = new ArrayList<>(messages.size());
    List<OpenRequest> requests = new ArrayList<>(messages.size());
    for (Stored message : messages) {
      try {
        requests.add(
            OpenRequest.of(
                Literal.hexView(message.key()),
                BytesForm.decode(WireFormat.CHUNKY_2048, message.stored())));
        places.add(opened.size());
      } catch (MalformedMessageException e) {
        // none
      }
      opened.add(null);
    }
    List<BatchResult<byte[]>> results = batch.open(requests);
    for (int i = 0; i < results.size(); i++) {
      try {
        opened.set(places.get(i), results.get(i).get());
      } catch (BadPaddingException e) {
        // none
      }
    }
    return opened;
  }
}
