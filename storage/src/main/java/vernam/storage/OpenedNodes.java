package vernam.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * The children that one attempt at a transaction has opened and left open for the caller, who does
 * not get them if the attempt fails.
 */
final class OpenedNodes {
  private final List<StoreNode> nodes = new ArrayList<>();

  void add(StoreNode node) {
    nodes.add(node);
  }

  /** Wipes them, after the attempt has failed. */
  void discard() {
    nodes.forEach(StoreNode::close);
  }
}
