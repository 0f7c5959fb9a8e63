package vernam.storage;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.crypto.SecretKey;
import vernam.provider.VernamProvider;
import vernam.storage.core.Crypto;

/** Opens stores at a time of the test's choice. */
public final class ClockedStores {
  private ClockedStores() {}

  /** Opens the store of a URL, whose clock stands still. */
  public static EncryptedStore open(String jdbcUrl, SecretKey key, Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Crypto crypto = new Crypto(new VernamProvider(clock), new SecureRandom());
    return new StoreFactory(crypto).open(jdbcUrl, key, StoreOptions.standard());
  }
}
