/** Thin skins that speak JCA over the formats; nothing here knows Keccak. */
@NullMarked
package vernam.spi;

import org.jspecify.annotations.NullMarked;
