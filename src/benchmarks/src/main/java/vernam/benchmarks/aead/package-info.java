/**
 * Ciphers that encrypt and authenticate whole messages, ours and others, in one shape: {@link
 * vernam.benchmarks.aead.AeadPeer}.
 */
@NullMarked
package vernam.benchmarks.aead;

import org.jspecify.annotations.NullMarked;
