package vernam.storage;

/**
 * The store as one transaction sees it: with what the transaction itself has changed so far, and
 * nothing that others change meanwhile. Made by {@link EncryptedStore#transaction}.
 *
 * <p>For the thread and the time of that call only; afterwards every method throws {@link
 * IllegalStateException}. Once the database has failed within a transaction, the transaction is
 * rolled back even if the caller catches the exception.
 */
public sealed interface StoreTransaction extends TagStore permits RunningTransaction {
  @Override
  StoreTransaction metatag(Tag label);

  @Override
  default StoreTransaction metatag(String label) {
    return metatag(Tag.of(label));
  }
}
