package vernam.storage.ropake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server keeps under a key id: aiootp's two fields, of section 3, and three more, which
 * are left out as long as they say nothing.
 *
 * @param key shared with the client
 * @param commit that the next login opens
 * @param clientId the key id of the registration; none stands for the record's own
 * @param previous the key id that the client logged in with, kept until it shows this one
 * @param answers given under this key, the oldest first
 */
record ServerRecord(
    Value512 key,
    Value512 commit,
    Optional<String> clientId,
    Optional<String> previous,
    List<GivenAnswer> answers) {
  private static final String KEY = "key";
  private static final String CLIENT = "client";
  private static final String PREVIOUS = "previous";
  private static final String ANSWERS = "answers";

  static ServerRecord registered(ServerTurn turn) {
    return new ServerRecord(
        turn.outcome().key(), turn.commit(), Optional.empty(), Optional.empty(), List.of());
  }

  /** Returns the record of the key that an answer leads to. */
  static ServerRecord successor(ServerTurn turn, String clientId, String previous) {
    return new ServerRecord(
        turn.outcome().key(),
        turn.commit(),
        Optional.of(clientId),
        Optional.of(previous),
        List.of());
  }

  static ServerRecord read(Object json) throws ForeignStateException {
    if (!(json instanceof Map<?, ?> map)) {
      throw new ForeignStateException("a record");
    }
    List<GivenAnswer> answers = new ArrayList<>();
    if (map.get(ANSWERS) instanceof List<?> list) {
      for (Object answer : list) {
        answers.add(GivenAnswer.read(answer));
      }
    }
    return new ServerRecord(
        Value512.ofHex(map.get(KEY)).orElseThrow(() -> new ForeignStateException(KEY)),
        Value512.ofInteger(map.get(Fields.KEYED_PASSWORD))
            .orElseThrow(() -> new ForeignStateException(Fields.KEYED_PASSWORD)),
        id(map.get(CLIENT)),
        id(map.get(PREVIOUS)),
        List.copyOf(answers));
  }

  private static Optional<String> id(@Nullable Object json) throws ForeignStateException {
    if (json == null) {
      return Optional.empty();
    }
    return Optional.of(
        Value512.ofHex(json).orElseThrow(() -> new ForeignStateException("an id")).hex());
  }

  Map<String, Object> toJson() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(KEY, key.hex());
    fields.put(Fields.KEYED_PASSWORD, commit.integer());
    clientId.ifPresent(id -> fields.put(CLIENT, id));
    previous.ifPresent(id -> fields.put(PREVIOUS, id));
    if (!answers.isEmpty()) {
      fields.put(ANSWERS, answers.stream().map(GivenAnswer::toJson).toList());
    }
    return fields;
  }

  /** Returns the answer that was given to a hello already, if there was one. */
  Optional<GivenAnswer> answer(String digest) {
    return answers.stream().filter(answer -> answer.digest().equals(digest)).findFirst();
  }

  /** Returns the record of a client that has shown this key, with these answers. */
  ServerRecord confirmed(List<GivenAnswer> given) {
    return new ServerRecord(key, commit, clientId, Optional.empty(), given);
  }

  /** Returns nothing of the keys. */
  @Override
  public String toString() {
    return "ServerRecord";
  }
}
