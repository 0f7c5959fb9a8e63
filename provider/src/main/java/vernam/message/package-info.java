/** Sealed messages in the forms in which aiootp writes and reads them. */
@NullMarked
package vernam.message;

import org.jspecify.annotations.NullMarked;
