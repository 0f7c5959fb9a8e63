package vernam.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.Key;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.ServiceLoader;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SealedObject;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How a program comes by the provider inside one virtual machine. */
class RegistrationTest {
  @Nested
  class WithoutRegistration {
    @Test
    void serviceLoader_findsIt() {
      List<Provider> found =
          ServiceLoader.load(Provider.class).stream()
              .filter(provider -> provider.type().equals(VernamProvider.class))
              .map(ServiceLoader.Provider::get)
              .toList();
      assertThat(found).extracting(Provider::getName).containsExactly("Vernam");
    }

    @Test
    void instance_worksAndRegistersNothing() throws Exception {
      Provider[] before = Security.getProviders();
      assertThat(roundTrip(new VernamProvider())).containsExactly(1, 2, 3);
      assertThat(Security.getProviders()).containsExactly(before);
      assertThat(Security.getProvider("Vernam")).isNull();
    }

    @Test
    void name_isNotFound() {
      assertThatThrownBy(() -> Cipher.getInstance("Chunky2048"))
          .isExactlyInstanceOf(NoSuchAlgorithmException.class);
    }

    @Test
    void twoInstances_understandEachOther() throws Exception {
      SecretKey key = KeyGenerator.getInstance("Chunky2048", new VernamProvider()).generateKey();
      Cipher sealing = Cipher.getInstance("Chunky2048", new VernamProvider());
      sealing.init(Cipher.ENCRYPT_MODE, key);
      byte[] message = sealing.doFinal(new byte[] {1, 2, 3});
      Cipher opening = Cipher.getInstance("Chunky2048", new VernamProvider());
      opening.init(Cipher.DECRYPT_MODE, key, sealing.getParameters());
      assertThat(opening.doFinal(message)).containsExactly(1, 2, 3);
    }
  }

  @Nested
  class Registered {
    private final Provider provider = new VernamProvider();
    private final int position = Security.addProvider(provider);

    @AfterEach
    void remove() {
      Security.removeProvider("Vernam");
    }

    @Test
    void addProvider_putsItLast() {
      assertThat(Security.getProviders()).hasSize(position);
      assertThat(Security.getProviders()[position - 1]).isSameAs(provider);
    }

    @Test
    void names_areFoundWithoutNamingTheProvider() throws Exception {
      assertThat(Cipher.getInstance("Chunky2048").getProvider()).isSameAs(provider);
      Cipher cipher = Cipher.getInstance("Chunky2048", "Vernam");
      cipher.init(Cipher.ENCRYPT_MODE, KeyGenerator.getInstance("Chunky2048").generateKey());
      assertThat(cipher.doFinal()).hasSize(304);
    }

    @Test
    void sealedObject_isOpenedByTheKeyAlone() throws Exception {
      SecretKey key = KeyGenerator.getInstance("Chunky2048").generateKey();
      Cipher cipher = Cipher.getInstance("Chunky2048");
      cipher.init(Cipher.ENCRYPT_MODE, key);
      SealedObject sealed = new SealedObject("a text", cipher);
      assertThat(sealed.getObject(key)).isEqualTo("a text");
      assertThat(sealed.getObject(key, "Vernam")).isEqualTo("a text");
    }

    @Test
    void key_survivesAKeyStoreWithItsAlgorithm() throws Exception {
      SecretKey key = KeyGenerator.getInstance("Chunky2048").generateKey();
      char[] password = "for this test".toCharArray();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("key", key, password, null);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);

      KeyStore copy = KeyStore.getInstance("PKCS12");
      copy.load(new ByteArrayInputStream(bytes.toByteArray()), password);
      Key loaded = copy.getKey("key", password);
      assertThat(loaded.getEncoded()).isEqualTo(key.getEncoded());
      // The JDK finds the name by the identifier and writes it in capitals.
      assertThat(loaded.getAlgorithm()).isEqualToIgnoringCase("Chunky2048");
    }
  }

  private static byte[] roundTrip(Provider provider) throws Exception {
    SecretKey key = KeyGenerator.getInstance("Chunky2048", provider).generateKey();
    Cipher cipher = Cipher.getInstance("Chunky2048", provider);
    cipher.init(Cipher.ENCRYPT_MODE, key);
    byte[] message = cipher.doFinal(new byte[] {1, 2, 3});
    cipher.init(Cipher.DECRYPT_MODE, key, cipher.getParameters());
    return cipher.doFinal(message);
  }
}
