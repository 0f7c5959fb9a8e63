package vernam.storage.ropake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.storage.EncryptedStore;
import vernam.storage.EncryptedStores;
import vernam.storage.StorageFailureException;
import vernam.storage.engine.InterruptedDatabase;

/**
 * Each step of a side is broken off at each of its statements and before it is committed, and right
 * after that. Then that side starts again from its file, and has to get on with the other.
 */
class BrokenStepTest {
  /** A side's file, and what it is opened through. */
  private static final class Side implements AutoCloseable {
    private final InterruptedDatabase database;
    private EncryptedStore store;

    Side(Path file) {
      database =
          new InterruptedDatabase("jdbc:h2:async:" + file.toAbsolutePath() + ";MAX_COMPACT_TIME=0");
      store = EncryptedStores.create(database.dataSource(), Stored.KEY);
    }

    void restart() {
      database.interruptAfter(Integer.MAX_VALUE);
      store.close();
      store = EncryptedStores.open(database.dataSource(), Stored.KEY);
    }

    @Override
    public void close() {
      store.close();
    }
  }

  /** A step of the protocol, prepared up to its beginning. */
  @FunctionalInterface
  private interface Step {
    void run() throws RopakeException;
  }

  /** Prepares a step, all but the last of which goes well. */
  @FunctionalInterface
  private interface Preparation {
    Step prepare() throws RopakeException;
  }

  @TempDir Path folder;

  private Side clientSide;
  private Side serverSide;

  @BeforeEach
  void register() throws Exception {
    clientSide = new Side(folder.resolve("client"));
    serverSide = new Side(folder.resolve("server"));
    Honest.register(client(), server());
  }

  @AfterEach
  void close() {
    clientSide.close();
    serverSide.close();
  }

  private RopakeClient client() {
    return new RopakeClient(clientSide.store);
  }

  private RopakeServer server() {
    return new RopakeServer(serverSide.store);
  }

  /** Breaks a step off everywhere, and returns at how many places that was. */
  private int breakOff(Side side, Preparation preparation) throws RopakeException {
    int places = 0;
    while (isBrokenOff(side, preparation, places)) {
      places++;
      side.restart();
      Honest.login(client(), server());
    }
    // it went through, and nobody was told
    side.restart();
    Honest.login(client(), server());
    Honest.login(client(), server());
    return places + 1;
  }

  private static boolean isBrokenOff(Side side, Preparation preparation, int steps)
      throws RopakeException {
    Step step = preparation.prepare();
    side.database.interruptAfter(steps);
    try {
      step.run();
      return false;
    } catch (StorageFailureException e) {
      return true;
    } finally {
      side.database.interruptAfter(Integer.MAX_VALUE);
    }
  }

  private PendingExchange pendingLogin() throws RopakeException {
    return client().login();
  }

  @Test
  void clientThatDiesAsItBeginsALogin_logsIn() throws Exception {
    RopakeClient[] client = new RopakeClient[1];
    assertThat(
            breakOff(
                clientSide,
                () -> {
                  client[0] = client();
                  return () -> client[0].login().close();
                }))
        .isGreaterThan(5);
  }

  @Test
  void serverThatDiesAsItAnswersALogin_letsTheClientIn() throws Exception {
    assertThat(
            breakOff(
                serverSide,
                () -> {
                  RopakeServer server = server();
                  String hello = pendingLogin().hello();
                  return () -> server.login(hello).close();
                }))
        .isGreaterThan(5);
  }

  @Test
  void clientThatDiesAsItFinishesALogin_logsIn() throws Exception {
    assertThat(
            breakOff(
                clientSide,
                () -> {
                  PendingExchange exchange = pendingLogin();
                  String reply = server().login(exchange.hello()).text();
                  return () -> exchange.finish(reply).close();
                }))
        .isGreaterThan(5);
  }

  @Test
  void clientThatDiesAsItRegistersAnew_logsIn() throws Exception {
    int begun =
        breakOff(
            clientSide,
            () -> {
              RopakeClient client = client();
              return () -> client.register().close();
            });
    int finished =
        breakOff(
            clientSide,
            () -> {
              PendingExchange exchange = client().register();
              String reply = server().register(exchange.hello()).text();
              return () -> exchange.finish(reply).close();
            });
    assertThat(List.of(begun, finished)).allMatch(places -> places > 1);
  }

  @Test
  void serverThatDiesAsItRegistersAClient_keepsTheOthersAndRegistersLater() throws Exception {
    List<EncryptedStore> newcomers = new ArrayList<>();
    assertThat(
            breakOff(
                serverSide,
                () -> {
                  RopakeServer server = server();
                  EncryptedStore fresh = clientSide.store.metatag("new " + newcomers.size());
                  newcomers.add(fresh);
                  String hello = new RopakeClient(fresh).register().hello();
                  return () -> server.register(hello).close();
                }))
        .isGreaterThan(5);
    for (EncryptedStore newcomer : newcomers) {
      Honest.register(new RopakeClient(newcomer), server());
      Honest.login(new RopakeClient(newcomer), server());
    }
  }
}
