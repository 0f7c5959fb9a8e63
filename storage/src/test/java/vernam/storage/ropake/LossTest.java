package vernam.storage.ropake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vernam.storage.EncryptedStore;

/**
 * Messages are lost, repeated, late and forged, and both sides die between any two steps: no client
 * is ever locked out. Every sequence of up to three such logins after a registration is tried,
 * those of three where long tests run, and after each an honest login has to succeed.
 */
class LossTest {
  /** What may happen to one login. */
  enum Event {
    NOTHING,
    CLIENT_DIES_BEFORE_SENDING,
    HELLO_IS_LOST,
    REPLY_IS_LOST,
    SERVER_DIES_AFTER_STORING,
    CLIENT_DIES_BEFORE_FINISHING,
    HELLO_COMES_TWICE,
    HELLO_COMES_AGAIN_AFTER_THE_SERVER_DIED,
    REPLY_COMES_TWICE,
    ALL_EARLIER_HELLOS_COME_AGAIN,
    LATE_REPLY_COMES_INSTEAD,
    SERVER_IS_SAID_NOT_TO_KNOW
  }

  private static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Both sides, and what an attacker in the middle has recorded. */
  private static final class Run {
    final EncryptedStore clientStore;
    final EncryptedStore serverStore;
    final SetClock clock = new SetClock(1_700_000_000);
    final SecureRandom random = new SecureRandom();
    RopakeClient client;
    RopakeServer server;
    final List<String> hellos = new ArrayList<>();
    final Deque<String> unseenReplies = new ArrayDeque<>();

    /** Makes a run with a client that nobody has seen. */
    Run(EncryptedStore clientStore, EncryptedStore serverStore) {
      this.clientStore = clientStore;
      this.serverStore = serverStore;
      clientStarts();
      serverStarts();
    }

    void clientStarts() {
      client = new RopakeClient(clientStore, RopakeOptions.standard(), clock, random);
    }

    void serverStarts() {
      server = new RopakeServer(serverStore, RopakeOptions.standard(), clock, random);
    }

    String serve(String hello) throws RopakeException {
      hellos.add(hello);
      return server.login(hello).text();
    }

    void login(Event event) throws Exception {
      try (RopakeSession session = client.login(hello -> carry(event, hello))) {
        assertThat(session.keyId()).hasSize(2 * Value512.SIZE);
      } catch (Lost | UnknownKeyIdException | AuthenticationFailedException e) {
        // the login failed; the next one has to work
      }
    }

    private String carry(Event event, String hello) throws RopakeException, Lost {
      return switch (event) {
        case NOTHING -> serve(hello);
        case CLIENT_DIES_BEFORE_SENDING -> {
          clientStarts();
          throw new Lost();
        }
        case HELLO_IS_LOST -> {
          hellos.add(hello);
          throw new Lost();
        }
        case REPLY_IS_LOST -> {
          unseenReplies.add(serve(hello));
          throw new Lost();
        }
        case SERVER_DIES_AFTER_STORING -> {
          unseenReplies.add(serve(hello));
          serverStarts();
          throw new Lost();
        }
        case CLIENT_DIES_BEFORE_FINISHING -> {
          unseenReplies.add(serve(hello));
          clientStarts();
          throw new Lost();
        }
        case HELLO_COMES_TWICE -> {
          String first = serve(hello);
          assertThat(server.login(hello).text()).isEqualTo(first);
          yield first;
        }
        case HELLO_COMES_AGAIN_AFTER_THE_SERVER_DIED -> {
          unseenReplies.add(serve(hello));
          serverStarts();
          yield server.login(hello).text();
        }
        case REPLY_COMES_TWICE -> {
          String reply = serve(hello);
          unseenReplies.add(reply);
          yield reply;
        }
        case ALL_EARLIER_HELLOS_COME_AGAIN -> {
          String mine = serve(hello);
          replayAll();
          yield mine;
        }
        case LATE_REPLY_COMES_INSTEAD -> {
          String late = unseenReplies.pollLast();
          String real = serve(hello);
          yield late == null ? real : late;
        }
        case SERVER_IS_SAID_NOT_TO_KNOW -> throw new UnknownKeyIdException();
      };
    }

    void replayAll() {
      for (String hello : hellos) {
        try {
          server.login(hello).close();
        } catch (RopakeException e) {
          // refused: as good as answered
        }
      }
    }
  }

  @Test
  void afterEverySequenceOfTwoAccidents_theClientLogsIn() throws Exception {
    List<List<Event>> sequences = sequences(2);
    assertThat(sequences).hasSize(1 + 12 + 12 * 12);
    assertClientsAreNotLockedOut(sequences);
  }

  @Test
  @Tag("long")
  void afterEverySequenceOfThreeAccidents_theClientLogsIn() throws Exception {
    List<List<Event>> sequences = sequences(3);
    assertThat(sequences).hasSize(1 + 12 + 12 * 12 + 12 * 12 * 12);
    assertClientsAreNotLockedOut(sequences);
  }

  private static void assertClientsAreNotLockedOut(List<List<Event>> sequences) throws Exception {
    try (Stored stored = new Stored()) {
      for (List<Event> sequence : sequences) {
        assertClientIsNotLockedOut(stored, sequence);
      }
    }
  }

  private static void assertClientIsNotLockedOut(Stored stored, List<Event> sequence)
      throws Exception {
    EncryptedStore fresh = stored.clientStore.metatag(sequence.toString());
    Run run = new Run(fresh, stored.serverStore);
    String id = Honest.register(run.client, run.server);
    for (Event event : sequence) {
      run.login(event);
    }
    assertThat(Honest.login(run.client, run.server)).as("%s", sequence).isEqualTo(id);
    run.replayAll();
    assertThat(Honest.login(run.client, run.server)).as("%s", sequence).isEqualTo(id);
  }

  private static List<List<Event>> sequences(int longest) {
    List<List<Event>> all = new ArrayList<>();
    all.add(List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).size() < longest) {
        for (Event event : Event.values()) {
          List<Event> longer = new ArrayList<>(all.get(i));
          longer.add(event);
          all.add(longer);
        }
      }
    }
    return all;
  }
}
