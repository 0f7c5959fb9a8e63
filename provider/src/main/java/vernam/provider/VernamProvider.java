package vernam.provider;

import java.io.Serial;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * The JCA provider {@code Vernam}: the pseudo-one-time-pad ciphers of aiootp behind the standard
 * classes.
 *
 * <p>Pass an instance to {@code getInstance}, which changes nothing for the rest of the program:
 *
 * <pre>{@code
 * Provider vernam = new VernamProvider();
 * SecretKey key = KeyGenerator.getInstance("Chunky2048", vernam).generateKey();
 * Cipher cipher = Cipher.getInstance("Chunky2048", vernam);
 * cipher.init(Cipher.ENCRYPT_MODE, key);
 * byte[] sealed = cipher.doFinal(plaintext); // the salt: cipher.getIV()
 * }</pre>
 *
 * <p>or register it by {@code Security.addProvider}, by a line {@code security.provider.N=Vernam}
 * in {@code java.security}, or have it found by {@link java.util.ServiceLoader}.
 *
 * <table>
 * <caption>Services</caption>
 * <tr><th>type</th><th>algorithm</th><th>what it is</th></tr>
 * <tr><td>{@code Cipher}</td><td>{@code Chunky2048}</td>
 *     <td>keys of 64 bytes; salt of 32 bytes as {@code IvParameterSpec} or {@link
 *     vernam.spec.MessageParameterSpec}; output siv 16 ‖ blocks of 256 ‖ hmac 32</td></tr>
 * <tr><td>{@code Cipher}</td><td>{@code OneTimePad}</td>
 *     <td><b>legacy</b>, for data of aiootp 0.18; the same keys and salts, but a repeated salt shows
 *     the plaintexts: encryption draws it, or takes it from a {@link
 *     vernam.spec.DangerousSaltParameterSpec}; output blocks of 256 ‖ hmac 32</td></tr>
 * <tr><td>{@code KeyGenerator}</td><td>{@code Chunky2048}, {@code OneTimePad}</td>
 *     <td>keys of 512 bits</td></tr>
 * <tr><td>{@code AlgorithmParameters}</td><td>{@code Chunky2048}, {@code OneTimePad}</td>
 *     <td>the salt</td></tr>
 * <tr><td>{@code Mac}</td>
 *     <td>{@code StreamHMAC-Chunky2048}, {@code StreamHMAC-OneTimePad}</td>
 *     <td>the tag of a message over its blocks, 32 bytes; keys of 64 bytes, parameters in a {@link
 *     vernam.spec.StreamHmacParameterSpec}</td></tr>
 * <tr><td>{@code Mac}</td><td>{@code HmacVernam}</td>
 *     <td>the hmac of a database of aiootp, 32 bytes; keys of 128 bytes, the database's seed ‖ its
 *     hash; the message is the printed tuple of what is to be proved, see {@link
 *     vernam.literal.Literal#encode}</td></tr>
 * <tr><td>{@code SecretKeyFactory}</td><td>{@code Chunky2048Keystream}</td>
 *     <td>128 bytes of keystream, see {@link vernam.spec.KeystreamKeySpec}</td></tr>
 * <tr><td>{@code SecretKeyFactory}</td><td>{@code Passcrypt}</td>
 *     <td>64 bytes from a password and a salt of 32 bytes by memory-hard work, see {@link
 *     vernam.spec.PasscryptKeySpec}; of a {@link javax.crypto.spec.PBEKeySpec} the iteration count
 *     is the number of passes (cpu) over 32 MiB (kb 32768, hardness 1024), the key length 512 or
 *     not given. At most {@link vernam.spec.PasscryptLimit#DEFAULT}</td></tr>
 * <tr><td>{@code AlgorithmParameters}</td><td>{@code Passcrypt}</td>
 *     <td>salt and settings, see {@link vernam.spec.PasscryptParameterSpec}; 42 bytes in the
 *     encoding {@code RAW}</td></tr>
 * </table>
 *
 * <p>An instance is cheap, and may be shared by many threads; the objects that it makes may not.
 */
public final class VernamProvider extends Provider {
  /** The provider's name. */
  public static final String NAME = "Vernam";

  @Serial private static final long serialVersionUID = 1;

  private static final String VERSION = "0.1";

  /** Makes a provider that dates messages by the system's clock. */
  public VernamProvider() {
    this(Clock.systemUTC());
  }

  /**
   * Makes a provider with a clock of the caller's, for programs that test how messages age.
   *
   * @param clock dates new messages and tells the age of old ones
   */
  public VernamProvider(Clock clock) {
    super(NAME, VERSION, "The pseudo-one-time-pads of aiootp");
    ServiceTable.Context context = new ServiceTable.Context(this, clock, new SecureRandom());
    ServiceTable.services(context).forEach(this::putService);
  }
}
