package org.processcontracts.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.processcontracts.benchmarks.client.ClientBenchmark;
import org.processcontracts.benchmarks.load.ImportBenchmark;
import org.processcontracts.benchmarks.queries.QueriesBenchmark;

/** Runs the benchmark of a name. */
public final class Main {

  private Main() {}

  /** Takes the name of a benchmark, the folder of this module, and what the benchmark wants. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[1]).toAbsolutePath().normalize();
    try {
      run(args, folder);
    } catch (IllegalStateException | SQLException e) {
      System.err.println(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
      System.exit(1);
    }
  }

  private static void run(String[] args, Path folder)
      throws IOException, InterruptedException, SQLException {
    switch (args[0]) {
      case "gate" ->
          GateBenchmark.run(folder, Integer.parseInt(args[2]), Integer.parseInt(args[3]), args[4]);
      case "queries" -> QueriesBenchmark.run(folder, args[5], Integer.parseInt(args[6]));
      case "client" -> ClientBenchmark.run(folder);
      case "import" ->
          ImportBenchmark.run(
              folder, args[8], Integer.parseInt(args[2]), Integer.parseInt(args[7]));
      default -> {
        System.err.println(
            "there is no benchmark " + args[0] + ": give gate, queries, client or import");
        System.exit(2);
      }
    }
  }
}
