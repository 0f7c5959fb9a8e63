package vernam.storage;

/**
 * The ledger of the store cannot be trusted: it is missing, altered, or not of the version that the
 * store claims. Nothing was changed.
 *
 * <p>Put the database back as it was. If that cannot be done, {@link
 * StoreOptions#withRebuiltLedger} takes the rows that there are for the right ones; what was
 * removed or rolled back before is not noticed any more. A store that an earlier version of this
 * library has written, with other tables, needs this once.
 */
public final class LedgerException extends StoreException {
  private static final long serialVersionUID = 1L;

  private LedgerException(String message) {
    super(message);
  }

  static LedgerException missing() {
    return new LedgerException("the store has no ledger");
  }

  static LedgerException ofEarlierLayout() {
    return new LedgerException("the tables of the store are of an earlier layout");
  }

  static LedgerException damaged() {
    return new LedgerException("the ledger of the store is damaged");
  }
}
