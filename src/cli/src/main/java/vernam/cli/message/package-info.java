/**
 * Commands about keys, files and single messages: {@code keygen}, {@code encrypt}, {@code decrypt}.
 */
@NullMarked
package vernam.cli.message;

import org.jspecify.annotations.NullMarked;
