package vernam.spi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vernam.chunky2048.Encryption;
import vernam.cipher.HashKey;
import vernam.literal.Literal;
import vernam.provider.VernamProvider;
import vernam.vectors.FixedRandom;

/** One key, salt, time and siv-key for all tests, and the message that must come of them. */
final class Samples {
  static final int SIV = 16;
  static final int BLOCK = 256;
  static final int HMAC = 32;

  /** The plaintext bytes that fill the first block beside its header. */
  static final int FIRST_BLOCK = 232;

  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final Provider VERNAM = providerAt(NOW);
  static final byte[] NO_AAD = {};

  private static final byte[] KEY = bytes(1, 64);
  private static final byte[] SALT = bytes(2, 32);
  private static final byte[] SIV_KEY = bytes(3, 16);

  private Samples() {}

  static Provider providerAt(Instant time) {
    return new VernamProvider(Clock.fixed(time, ZoneOffset.UTC));
  }

  static SecretKey key() {
    return new SecretKeySpec(KEY, "Chunky2048");
  }

  static byte[] saltBytes() {
    return SALT.clone();
  }

  static IvParameterSpec salt() {
    return new IvParameterSpec(SALT);
  }

  /** Gives the siv-key of one message. */
  static FixedRandom random() {
    return new FixedRandom(SIV_KEY);
  }

  /** Checks that all bytes were drawn. */
  static void assertUsedUp(FixedRandom random) {
    assertThatThrownBy(() -> random.nextBytes(new byte[1]))
        .isExactlyInstanceOf(IllegalStateException.class);
  }

  static byte[] sivKey() {
    return SIV_KEY.clone();
  }

  /** Returns bytes that look random and depend on the seed alone. */
  static byte[] bytes(long seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static byte[] plaintext(int size) {
    return bytes(1000 + size, size);
  }

  static Cipher cipher() {
    try {
      return Cipher.getInstance("Chunky2048", VERNAM);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static Cipher sealing() {
    return sealing(NO_AAD);
  }

  /** Returns a cipher that will encrypt to exactly {@link #sealed(byte[], byte[])}. */
  static Cipher sealing(byte[] aad) {
    Cipher cipher = cipher();
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key(), salt(), random());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    cipher.updateAAD(aad);
    return cipher;
  }

  static Cipher opening() {
    return opening(NO_AAD);
  }

  static Cipher opening(byte[] aad) {
    Cipher cipher = cipher();
    try {
      cipher.init(Cipher.DECRYPT_MODE, key(), salt());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
    cipher.updateAAD(aad);
    return cipher;
  }

  static byte[] sealed(byte[] plaintext) {
    return sealed(plaintext, NO_AAD);
  }

  static byte[] sealed(byte[] plaintext, byte[] aad) {
    return sealed(KEY, SALT, SIV_KEY, plaintext, aad);
  }

  /** Encrypts in one piece and without the JCA; the text forms are those of the specification. */
  static byte[] sealed(byte[] key, byte[] salt, byte[] sivKey, byte[] plaintext, byte[] aad) {
    HexFormat hex = HexFormat.of();
    Encryption encryption =
        new Encryption(
            HashKey.of(Literal.text(hex.formatHex(key))),
            hex.formatHex(salt),
            aad.length == 0 ? Literal.integer(0) : Literal.bytes(aad),
            NOW.getEpochSecond(),
            sivKey);
    byte[] output = new byte[(int) encryption.finishSize(plaintext.length)];
    int written = encryption.update(plaintext, 0, plaintext.length, output, 0);
    encryption.finish(output, written);
    return output;
  }

  static byte[] concat(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }
}
