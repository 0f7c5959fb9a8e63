/**
 * Benchmarks of the provider for JMH, each beside other providers in the same run, and the command
 * that runs these and all others: {@link vernam.benchmarks.Suite}.
 */
package vernam.benchmarks;
