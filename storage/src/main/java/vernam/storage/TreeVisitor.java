package vernam.storage;

import java.util.List;
import vernam.storage.sql.ValueRow;

/**
 * Takes what is in a store: its tags, its children with all that is in them, one after the other in
 * their order. Made for {@link TreeScan}.
 *
 * @param <X> what a visitor may throw, which ends the scan
 */
interface TreeVisitor<X extends Exception> {
  /** Takes the store where the scan begins. */
  void enterTop(StoreNode node) throws X;

  /**
   * Takes a child of the store that was entered last and not left.
   *
   * @param node wiped after {@link #leave}
   * @param row the child's row in its parent, which has been checked
   */
  void enter(StoreNode node, Tag label, ValueRow row) throws X;

  /**
   * Takes a tag of the store that was entered last and not left.
   *
   * @param row its value has not been checked; of use until this method returns
   * @throws DamagedRowException if the value is damaged; the scan notes that and goes on
   */
  void row(Tag tag, OpenedRow row) throws X;

  /**
   * Takes the end of a page of rows.
   *
   * @param place where the scan is
   */
  void page(List<Long> place) throws X;

  /** Takes the end of the store that was entered last and not left. */
  void leave() throws X;
}
