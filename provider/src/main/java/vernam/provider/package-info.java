/** The entry point: the JCA provider {@code Vernam}. */
@NullMarked
package vernam.provider;

import org.jspecify.annotations.NullMarked;
