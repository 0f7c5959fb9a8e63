package vernam.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SealedObject;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and objects as what is encrypted. */
class CipherWrappingTest {
  private final Cipher cipher = Samples.cipher();

  @Nested
  class Wrap {
    @Test
    void secretKey_isSealedAsItsBytes() throws GeneralSecurityException {
      SecretKey wrapped = new SecretKeySpec(Samples.plaintext(24), "DESede");
      assertThat(wrap(wrapped)).isEqualTo(Samples.sealed(Samples.plaintext(24)));
    }

    @Test
    void afterOneKey_initIsNeeded() throws GeneralSecurityException {
      wrap(Samples.key());
      assertThatThrownBy(() -> cipher.wrap(Samples.key()))
          .isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    void keyThatHidesItsBytes_isRefused() throws GeneralSecurityException {
      cipher.init(Cipher.WRAP_MODE, Samples.key());
      assertThatThrownBy(() -> cipher.wrap(new RecordingKey(null, null)))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThatThrownBy(() -> cipher.wrap(new RecordingKey("RAW", new byte[0])))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void bytesOfTheWrappedKey_areWiped() throws GeneralSecurityException {
      RecordingKey key = new RecordingKey("RAW", Samples.plaintext(24));
      wrap(key);
      assertThat(key.givenOut()).hasSize(1);
      assertThat(key.givenOut().get(0)).containsOnly(0);
    }
  }

  @Nested
  class Unwrap {
    @Test
    void secretKey_comesBack() throws GeneralSecurityException {
      byte[] message = wrap(new SecretKeySpec(Samples.plaintext(24), "DESede"));
      Key key = unwrap(message, "DESede", Cipher.SECRET_KEY);
      assertThat(key).isInstanceOf(SecretKey.class);
      assertThat(key.getAlgorithm()).isEqualTo("DESede");
      assertThat(key.getEncoded()).isEqualTo(Samples.plaintext(24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "X25519", "EC"})
    void keyPair_comesBack(String algorithm) throws GeneralSecurityException {
      KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      byte[] message = wrap(pair.getPrivate());
      assertThat(unwrap(message, algorithm, Cipher.PRIVATE_KEY)).isEqualTo(pair.getPrivate());

      cipher.init(Cipher.WRAP_MODE, Samples.key());
      byte[] publicMessage = cipher.wrap(pair.getPublic());
      cipher.init(Cipher.UNWRAP_MODE, Samples.key(), cipher.getParameters());
      assertThat(cipher.unwrap(publicMessage, algorithm, Cipher.PUBLIC_KEY))
          .isEqualTo(pair.getPublic());
    }

    @Test
    void bytesThatAreNoSuchKey_areRefusedWithoutACause() throws GeneralSecurityException {
      byte[] message = Samples.sealed(Samples.plaintext(48));
      for (int type : new int[] {Cipher.PRIVATE_KEY, Cipher.PUBLIC_KEY}) {
        assertThatThrownBy(() -> unwrap(message, "Ed25519", type))
            .isExactlyInstanceOf(InvalidKeyException.class)
            .hasMessage("the wrapped bytes are not such a key")
            .hasNoCause();
      }
    }

    @Test
    void emptySecretKey_isRefused() {
      assertThatThrownBy(() -> unwrap(Samples.sealed(new byte[0]), "AES", Cipher.SECRET_KEY))
          .isExactlyInstanceOf(InvalidKeyException.class);
    }

    @Test
    void forgedMessage_isRefusedForItsTag() {
      byte[] message = Samples.sealed(Samples.plaintext(24));
      message[17]++;
      assertThatThrownBy(() -> unwrap(message, "AES", Cipher.SECRET_KEY))
          .isExactlyInstanceOf(InvalidKeyException.class)
          .hasCauseExactlyInstanceOf(AEADBadTagException.class);
    }

    @Test
    void unknownAlgorithm_isToldAsSuch() {
      byte[] message = Samples.sealed(Samples.plaintext(24));
      assertThatThrownBy(() -> unwrap(message, "No such", Cipher.PRIVATE_KEY))
          .isExactlyInstanceOf(NoSuchAlgorithmException.class);
    }

    @Test
    void afterARefusedMessage_theNextIsOpened() throws GeneralSecurityException {
      byte[] message = Samples.sealed(Samples.plaintext(24));
      cipher.init(Cipher.UNWRAP_MODE, Samples.key(), Samples.salt());
      assertThatThrownBy(() -> cipher.unwrap(new byte[304], "AES", Cipher.SECRET_KEY))
          .isExactlyInstanceOf(InvalidKeyException.class);
      assertThat(cipher.unwrap(message, "AES", Cipher.SECRET_KEY).getEncoded())
          .isEqualTo(Samples.plaintext(24));
    }
  }

  @Nested
  class SealedObjects {
    private static final String TEXT = "Grüße aus dem Äther";

    @Test
    void object_comesBackThroughTheCipher() throws Exception {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key());
      SealedObject sealed = copy(new SealedObject(TEXT, cipher));
      cipher.init(Cipher.DECRYPT_MODE, Samples.key(), cipher.getParameters());
      assertThat(sealed.getAlgorithm()).isEqualTo("Chunky2048");
      assertThat(sealed.getObject(cipher)).isEqualTo(TEXT);
    }

    @Test
    void object_isNotOpenedByAnotherKey() throws Exception {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key());
      SealedObject sealed = new SealedObject(TEXT, cipher);
      SecretKey other = new SecretKeySpec(Samples.bytes(51, 64), "Chunky2048");
      cipher.init(Cipher.DECRYPT_MODE, other, cipher.getParameters());
      assertThatThrownBy(() -> sealed.getObject(cipher))
          .isExactlyInstanceOf(AEADBadTagException.class);
    }

    @Test
    void serializedForm_doesNotShowTheText() throws Exception {
      cipher.init(Cipher.ENCRYPT_MODE, Samples.key());
      byte[] bytes = serialized(new SealedObject(TEXT, cipher));
      assertThat(new String(bytes, UTF_8)).doesNotContain("aus dem");
    }

    private static SealedObject copy(SealedObject object) throws Exception {
      ByteArrayInputStream bytes = new ByteArrayInputStream(serialized(object));
      return (SealedObject) new ObjectInputStream(bytes).readObject();
    }

    private static byte[] serialized(SealedObject object) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(object);
      return bytes.toByteArray();
    }
  }

  private byte[] wrap(Key key) throws GeneralSecurityException {
    cipher.init(Cipher.WRAP_MODE, Samples.key(), Samples.salt(), Samples.random());
    return cipher.wrap(key);
  }

  private Key unwrap(byte[] message, String algorithm, int type) throws GeneralSecurityException {
    cipher.init(Cipher.UNWRAP_MODE, Samples.key(), Samples.salt());
    return cipher.unwrap(message, algorithm, type);
  }
}
