package vernam.spi;

import java.io.IOException;
import java.security.AlgorithmParametersSpi;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.InvalidParameterSpecException;
import org.jspecify.annotations.Nullable;
import vernam.passcrypt.ComposedHead;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptParameterSpec;

/**
 * Salt and settings of a Passcrypt key as algorithm parameters. Encodings: {@code RAW} is the head
 * of the composed form, 42 bytes; {@code ASN.1}, the default, is a DER OCTET STRING with it, 44
 * bytes.
 */
final class PasscryptParametersSpi extends AlgorithmParametersSpi {
  private static final DerOctets ENCODINGS = new DerOctets(ComposedHead.SIZE);

  private @Nullable PasscryptParameterSpec parameters;

  /** Makes parameters that hold nothing yet. */
  PasscryptParametersSpi() {}

  @Override
  protected void engineInit(AlgorithmParameterSpec spec) throws InvalidParameterSpecException {
    if (!(spec instanceof PasscryptParameterSpec own)) {
      throw new InvalidParameterSpecException("parameters are a PasscryptParameterSpec");
    }
    parameters = own;
  }

  @Override
  protected void engineInit(byte[] encoded) throws IOException {
    engineInit(encoded, null);
  }

  @Override
  protected void engineInit(byte[] encoded, @Nullable String format) throws IOException {
    byte[] head = ENCODINGS.decode(encoded, format);
    if (head.length != ComposedHead.SIZE) {
      throw new IOException("parameters are " + ComposedHead.SIZE + " bytes, not " + head.length);
    }
    try {
      parameters = ComposedHead.read(head);
    } catch (MalformedMessageException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  protected <T extends AlgorithmParameterSpec> T engineGetParameterSpec(Class<T> type)
      throws InvalidParameterSpecException {
    PasscryptParameterSpec known = parameters();
    if (type.isAssignableFrom(PasscryptParameterSpec.class)) {
      return type.cast(known);
    }
    throw new InvalidParameterSpecException("parameters are a PasscryptParameterSpec");
  }

  @Override
  protected byte[] engineGetEncoded() throws IOException {
    return engineGetEncoded(null);
  }

  @Override
  protected byte[] engineGetEncoded(@Nullable String format) throws IOException {
    return ENCODINGS.encode(ComposedHead.write(parameters()), format);
  }

  @Override
  protected String engineToString() {
    return parameters().cost().toString();
  }

  private PasscryptParameterSpec parameters() {
    if (parameters == null) {
      throw new IllegalStateException("the parameters are not initialized");
    }
    return parameters;
  }
}
