/** A door to what the provider hides, for benchmarks only. */
@NullMarked
package vernam.sponge;

import org.jspecify.annotations.NullMarked;
