package vernam.storage.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import org.junit.jupiter.api.Test;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;

class RootKeysTest {
  private static final String KEYSTREAM = "Chunky2048Keystream";

  /** The keys that the keystream has given. */
  private final List<SecretKey> given = new ArrayList<>();

  @Test
  void leaveNoOtherCopyOfTheRootKey() {
    try (RootKeys keys = RootKeys.derive(watched(), Literal.text("k"), 1);
        RootKeys same = RootKeys.derive(new VernamProvider(), Literal.text("k"), 1)) {
      assertThat(keys.storeId()).isEqualTo(same.storeId());
    }

    assertThat(given).singleElement().returns(true, SecretKey::isDestroyed);
  }

  private Provider watched() {
    return new Provider("Watched", "1", "the keystream of ours") {
      private static final long serialVersionUID = 1;

      @Override
      public Service getService(String type, String algorithm) {
        return new WatchedService(this);
      }
    };
  }

  private final class WatchedService extends Provider.Service {
    WatchedService(Provider provider) {
      super(provider, "SecretKeyFactory", KEYSTREAM, "Watched", null, null);
    }

    @Override
    public Object newInstance(Object parameter) {
      return new WatchedFactory();
    }
  }

  private final class WatchedFactory extends SecretKeyFactorySpi {
    @Override
    protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
      try {
        SecretKey key =
            SecretKeyFactory.getInstance(KEYSTREAM, new VernamProvider()).generateSecret(spec);
        given.add(key);
        return key;
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected KeySpec engineGetKeySpec(SecretKey key, Class<?> type) {
      throw new AssertionError();
    }

    @Override
    protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
      throw new InvalidKeyException();
    }
  }
}
