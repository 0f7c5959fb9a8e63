package vernam.benchmarks.suite;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One benchmark of JMH with some of its parameters, each combination in a process of its own. A
 * combination that cannot work here says so in JMH's output, and has no result.
 *
 * @param benchmark the class
 * @param parameters the values to take by the parameters' names; all values of those not named
 * @param threads at the same time
 * @param warmups seconds before anything counts
 * @param measurements seconds that count, each of which gives one sample
 * @param javaOptions of the processes
 */
record JmhRun(
    Class<?> benchmark,
    Map<String, List<String>> parameters,
    int threads,
    int warmups,
    int measurements,
    List<String> javaOptions) {

  /**
   * Runs it.
   *
   * @throws IOException if JMH cannot
   */
  Collection<RunResult> results() throws IOException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
            .threads(threads)
            .forks(1)
            .warmupIterations(warmups)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(measurements)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(false);
    if (!javaOptions.isEmpty()) {
      options.jvmArgsAppend(javaOptions.toArray(String[]::new));
    }
    parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
    try {
      return new Runner(options.build()).run();
    } catch (RunnerException e) {
      throw new IOException(benchmark.getSimpleName() + " cannot run", e);
    }
  }
}
