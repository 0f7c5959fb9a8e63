/** Commands about encrypted stores: {@code store create}, {@code put}, {@code get} and so on. */
@NullMarked
package vernam.cli.store;

import org.jspecify.annotations.NullMarked;
