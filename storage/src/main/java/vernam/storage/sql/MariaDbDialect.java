package vernam.storage.sql;

import java.util.List;

/** MariaDB, alone or in a Galera cluster. */
final class MariaDbDialect extends MySqlDialect {
  /**
   * In a cluster a read waits for what was committed on other nodes before, so that a store is the
   * same through every node. Without a cluster it changes nothing.
   */
  @Override
  public List<String> session() {
    return List.of("SET SESSION wsrep_sync_wait = 1");
  }
}
