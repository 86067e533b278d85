package org.processcontracts.benchmarks;

import java.nio.file.Path;
import org.processcontracts.benchmarks.load.ImportBenchmark;

/** Runs one of the benchmarks. */
public final class Main {

  private Main() {}

  /** Takes the name of the benchmark, the folder of this module, how many runs, and more. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]).toAbsolutePath().normalize();
    int runs = Integer.parseInt(args[2]);
    switch (args[0]) {
      case "gate" -> GateBenchmark.run(folder, runs, Integer.parseInt(args[3]), args[4]);
      case "import" -> ImportBenchmark.run(folder, runs, Integer.parseInt(args[5]));
      default -> throw new IllegalArgumentException("give gate or import, not " + args[0]);
    }
  }
}
