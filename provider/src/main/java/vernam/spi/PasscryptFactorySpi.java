package vernam.spi;

import java.security.InvalidKeyException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.passcrypt.Passcrypt;
import vernam.spec.LiteralPasscryptKeySpec;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptKeySpec;
import vernam.spec.PasscryptLimit;
import vernam.spec.PasscryptParameterSpec;
import vernam.spec.SecretBytes;

/**
 * Derives keys of 64 bytes from passwords; specification passcrypt, section 9. Costs above {@link
 * PasscryptLimit#DEFAULT} are refused before memory is taken.
 */
final class PasscryptFactorySpi extends SecretKeyFactorySpi {
  /** What a {@link PBEKeySpec}, which has one number for the cost, stands for besides it. */
  private static final long PBE_KB = 32768;

  private static final long PBE_HARDNESS = 1024;

  private static final int KEY_BITS = Byte.SIZE * Passcrypt.HASH_SIZE;

  /** Makes a factory. */
  PasscryptFactorySpi() {}

  @Override
  protected SecretKey engineGenerateSecret(@Nullable KeySpec spec) throws InvalidKeySpecException {
    try {
      if (spec instanceof PasscryptKeySpec own) {
        return derive(own.password(), own.salt(), own.kb(), own.cpu(), own.hardness());
      }
      if (spec instanceof LiteralPasscryptKeySpec values) {
        return derive(values.password(), values.salt(), values.cost());
      }
      if (spec instanceof PBEKeySpec pbe) {
        if (pbe.getKeyLength() != 0 && pbe.getKeyLength() != KEY_BITS) {
          throw new InvalidKeySpecException("a key has " + KEY_BITS + " bits");
        }
        return derive(
            pbe.getPassword(), pbe.getSalt(), PBE_KB, pbe.getIterationCount(), PBE_HARDNESS);
      }
    } catch (IllegalStateException e) {
      throw new InvalidKeySpecException("the password was cleared");
    }
    throw new InvalidKeySpecException(
        "the specification is a PasscryptKeySpec, LiteralPasscryptKeySpec or PBEKeySpec");
  }

  @Override
  protected KeySpec engineGetKeySpec(SecretKey key, Class<?> type) throws InvalidKeySpecException {
    throw new InvalidKeySpecException("a derived key does not tell what it was derived from");
  }

  @Override
  protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
    throw new InvalidKeyException("keys of other providers need no translation");
  }

  /** Derives a key and wipes the password. */
  private static SecretKey derive(
      char[] password, byte @Nullable [] salt, long kb, int cpu, long hardness)
      throws InvalidKeySpecException {
    try {
      if (salt == null || salt.length != PasscryptParameterSpec.SALT_SIZE) {
        throw new InvalidKeySpecException(
            "a salt is " + PasscryptParameterSpec.SALT_SIZE + " bytes");
      }
      return derive(
          Literal.textView(password), Literal.hexView(salt), new PasscryptCost(kb, cpu, hardness));
    } catch (IllegalArgumentException e) {
      throw new InvalidKeySpecException(e.getMessage(), e);
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private static SecretKey derive(Literal password, Literal salt, PasscryptCost cost)
      throws InvalidKeySpecException {
    try {
      byte[] key = Passcrypt.hash(password, salt, cost, PasscryptLimit.DEFAULT);
      return SecretBytes.takeOver(key, PasscryptServices.ALGORITHM);
    } catch (IllegalArgumentException e) {
      throw new InvalidKeySpecException(e.getMessage(), e);
    }
  }
}
