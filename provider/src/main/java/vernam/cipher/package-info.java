/**
 * What the formats share: domains, the keystream ratchet, padding, salts, message age, and the seam
 * ({@link vernam.cipher.MessageFormat}) through which the JCA classes see a format.
 */
@NullMarked
package vernam.cipher;

import org.jspecify.annotations.NullMarked;
