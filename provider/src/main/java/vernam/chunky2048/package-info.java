/** The cipher Chunky2048 of aiootp 0.19.3; specification chunky2048, sections 6 to 10. */
@NullMarked
package vernam.chunky2048;

import org.jspecify.annotations.NullMarked;
