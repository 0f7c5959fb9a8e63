package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vernam.chunky2048.Keystream;
import vernam.cipher.KeystreamRatchet;
import vernam.literal.Literal;
import vernam.spec.KeystreamKeySpec;

class KeystreamFactorySpiTest {
  private static final Literal KEY = Literal.text("key");
  private static final Literal SALT = Literal.text("salt");
  private static final Literal PID = Literal.integer(5);

  private final SecretKeyFactory factory = factory();

  @Test
  void key_isTheOutputOfTheKeystreamAtItsIndex() throws InvalidKeySpecException {
    KeystreamRatchet keystream = Keystream.start(KEY, SALT, PID);
    byte[] expected = new byte[128];
    keystream.first(expected, 0);
    for (int index = 0; index < 5; index++) {
      SecretKey key = factory.generateSecret(new KeystreamKeySpec(KEY, SALT, PID, index));
      assertThat(key.getEncoded()).as("index %d", index).isEqualTo(expected);
      keystream.next(new byte[] {'N', 'o', 'n', 'e'}, expected, 0);
    }
  }

  @Test
  void key_hasItsNameAndFormat() throws InvalidKeySpecException {
    SecretKey key = factory.generateSecret(new KeystreamKeySpec(KEY, SALT, PID, 0));
    assertThat(key.getAlgorithm()).isEqualTo("Chunky2048Keystream");
    assertThat(key.getFormat()).isEqualTo("RAW");
  }

  @Test
  void anotherKeySaltOrPid_givesAnotherKey() throws InvalidKeySpecException {
    byte[] first = derive(KEY, SALT, PID);
    assertThat(derive(KEY, SALT, PID)).isEqualTo(first);
    assertThat(derive(Literal.bytes(new byte[] {'k', 'e', 'y'}), SALT, PID)).isNotEqualTo(first);
    assertThat(derive(KEY, Literal.text("Salt"), PID)).isNotEqualTo(first);
    assertThat(derive(KEY, SALT, Literal.text("5"))).isNotEqualTo(first);
  }

  @Test
  void anotherSpec_isRefused() {
    assertThatThrownBy(() -> factory.generateSecret(new SecretKeySpec(new byte[] {1}, "x")))
        .isExactlyInstanceOf(InvalidKeySpecException.class)
        .hasMessageContaining("KeystreamKeySpec");
    assertThatThrownBy(() -> factory.generateSecret(null))
        .isExactlyInstanceOf(InvalidKeySpecException.class);
  }

  @Test
  void wayBack_isRefused() throws InvalidKeySpecException {
    SecretKey key = factory.generateSecret(new KeystreamKeySpec(KEY, SALT, PID, 0));
    assertThatThrownBy(() -> factory.getKeySpec(key, KeystreamKeySpec.class))
        .isExactlyInstanceOf(InvalidKeySpecException.class);
    assertThatThrownBy(() -> factory.translateKey(key))
        .isExactlyInstanceOf(InvalidKeyException.class);
  }

  private byte[] derive(Literal key, Literal salt, Literal pid) throws InvalidKeySpecException {
    return factory.generateSecret(new KeystreamKeySpec(key, salt, pid, 1)).getEncoded();
  }

  private static SecretKeyFactory factory() {
    try {
      return SecretKeyFactory.getInstance("Chunky2048Keystream", Samples.VERNAM);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
