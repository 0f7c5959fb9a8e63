package vernam.storage.core;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.ProviderException;
import java.util.HexFormat;
import javax.crypto.Mac;
import vernam.literal.Literal;
import vernam.spec.SecretBytes;

/**
 * The hmac with which one store vouches for values of its user's.
 *
 * <p>Values enter with their types and boundaries, so {@code 1}, {@code "1"} and {@code true} have
 * different hmacs, and so have two values and a tuple of the two. A map enters in the order of its
 * entries.
 *
 * <p>Safe for use by many threads until the key tree is closed. Keeps no key; what is fetched or
 * printed for one call is wiped. Source: specification database, section 8.
 */
public final class StoreHmac {
  /** Characters in an hmac. */
  public static final int LENGTH = 64;

  private static final String ALGORITHM = "HmacVernam";

  private final KeyTree tree;
  private final Provider provider;

  /** Makes the hmac of a store, whose tree stays the caller's to close. */
  public StoreHmac(KeyTree tree, Crypto crypto) {
    this.tree = tree;
    this.provider = crypto.provider();
  }

  /** Returns the hmac of any number of values, none included: 64 lowercase hexadecimal digits. */
  public String of(Literal... values) {
    return HexFormat.of().formatHex(bytesOf(values));
  }

  /**
   * Returns whether a text is the hmac of the values, compared in constant time. One in uppercase
   * is not.
   *
   * @param hmac of any length and content: it may come from anybody
   */
  public boolean matches(String hmac, Literal... values) {
    return MessageDigest.isEqual(of(values).getBytes(US_ASCII), hmac.getBytes(UTF_8));
  }

  /** Returns the 32 bytes of the hmac; the caller wipes them, should they be a secret. */
  byte[] bytesOf(Literal... values) {
    byte[] message = Literal.tuple(values).encode();
    try (SecretBytes key = SecretBytes.takeOver(tree.hmacKey(), ALGORITHM)) {
      Mac mac = Mac.getInstance(ALGORITHM, provider);
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new ProviderException("the provider has no usable " + ALGORITHM, e);
    } finally {
      Bytes.wipe(message);
    }
  }
}
