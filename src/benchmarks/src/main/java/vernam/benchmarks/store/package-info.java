/**
 * The store beside other ways to keep values encrypted in an embedded database, measured as whole
 * runs: {@link vernam.benchmarks.store.StoreBenchmark}.
 */
@NullMarked
package vernam.benchmarks.store;

import org.jspecify.annotations.NullMarked;
