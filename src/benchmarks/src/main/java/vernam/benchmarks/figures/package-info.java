/** Figures of all benchmarks in one shape, and the file they are kept in. */
@NullMarked
package vernam.benchmarks.figures;

import org.jspecify.annotations.NullMarked;
