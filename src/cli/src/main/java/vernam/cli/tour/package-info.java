/** {@code vernam tour}: the whole library shown on real data, one checked step at a time. */
@NullMarked
package vernam.cli.tour;

import org.jspecify.annotations.NullMarked;
