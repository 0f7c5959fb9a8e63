package vernam.contract;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Random;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A cipher, and what the checks need to know of it.
 *
 * @param title heads its column
 * @param transformation its name for {@code Cipher.getInstance}
 * @param keySize in bytes
 * @param ivSize in bytes
 * @param sealSpec parameters of an encryption under a given IV
 * @param openSpec parameters of the decryption
 */
record Subject(
    String title,
    String transformation,
    Provider provider,
    int keySize,
    int ivSize,
    Function<byte[], AlgorithmParameterSpec> sealSpec,
    Function<byte[], AlgorithmParameterSpec> openSpec) {
  /** The key and IV of most checks; any other number makes others. */
  static final int USUAL = 1;

  static final int OTHER = 2;

  static final byte[] NO_AAD = {};

  /** More than a block of every cipher, and no multiple of one. */
  static final byte[] PLAINTEXT = bytes(7, 500);

  static final byte[] AAD = bytes(8, 20);

  Subject(
      String title,
      String transformation,
      Provider provider,
      int keySize,
      int ivSize,
      Function<byte[], AlgorithmParameterSpec> parameters) {
    this(title, transformation, provider, keySize, ivSize, parameters, parameters);
  }

  /** Returns the name of keys and parameters. */
  String algorithm() {
    int end = transformation.indexOf('/');
    return end < 0 ? transformation : transformation.substring(0, end);
  }

  Cipher cipher() throws GeneralSecurityException {
    return Cipher.getInstance(transformation, provider);
  }

  SecretKey key() {
    return key(USUAL);
  }

  SecretKey key(int number) {
    return keyOf(bytes(100 + number, keySize));
  }

  SecretKey keyOf(byte[] bytes) {
    return new SecretKeySpec(bytes, algorithm());
  }

  AlgorithmParameterSpec sealingParameters(int number) {
    return sealSpec.apply(iv(number));
  }

  AlgorithmParameterSpec openingParameters(int number) {
    return openSpec.apply(iv(number));
  }

  byte[] iv(int number) {
    return bytes(200 + number, ivSize);
  }

  /** Returns parameters of the kind that the cipher itself hands out, not initialized. */
  AlgorithmParameters emptyParameters() throws GeneralSecurityException {
    Cipher cipher = cipher();
    cipher.init(Cipher.ENCRYPT_MODE, key());
    return AlgorithmParameters.getInstance(cipher.getParameters().getAlgorithm(), provider);
  }

  /** Returns a new cipher ready to encrypt under the usual key and IV. */
  Cipher sealing() throws GeneralSecurityException {
    Cipher cipher = cipher();
    initSealing(cipher, USUAL);
    return cipher;
  }

  /** Returns a new cipher ready to decrypt under the usual key and IV. */
  Cipher opening() throws GeneralSecurityException {
    Cipher cipher = cipher();
    initOpening(cipher, USUAL);
    return cipher;
  }

  /** Begins an encryption under the usual key and an IV by number. */
  void initSealing(Cipher cipher, int iv) throws GeneralSecurityException {
    cipher.init(Cipher.ENCRYPT_MODE, key(), sealingParameters(iv));
  }

  /** Begins a decryption under the usual key and an IV by number. */
  void initOpening(Cipher cipher, int iv) throws GeneralSecurityException {
    cipher.init(Cipher.DECRYPT_MODE, key(), openingParameters(iv));
  }

  /** Returns what encryption in one piece gives for {@link #PLAINTEXT} without associated data. */
  byte[] sealed() throws GeneralSecurityException {
    return sealed(PLAINTEXT, NO_AAD);
  }

  byte[] sealed(byte[] plaintext, byte[] aad) throws GeneralSecurityException {
    Cipher cipher = sealing();
    cipher.updateAAD(aad);
    return cipher.doFinal(plaintext);
  }

  /** Opens in one piece, by a cipher of its own, what was sealed under the usual key and IV. */
  byte[] opened(byte[] message) throws GeneralSecurityException {
    return opened(message, NO_AAD);
  }

  byte[] opened(byte[] message, byte[] aad) throws GeneralSecurityException {
    Cipher cipher = opening();
    cipher.updateAAD(aad);
    return cipher.doFinal(message);
  }

  /** Returns bytes that look random and depend on the seed alone. */
  static byte[] bytes(long seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
