package vernam.spi;

import javax.crypto.MacSpi;

/** Makes the service objects of aiootp's databases. */
public final class DatabaseServices {
  /** The name of the hmac. */
  public static final String HMAC = "HmacVernam";

  private DatabaseServices() {}

  /** Returns an hmac that is not initialized. */
  public static MacSpi hmac() {
    return new DatabaseHmacSpi();
  }
}
