/** The memory-hard password hash Passcrypt of aiootp; specification passcrypt. */
@NullMarked
package vernam.passcrypt;

import org.jspecify.annotations.NullMarked;
