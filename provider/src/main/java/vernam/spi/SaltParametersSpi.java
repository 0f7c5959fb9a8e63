package vernam.spi;

import java.io.IOException;
import java.security.AlgorithmParametersSpi;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Salts;
import vernam.spec.MessageParameterSpec;

/**
 * The salt of a message as algorithm parameters. Encodings: {@code ASN.1}, the default, is a DER
 * OCTET STRING of 34 bytes; {@code RAW} is the 32 bytes alone.
 */
final class SaltParametersSpi extends AlgorithmParametersSpi {
  private static final DerOctets ENCODINGS = new DerOctets(Salts.SIZE);

  private byte @Nullable [] salt;

  /** Makes parameters that hold nothing yet. */
  SaltParametersSpi() {}

  @Override
  protected void engineInit(AlgorithmParameterSpec spec) throws InvalidParameterSpecException {
    if (spec instanceof IvParameterSpec iv) {
      set(iv.getIV());
    } else if (spec instanceof MessageParameterSpec own) {
      if (own.maxAge().isPresent()) {
        throw new InvalidParameterSpecException("parameters do not hold an age limit");
      }
      set(own.salt());
    } else {
      throw new InvalidParameterSpecException(
          "parameters are an IvParameterSpec or a MessageParameterSpec");
    }
  }

  @Override
  protected void engineInit(byte[] encoded) throws IOException {
    engineInit(encoded, null);
  }

  @Override
  protected void engineInit(byte[] encoded, @Nullable String format) throws IOException {
    byte[] decoded = ENCODINGS.decode(encoded, format);
    try {
      set(decoded);
    } catch (InvalidParameterSpecException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  protected <T extends AlgorithmParameterSpec> T engineGetParameterSpec(Class<T> type)
      throws InvalidParameterSpecException {
    byte[] known = salt();
    if (type.isAssignableFrom(IvParameterSpec.class)) {
      return type.cast(new IvParameterSpec(known));
    }
    if (type.isAssignableFrom(MessageParameterSpec.class)) {
      return type.cast(new MessageParameterSpec(known));
    }
    throw new InvalidParameterSpecException(
        "parameters are an IvParameterSpec or a MessageParameterSpec");
  }

  @Override
  protected byte[] engineGetEncoded() throws IOException {
    return engineGetEncoded(null);
  }

  @Override
  protected byte[] engineGetEncoded(@Nullable String format) throws IOException {
    return ENCODINGS.encode(salt(), format);
  }

  @Override
  protected String engineToString() {
    return "salt of " + Salts.SIZE + " bytes";
  }

  private void set(byte[] salt) throws InvalidParameterSpecException {
    if (salt.length != Salts.SIZE) {
      throw new InvalidParameterSpecException(
          "a salt is " + Salts.SIZE + " bytes, not " + salt.length);
    }
    if (Salts.isZero(salt)) {
      throw new InvalidParameterSpecException("a salt is not zero");
    }
    this.salt = salt;
  }

  private byte[] salt() {
    if (salt == null) {
      throw new IllegalStateException("the parameters are not initialized");
    }
    return salt;
  }
}
