/**
 * Decryption of messages of aiootp 0.17.0; specification onetimepad-0.18, appendix A. What did not
 * change until 0.18 is taken from {@link vernam.onetimepad}.
 */
@NullMarked
package vernam.onetimepad17;

import org.jspecify.annotations.NullMarked;
