package vernam.benchmarks.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Takes the time, and that of the processors for all threads: collecting garbage counts. */
final class Stopwatch {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long processors = PROCESS.getProcessCpuTime();
  private final long elapsed = System.nanoTime();

  /** Starts to run. */
  Stopwatch() {}

  /** Returns the nanoseconds since the start. */
  Taken read() {
    long now = System.nanoTime();
    return new Taken(now - elapsed, PROCESS.getProcessCpuTime() - processors);
  }
}
