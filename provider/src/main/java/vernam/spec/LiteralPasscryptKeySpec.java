package vernam.spec;

import java.security.spec.KeySpec;
import vernam.literal.Literal;

/**
 * A password and a salt of any type, and the cost settings, from which the {@code SecretKeyFactory}
 * {@code Passcrypt} derives a key of 64 bytes: for hashes of aiootp whose salt is not 32 bytes, or
 * whose password is not a text. New passwords are hashed with {@link PasscryptKeySpec}.
 *
 * <p>The factory refuses a password or salt that is empty, none, zero or false. {@link
 * Literal#textView} and {@link Literal#hexView} show an array of the caller, who wipes it after the
 * derivation. Immutable as far as its literals are; {@code toString} shows neither of them. Source:
 * specification passcrypt, sections 2 and 9.
 *
 * @param password the password
 * @param salt the salt
 * @param cost the settings
 */
public record LiteralPasscryptKeySpec(Literal password, Literal salt, PasscryptCost cost)
    implements KeySpec {}
