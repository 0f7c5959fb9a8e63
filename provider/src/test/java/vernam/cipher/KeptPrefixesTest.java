package vernam.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serial;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vernam.cipher.CountingLibrary.Sealer;
import vernam.provider.VernamProvider;
import vernam.spec.DangerousSaltParameterSpec;

/** Which permutations the second message of a key takes no more, and under which keys it does. */
class KeptPrefixesTest {
  private static final byte[] PLAINTEXT = new byte[64];
  private static final int OF_CHUNKY_2048 = 4;
  private static final int OF_ONE_TIME_PAD = 3;

  @TempDir static Path folder;

  private static CountingLibrary library;
  private static Provider provider;

  @BeforeAll
  static void load() throws Exception {
    library = CountingLibrary.load(folder);
    provider = library.provider();
    // Domains and such are computed once.
    sealed(cipher(), foreign(key(0)), 0);
    opened(cipher(), foreign(key(0)), 0);
  }

  /** A digest is hashed as it is printed, which takes a varying number of bytes. */
  @Test
  void theShortestMessage_takes59PermutationsOrAFewMoreAndUnderAKnownKeyFourLess()
      throws Exception {
    SecretKey key = library.secretBytes(key(1));
    sealed(cipher(), key, 0);
    Set<Long> first = new TreeSet<>();
    Set<Long> known = new TreeSet<>();
    for (int salt = 1; salt <= 64; salt++) {
      first.add(unknown(salt));
      known.add(sealed(cipher(), key, salt));
    }
    assertThat(first).containsExactly(59L, 60L);
    assertThat(known).containsExactly(55L, 56L);
  }

  @Test
  void aKeyThatCanBeDestroyed_knowsThemInEveryCipher() throws Exception {
    SecretKey key = library.secretBytes(key(1));
    assertThat(sealed(cipher(), key, 1)).isEqualTo(unknown(1));
    assertThat(sealed(cipher(), key, 2)).isEqualTo(unknown(2) - OF_CHUNKY_2048);
    assertThat(opened(cipher(), key, 3)).isEqualTo(unknownOpened(3) - OF_CHUNKY_2048);
  }

  @Test
  void anotherKeyObjectWithTheSameBytes_knowsNothing() throws Exception {
    Cipher cipher = cipher();
    sealed(cipher, library.secretBytes(key(1)), 1);
    assertThat(sealed(cipher, library.secretBytes(key(1)), 2)).isEqualTo(unknown(2));
    sealed(cipher, spec(), 3);
    assertThat(sealed(cipher, spec(), 4)).isEqualTo(unknown(4));
  }

  @Test
  void aSecretKeySpec_isKnownToTheCipherThatWasLastGivenIt() throws Exception {
    SecretKey key = spec();
    Cipher cipher = cipher();
    assertThat(sealed(cipher, key, 1)).isEqualTo(unknown(1));
    assertThat(sealed(cipher, key, 2)).isEqualTo(unknown(2) - OF_CHUNKY_2048);
    assertThat(opened(cipher, key, 3)).isEqualTo(unknownOpened(3) - OF_CHUNKY_2048);
    assertThat(sealed(cipher(), key, 4)).isEqualTo(unknown(4));
    sealed(cipher, spec(), 5);
    assertThat(sealed(cipher, key, 6)).isEqualTo(unknown(6));
  }

  @Test
  void manyMessagesOfOneInit_absorbThemOnce() throws Exception {
    byte[] message = message(1);
    long unknown = unknownOpened(1);
    Cipher cipher = cipher();
    cipher.init(Cipher.DECRYPT_MODE, spec(), salt(1));
    assertThat(library.count(() -> cipher.doFinal(message))).isEqualTo(unknown);
    assertThat(library.count(() -> cipher.doFinal(message))).isEqualTo(unknown - OF_CHUNKY_2048);
  }

  @Test
  void aRefusedInit_forgetsThem() throws Exception {
    SecretKey key = spec();
    Cipher cipher = cipher();
    sealed(cipher, key, 1);
    assertThatThrownBy(
            () -> cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[3])))
        .isExactlyInstanceOf(InvalidAlgorithmParameterException.class);
    assertThat(sealed(cipher, key, 2)).isEqualTo(unknown(2));
    assertThatThrownBy(() -> cipher.init(Cipher.DECRYPT_MODE, key))
        .isInstanceOf(GeneralSecurityException.class);
    assertThat(sealed(cipher, key, 3)).isEqualTo(unknown(3));
  }

  @Test
  void aKeyWhoseBytesMayChange_isNeverKnown() throws Exception {
    ForeignKey key = new ForeignKey(key(1));
    Cipher cipher = cipher();
    assertThat(sealed(cipher, key, 1)).isEqualTo(unknown(1));
    assertThat(sealed(cipher, key, 2)).isEqualTo(unknown(2));
    key.bytes[0] ^= 1;
    cipher.init(Cipher.ENCRYPT_MODE, key, salt(3));
    byte[] message = cipher.doFinal(PLAINTEXT);
    cipher.init(Cipher.DECRYPT_MODE, library.secretBytes(key.bytes), salt(3));
    assertThat(cipher.doFinal(message)).isEqualTo(PLAINTEXT);
  }

  @Test
  void aDestroyedKey_isRefused() throws Exception {
    SecretKey key = library.secretBytes(key(1));
    Cipher sealing = cipher();
    Cipher opening = cipher();
    sealed(sealing, key, 1);
    opening.init(Cipher.DECRYPT_MODE, key, salt(1));
    sealing.init(Cipher.ENCRYPT_MODE, key, salt(2));
    key.destroy();
    assertThatThrownBy(() -> sealing.doFinal(PLAINTEXT)).isInstanceOf(IllegalStateException.class);
    byte[] message = message(1);
    assertThatThrownBy(() -> opening.doFinal(message)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealing.init(Cipher.ENCRYPT_MODE, key))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneTimePad_savesOnePermutationInThreeHashes() throws Exception {
    SecretKey key = library.secretBytes(key(1));
    long unknown = openedOld(foreign(key(1)));
    // The first message has all three, and they are one state.
    assertThat(openedOld(key)).isEqualTo(unknown - OF_ONE_TIME_PAD + 1);
    assertThat(openedOld(key)).isEqualTo(unknown - OF_ONE_TIME_PAD);
  }

  @Test
  void theFormatsDoNotTakeEachOthers() throws Exception {
    SecretKey key = library.secretBytes(key(1));
    openedOld(key);
    assertThat(sealed(cipher(), key, 2)).isEqualTo(unknown(2));
  }

  @Test
  void theConvenienceClasses_absorbThemOnce() throws Exception {
    for (SecretKey key : new SecretKey[] {spec(), library.secretBytes(key(1))}) {
      Sealer sealer = library.sealer("Chunky2048", "seal", key);
      assertThat(sealed(sealer, 1)).isEqualTo(unknown(1));
      assertThat(sealed(sealer, 2)).isEqualTo(unknown(2) - OF_CHUNKY_2048);
      Sealer old = library.sealer("OneTimePad", "sealLegacy", key);
      long first = sealed(old, 3);
      assertThat(sealed(old, 3)).isEqualTo(first - 1);
    }
  }

  @Test
  void theMac_savesTwoPermutations() throws Exception {
    SecretKey key = library.secretBytes(key(1));
    long first = maced(key);
    assertThat(maced(key)).isEqualTo(first - 2);
    assertThat(maced(foreign(key(1)))).isEqualTo(first);
  }

  private static long unknown(int salt) throws Exception {
    return sealed(cipher(), foreign(key(1)), salt);
  }

  private static long unknownOpened(int salt) throws Exception {
    return opened(cipher(), foreign(key(1)), salt);
  }

  private static long sealed(Cipher cipher, SecretKey key, int salt) throws Exception {
    cipher.init(Cipher.ENCRYPT_MODE, key, salt(salt));
    return library.count(() -> cipher.doFinal(PLAINTEXT));
  }

  private static long sealed(Sealer sealer, int salt) throws Exception {
    String text = HexFormat.of().formatHex(random(100 + salt, 32));
    return library.count(() -> sealer.seal(PLAINTEXT, text));
  }

  private static long opened(Cipher cipher, SecretKey key, int salt) throws Exception {
    byte[] message = message(salt);
    cipher.init(Cipher.DECRYPT_MODE, key, salt(salt));
    return library.count(() -> cipher.doFinal(message));
  }

  private static long openedOld(SecretKey key) throws Exception {
    Cipher sealing = Cipher.getInstance("OneTimePad", new VernamProvider());
    sealing.init(
        Cipher.ENCRYPT_MODE, foreign(key(1)), new DangerousSaltParameterSpec(random(101, 32)));
    byte[] message = sealing.doFinal(PLAINTEXT);
    Cipher cipher = Cipher.getInstance("OneTimePad", provider);
    cipher.init(Cipher.DECRYPT_MODE, key, salt(1));
    return library.count(() -> cipher.doFinal(message));
  }

  private static long maced(SecretKey key) throws Exception {
    Mac mac = Mac.getInstance("StreamHMAC-Chunky2048", provider);
    var type = library.loadClass("vernam.spec.StreamHmacParameterSpec");
    mac.init(
        key,
        (AlgorithmParameterSpec)
            type.getConstructor(byte[].class).newInstance((Object) random(101, 32)));
    return library.count(() -> mac.doFinal(PLAINTEXT));
  }

  /** Sealed by the library as others load it, under a key that keeps nothing. */
  private static byte[] message(int salt) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("Chunky2048", new VernamProvider());
    cipher.init(Cipher.ENCRYPT_MODE, foreign(key(salt == 0 ? 0 : 1)), salt(salt));
    return cipher.doFinal(PLAINTEXT);
  }

  private static Cipher cipher() throws GeneralSecurityException {
    return Cipher.getInstance("Chunky2048", provider);
  }

  private static SecretKey spec() {
    return new SecretKeySpec(key(1), "Chunky2048");
  }

  private static SecretKey foreign(byte[] bytes) {
    return new ForeignKey(bytes);
  }

  private static byte[] key(int seed) {
    return random(seed, 64);
  }

  private static IvParameterSpec salt(int seed) {
    return new IvParameterSpec(random(100 + seed, 32));
  }

  private static byte[] random(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** A key of a class that nobody knows, with bytes that can be changed. */
  private static final class ForeignKey implements SecretKey {
    @Serial private static final long serialVersionUID = 1;

    private final byte[] bytes;

    ForeignKey(byte[] bytes) {
      this.bytes = Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public String getAlgorithm() {
      return "Chunky2048";
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return bytes.clone();
    }
  }
}
