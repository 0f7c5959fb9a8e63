package vernam.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.Provider;
import java.security.Security;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vernam.spec.SecretBytes;

/** A generated key goes into a key store, comes out, and opens what was sealed before. */
class KeyStoreTest {
  private static final Provider VERNAM = new VernamProvider();
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final String OID = "2.25.23159121758472314894209732493062021986";
  private static final char[] PASSWORD = "for this test".toCharArray();

  @AfterEach
  void unregister() {
    Security.removeProvider(VernamProvider.NAME);
  }

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource({"PKCS12,Chunky2048", "PKCS12,OneTimePad", "JCEKS,Chunky2048", "JCEKS,OneTimePad"})
  void keyUnderItsName_isKeptWhileTheProviderIsRegistered(String type, String algorithm)
      throws Exception {
    Security.addProvider(VERNAM);
    SecretKey key = generate(algorithm);
    Key loaded = load(store(key, type), type);
    // From PKCS12 the JDK 17 gives the name in capitals.
    assertThat(loaded.getAlgorithm()).isEqualToIgnoringCase(algorithm);
    assertOpens(algorithm, key, loaded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chunky2048", "OneTimePad"})
  void keyUnderItsName_needsNoProviderInJceks(String algorithm) throws Exception {
    SecretKey key = generate(algorithm);
    Key loaded = load(store(key, "JCEKS"), "JCEKS");
    assertThat(loaded.getAlgorithm()).isEqualTo(algorithm);
    assertOpens(algorithm, key, loaded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chunky2048", "OneTimePad"})
  void keyUnderItsName_isRefusedByPkcs12WhileNobodyKnowsTheName(String algorithm) throws Exception {
    SecretKey key = generate(algorithm);
    assertThatThrownBy(() -> store(key, "PKCS12")).isInstanceOf(KeyStoreException.class);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource({"Chunky2048,.1", "OneTimePad,.3"})
  void keyUnderItsIdentifier_needsNoProviderInPkcs12(String algorithm, String arc)
      throws Exception {
    SecretKey key = generate(algorithm);
    Key loaded = load(store(renamed(key, OID + arc), "PKCS12"), "PKCS12");
    assertThat(loaded.getAlgorithm()).isEqualTo(OID + arc);
    assertOpens(algorithm, key, loaded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chunky2048", "OneTimePad"})
  void keyStoredWithTheProvider_isLoadedFromPkcs12WithoutIt(String algorithm) throws Exception {
    Security.addProvider(VERNAM);
    SecretKey key = generate(algorithm);
    byte[] stored = store(key, "PKCS12");
    Security.removeProvider(VernamProvider.NAME);
    assertOpens(algorithm, key, load(stored, "PKCS12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Chunky2048", "OneTimePad"})
  void keyUnderItsName_isRefusedByBcfksWhichKnowsItsOwnNamesOnly(String algorithm)
      throws Exception {
    Security.addProvider(VERNAM);
    SecretKey key = generate(algorithm);
    assertThatThrownBy(() -> store(key, "BCFKS")).isInstanceOf(KeyStoreException.class);
  }

  @ParameterizedTest(name = "{0}, provider registered: {1}")
  @CsvSource({
    "Chunky2048,false",
    "Chunky2048,true",
    "OneTimePad,false",
    "OneTimePad,true",
  })
  void keyUnderTheNameOfAnHmac_isKeptByBcfks(String algorithm, boolean registered)
      throws Exception {
    if (registered) {
      Security.addProvider(VERNAM);
    }
    SecretKey key = generate(algorithm);
    assertOpens(algorithm, key, load(store(renamed(key, "HmacSHA512"), "BCFKS"), "BCFKS"));
  }

  @Test
  void secretBytes_areKeptByPkcs12ButNotByJceksWhichSerializes() throws Exception {
    Security.addProvider(VERNAM);
    SecretKey key = SecretBytes.copyOf(generate("Chunky2048").getEncoded(), "Chunky2048");
    assertOpens("Chunky2048", key, load(store(key, "PKCS12"), "PKCS12"));
    assertThatThrownBy(() -> store(key, "JCEKS")).isInstanceOf(KeyStoreException.class);
  }

  private static SecretKey generate(String algorithm) throws GeneralSecurityException {
    return KeyGenerator.getInstance(algorithm, VERNAM).generateKey();
  }

  private static SecretKey renamed(SecretKey key, String algorithm) {
    return new SecretKeySpec(key.getEncoded(), algorithm);
  }

  private static KeyStore keyStore(String type) throws GeneralSecurityException {
    return type.equals("BCFKS")
        ? KeyStore.getInstance(type, BOUNCY_CASTLE)
        : KeyStore.getInstance(type);
  }

  private static byte[] store(SecretKey key, String type) throws Exception {
    KeyStore store = keyStore(type);
    store.load(null, null);
    store.setKeyEntry("key", key, PASSWORD, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, PASSWORD);
    return bytes.toByteArray();
  }

  private static Key load(byte[] stored, String type) throws Exception {
    KeyStore store = keyStore(type);
    store.load(new ByteArrayInputStream(stored), PASSWORD);
    return store.getKey("key", PASSWORD);
  }

  /** Checks that the loaded key opens what the generated one has sealed. */
  private static void assertOpens(String algorithm, SecretKey generated, Key loaded)
      throws GeneralSecurityException {
    Cipher sealing = Cipher.getInstance(algorithm, VERNAM);
    sealing.init(Cipher.ENCRYPT_MODE, generated);
    byte[] message = sealing.doFinal(new byte[] {1, 2, 3});
    Cipher opening = Cipher.getInstance(algorithm, VERNAM);
    opening.init(Cipher.DECRYPT_MODE, loaded, sealing.getParameters());
    assertThat(opening.doFinal(message)).containsExactly(1, 2, 3);
  }
}
