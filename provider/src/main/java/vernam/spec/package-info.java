/**
 * What a caller may pass to the provider's services or must expect of them besides the JDK's types.
 */
@NullMarked
package vernam.spec;

import org.jspecify.annotations.NullMarked;
