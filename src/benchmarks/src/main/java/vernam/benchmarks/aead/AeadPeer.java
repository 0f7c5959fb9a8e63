package vernam.benchmarks.aead;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import vernam.provider.VernamProvider;

/** The ciphers that are measured beside each other. */
public enum AeadPeer {
  /** Ours, a message at a time. */
  VERNAM("Vernam"),

  /** Ours, a message at a time, its hashes side by side. */
  VERNAM_LANES("Vernam, vectors, one message"),

  /** Ours, several messages side by side. */
  VERNAM_VECTOR("Vernam, vectors"),

  /** AES-256-GCM of the JDK. */
  SUNJCE_AES("SunJCE AES-GCM"),

  /** AES-256-GCM of Bouncy Castle. */
  BOUNCY_CASTLE_AES("Bouncy Castle AES-GCM"),

  /** ChaCha20-Poly1305 of Bouncy Castle. */
  BOUNCY_CASTLE_CHACHA("Bouncy Castle ChaCha20-Poly1305"),

  /** AES-256-GCM of the Amazon Corretto Crypto Provider, which is native code. */
  CORRETTO_AES("Corretto AES-GCM"),

  /** AES-256-GCM of Tink, which asks the JDK for it. */
  TINK_AES("Tink AES-GCM");

  private static final String AES_GCM = "AES/GCM/NoPadding";

  private final String title;

  AeadPeer(String title) {
    this.title = title;
  }

  /** Returns what reports call it. */
  public String title() {
    return title;
  }

  /** Returns why it cannot work in this process, if it cannot. */
  public Optional<String> hindrance() {
    return switch (this) {
      case VERNAM_LANES, VERNAM_VECTOR -> BatchAead.hindrance();
      case CORRETTO_AES ->
          Optional.ofNullable(AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError())
              .map(error -> "its native code cannot be loaded: " + error.getMessage());
      default -> Optional.empty();
    };
  }

  /**
   * Returns the cipher with a new key.
   *
   * @throws IllegalStateException if it cannot work in this process
   * @throws GeneralSecurityException if it refuses to
   */
  public Aead create() throws GeneralSecurityException {
    Optional<String> reason = hindrance();
    if (reason.isPresent()) {
      throw new IllegalStateException(title + " is left out: " + reason.get());
    }
    return switch (this) {
      case VERNAM, VERNAM_LANES ->
          JcaAead.chunky2048(Cipher.getInstance("Chunky2048", new VernamProvider()));
      case VERNAM_VECTOR -> new BatchAead();
      case SUNJCE_AES -> JcaAead.aesGcm(Cipher.getInstance(AES_GCM, "SunJCE"));
      case BOUNCY_CASTLE_AES ->
          JcaAead.aesGcm(Cipher.getInstance(AES_GCM, new BouncyCastleProvider()));
      case BOUNCY_CASTLE_CHACHA ->
          JcaAead.chaCha(Cipher.getInstance("ChaCha20-Poly1305", new BouncyCastleProvider()));
      case CORRETTO_AES ->
          JcaAead.aesGcm(Cipher.getInstance(AES_GCM, AmazonCorrettoCryptoProvider.INSTANCE));
      case TINK_AES -> new TinkAead();
    };
  }
}
