package vernam.cli.tour;

import java.nio.file.Files;
import java.security.Provider;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import vernam.cli.message.MessageCipher;
import vernam.spec.SecretBytes;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.WrongKeyException;

/** Tries another key on the file and on the store. */
record WrongKey(TourPlace place, Provider provider) implements Step {
  @Override
  public String title() {
    return "Try a wrong key";
  }

  @Override
  public List<String> run() throws Exception {
    SecretKey wrong = KeyGenerator.getInstance(MessageCipher.ALGORITHM, provider).generateKey();
    requireFileRefuses(wrong);
    requireStoreRefuses(wrong);
    int tags;
    try (SecretBytes key = place.key();
        EncryptedStore store = EncryptedStores.open(place.store(), key)) {
      tags = store.tags().size();
    }
    StepFailedException.require(
        tags == TourValues.all().size(), "the attempt with a wrong key changed the store");
    return List.of(
        "The sealed file refused it with AEADBadTagException.",
        "The store refused it with WrongKeyException.",
        "With the right key the store opens as before, with all " + tags + " tags.");
  }

  private void requireFileRefuses(SecretKey wrong) throws Exception {
    try {
      new MessageCipher(provider).open(wrong, Files.readAllBytes(place.sealedFile()), null);
    } catch (AEADBadTagException expected) {
      return;
    }
    throw new StepFailedException("the sealed file opened with a wrong key");
  }

  private void requireStoreRefuses(SecretKey wrong) throws Exception {
    try {
      EncryptedStores.open(place.store(), wrong).close();
    } catch (WrongKeyException expected) {
      return;
    }
    throw new StepFailedException("the store opened with a wrong key");
  }
}
