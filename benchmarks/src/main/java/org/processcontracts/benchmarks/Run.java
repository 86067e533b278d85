package org.processcontracts.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of a program.
 *
 * @param seconds from start to end
 * @param cpu seconds that processors worked for it: other work on the machine hardly changes them
 * @param peak greatest memory that was resident at once, in kilobytes; 0 where it cannot be told
 * @param exit exit code; {@link #KILLED} if the limit was reached
 */
public record Run(double seconds, double cpu, long peak, int exit) {

  static final int KILLED = -1;

  /** Between two looks at the memory; what is read is a peak already, so few are enough. */
  private static final long LOOK_MILLIS = 10;

  /**
   * Runs a program to its end, or to the limit.
   *
   * @param log takes what it prints
   */
  public static Run of(List<String> command, Path folder, Path log, int limitSeconds)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // They would ask their makers for a newer version, or tell them of this run.
    builder.environment().put("REDOCLY_TELEMETRY", "off");
    builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    long start = System.nanoTime();
    Process process = builder.start();
    double cpu = 0;
    long peak = 0;
    try {
      process.getOutputStream().close();
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        cpu = Math.max(cpu, cpu(process));
        peak = Math.max(peak, peak(process));
        if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(limitSeconds)) {
          return new Run(limitSeconds, cpu, peak, KILLED);
        }
      }
      return new Run((System.nanoTime() - start) / 1e9, cpu, peak, process.exitValue());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  boolean killed() {
    return exit == KILLED;
  }

  private static double cpu(Process process) {
    return family(process)
        .flatMap(handle -> handle.info().totalCpuDuration().stream())
        .mapToDouble(duration -> duration.toMillis() / 1e3)
        .sum();
  }

  private static Stream<ProcessHandle> family(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  /** Of the process and those it started, as Linux counts it; 0 on other systems. */
  private static long peak(Process process) {
    return family(process)
        .mapToLong(handle -> peak(Path.of("/proc", Long.toString(handle.pid()), "status")))
        .sum();
  }

  private static long peak(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      // There is no such file elsewhere, and none any more when the process has ended.
      return 0;
    }
  }
}
