/** JMH benchmarks of the provider, each beside a provider of the JDK in the same run. */
package vernam.benchmarks;
