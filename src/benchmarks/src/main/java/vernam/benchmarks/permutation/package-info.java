/** The permutation Keccak-f[1600] on its own, in our forms and within SHA3-512 of others. */
@NullMarked
package vernam.benchmarks.permutation;

import org.jspecify.annotations.NullMarked;
