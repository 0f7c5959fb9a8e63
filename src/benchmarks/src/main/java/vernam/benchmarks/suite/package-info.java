/** What {@link vernam.benchmarks.Suite} runs, part by part. */
@NullMarked
package vernam.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
