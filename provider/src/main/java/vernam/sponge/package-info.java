/** FIPS 202 and nothing else: Keccak-f[1600] and the hash functions over it. */
@NullMarked
package vernam.sponge;

import org.jspecify.annotations.NullMarked;
