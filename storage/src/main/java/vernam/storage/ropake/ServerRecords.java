package vernam.storage.ropake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vernam.storage.TagStore;

/**
 * The server's records, in the midst of one transaction. Of each client there is the record of the
 * key that it has shown last, and one of each key that answers to this led to. That is as deep as
 * it gets: who logs in with one of the latter has shown it.
 */
final class ServerRecords {
  /**
   * Answers kept for one key. Each is to another hello of the client's; if it makes more without
   * receiving an answer, the oldest goes, and a client that did receive it has its previous key.
   */
  static final int MAX_ANSWERS = 8;

  private final TagStore store;

  ServerRecords(TagStore store) {
    this.store = store;
  }

  Optional<ServerRecord> find(String keyId) throws ForeignStateException {
    Optional<Object> json = store.get(keyId, Object.class);
    return json.isEmpty() ? Optional.empty() : Optional.of(ServerRecord.read(json.get()));
  }

  void register(String keyId, ServerRecord first) {
    store.put(keyId, first.toJson());
    store.put(shownTag(keyId), keyId);
  }

  /**
   * Stores the successor of a key that the client has just shown, and forgets all that this makes
   * obsolete: the key before, and what other answers to that led to.
   */
  void succeed(String keyId, ServerRecord shown, GivenAnswer answer, ServerRecord successor)
      throws ForeignStateException {
    if (shown.previous().isPresent()) {
      deleteAllBut(keyId, shown.previous().get());
    }
    store.put(answer.keyId(), successor.toJson());
    List<GivenAnswer> answers = new ArrayList<>(shown.answers());
    answers.add(answer);
    while (answers.size() > MAX_ANSWERS) {
      store.remove(answers.remove(0).keyId());
    }
    store.put(keyId, shown.confirmed(List.copyOf(answers)).toJson());
    store.put(shownTag(shown.clientId().orElse(keyId)), keyId);
  }

  private void deleteAllBut(String kept, String keyId) throws ForeignStateException {
    Optional<ServerRecord> record = find(keyId);
    if (record.isPresent()) {
      for (GivenAnswer answer : record.get().answers()) {
        if (!answer.keyId().equals(kept)) {
          store.remove(answer.keyId());
        }
      }
      store.remove(keyId);
    }
  }

  /** Forgets a client, and returns whether there was one. */
  boolean forget(String clientId) throws ForeignStateException {
    String shown = store.get(shownTag(clientId), String.class).orElse(clientId);
    boolean known = store.contains(shown);
    deleteAllBut("", shown);
    store.remove(shownTag(clientId));
    return known;
  }

  /** Names the key that a client has shown last; no key id is a tag like this. */
  private static String shownTag(String clientId) {
    return "client " + clientId;
  }
}
