package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;
import vernam.storage.ropake.RopakeClient;
import vernam.storage.ropake.RopakeReply;
import vernam.storage.ropake.RopakeServer;
import vernam.storage.ropake.RopakeSession;

/** Section M of the checklist: other uses that the documents show. */
@EveryEngine
class OtherUsesContractTest extends KeyedStore {
  OtherUsesContractTest(Engine engine) {
    super(engine);
  }

  @Test
  void row099_aStoreCarriesTheStateOfRopake() throws Exception {
    RopakeReply[] last = new RopakeReply[1];
    client()
        .register(
            hello -> {
              last[0] = new RopakeServer(store).register(hello);
              return last[0].text();
            })
        .close();
    String clientId = last[0].clientId();
    for (int login = 0; login < 3; login++) {
      reopen();
      try (RopakeSession session =
          client()
              .login(
                  hello -> {
                    last[0] = new RopakeServer(store).login(hello);
                    return last[0].text();
                  })) {
        assertThat(last[0].sessionKey()).contains(session.sessionKey());
        assertThat(last[0].clientId()).isEqualTo(clientId);
      }
    }

    assertThat(store.metatag("client").tags()).extracting(Object::toString).hasSize(4);
    assertThat(store.metatag("client").contains("key")).isTrue();
    assertThat(store.metatag(RopakeServer.CHILD).contains(last[0].keyId())).isTrue();
  }

  private RopakeClient client() {
    return new RopakeClient(store.metatag("client"));
  }

  @Test
  @Disabled("there is no default folder: whoever creates a store says where")
  void row100_theDefaultFolderIsAvailableAsAPath() {}
}
