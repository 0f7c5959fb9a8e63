package vernam.storage.core;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import vernam.message.BytesForm;
import vernam.message.Chunky2048Batch;
import vernam.spec.MalformedMessageException;
import vernam.spec.MessageExpiredException;
import vernam.spec.MessageParameterSpec;
import vernam.spec.SecretBytes;

/**
 * Seals and opens messages with the {@code Chunky2048} cipher of a provider, and stores them in the
 * order of {@link BytesForm}. Knows nothing of rows.
 *
 * <p>Safe for use by many threads.
 */
public final class MessageCipher {
  private static final String ALGORITHM = "Chunky2048";
  private static final int SALT_SIZE = 32;

  /** No associated data: aiootp's default, the integer 0. */
  static final byte[] NO_CONTEXT = {};

  private final Provider provider;
  private final Clock clock;
  private final SecureRandom random;
  private final MessageBatch batch;

  /**
   * Makes a cipher with the system's clock for batches, which work in the calling thread.
   *
   * @param provider has {@code Chunky2048}
   * @param random gives salts and what the cipher itself needs
   */
  public MessageCipher(Provider provider, SecureRandom random) {
    this(provider, Clock.systemUTC(), random, Runnable::run);
  }

  /**
   * Makes a cipher.
   *
   * @param provider has {@code Chunky2048}, and dates single messages
   * @param clock dates the messages of batches
   * @param random gives salts and what the cipher itself needs
   * @param executor does the work of batches; what it refuses is done by the calling thread
   */
  MessageCipher(Provider provider, Clock clock, SecureRandom random, Executor executor) {
    this.provider = provider;
    this.clock = clock;
    this.random = random;
    this.batch = new MessageBatch(new Chunky2048Batch(executor, clock, random));
  }

  /** Returns this cipher with another executor for batches. */
  MessageCipher withExecutor(Executor executor) {
    return new MessageCipher(provider, clock, random, executor);
  }

  /** Returns what seals and opens several messages side by side. */
  MessageBatch batch() {
    return batch;
  }

  /** Returns fresh random bytes. */
  byte[] randomBytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Returns a fresh salt. It is made before the key, since most keys depend on it. */
  byte[] newSalt() {
    return randomBytes(SALT_SIZE);
  }

  /**
   * Returns the plaintext, sealed, in the order in which it is stored.
   *
   * @param key 64 bytes, wiped by this method
   * @param salt from {@link #newSalt}, for this message only
   * @param context associated data, may be empty
   */
  byte[] seal(byte[] key, byte[] salt, byte[] context, byte[] plaintext) {
    try (SecretBytes secret = SecretBytes.takeOver(key, ALGORITHM)) {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, secret, new IvParameterSpec(salt), context);
      return BytesForm.fromCipherOutput(salt, cipher.doFinal(plaintext));
    } catch (GeneralSecurityException e) {
      throw new ProviderException("the provider does not seal with " + ALGORITHM, e);
    }
  }

  /**
   * Returns the plaintext of a message.
   *
   * @param key 64 bytes, wiped by this method
   * @throws DamageException if this is no message, or not one sealed with this key and context
   */
  byte[] open(byte[] key, byte[] context, byte[] stored) throws DamageException {
    try {
      return open(key, context, stored, IvParameterSpec::new);
    } catch (MessageExpiredException e) {
      throw new ProviderException("the provider limits an age without being told to", e);
    }
  }

  /**
   * Returns the plaintext of a message that may not be older than a limit.
   *
   * @param key 64 bytes, wiped by this method
   * @param maxAge more than zero
   * @throws DamageException if this is no message, or not one sealed with this key and context
   * @throws MessageExpiredException if it is genuine but older, saying by how many seconds
   * @throws IllegalArgumentException if the limit is zero or less
   */
  byte[] open(byte[] key, byte[] context, byte[] stored, Duration maxAge)
      throws DamageException, MessageExpiredException {
    return open(key, context, stored, salt -> new MessageParameterSpec(salt, maxAge));
  }

  private byte[] open(
      byte[] key,
      byte[] context,
      byte[] stored,
      Function<byte[], AlgorithmParameterSpec> parameters)
      throws DamageException, MessageExpiredException {
    try (SecretBytes secret = SecretBytes.takeOver(key, ALGORITHM)) {
      AlgorithmParameterSpec spec = parameters.apply(BytesForm.salt(stored));
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, secret, spec, context);
      return cipher.doFinal(BytesForm.toCipherInput(stored));
    } catch (MalformedMessageException e) {
      throw wrongSize(stored);
    } catch (AEADBadTagException e) {
      throw new DamageException("the seal does not verify");
    } catch (MessageExpiredException e) {
      throw e;
    } catch (InvalidAlgorithmParameterException e) {
      // a salt of zeros, which nobody draws
      throw new DamageException("the salt is none");
    } catch (GeneralSecurityException e) {
      throw new ProviderException("the provider does not open with " + ALGORITHM, e);
    }
  }

  /**
   * Returns the salt of a stored message, from which most keys follow.
   *
   * @throws DamageException if this is no message
   */
  static byte[] salt(byte[] stored) throws DamageException {
    try {
      return BytesForm.salt(stored);
    } catch (MalformedMessageException e) {
      throw wrongSize(stored);
    }
  }

  private static DamageException wrongSize(byte[] stored) {
    return new DamageException("no sealed message has " + stored.length + " bytes");
  }

  private Cipher cipher(int mode, SecretBytes key, AlgorithmParameterSpec spec, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM, provider);
    cipher.init(mode, key, spec, random);
    if (context.length > 0) {
      cipher.updateAAD(context);
    }
    return cipher;
  }
}
