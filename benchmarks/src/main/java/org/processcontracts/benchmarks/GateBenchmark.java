package org.processcontracts.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The gate beside other tools: measures all on all inputs, and prints a table for each input. */
final class GateBenchmark {

  private static final String CONTRACT = "openapi.yaml";

  private final Path folder;
  private final Path work;
  private final Tools tools;
  private final int runs;
  private final int limit;

  private GateBenchmark(Path folder, int runs, int limit) {
    this.folder = folder;
    this.work = folder.resolve("target/measured");
    this.tools = new Tools(folder);
    this.runs = runs;
    this.limit = limit;
  }

  /** Measures; the file is one more description to check, or "". */
  static void run(Path folder, int runs, int limit, String file)
      throws IOException, InterruptedException {
    GateBenchmark benchmark = new GateBenchmark(folder, runs, limit);
    Files.createDirectories(benchmark.work);
    Setup.installed(folder);
    System.out.println(Setup.description(folder));
    benchmark.contracts();
    benchmark.large();
    if (!file.isBlank()) {
      Path given = Path.of(file).toAbsolutePath();
      benchmark.lint(String.valueOf(given.getFileName()), given);
    }
    benchmark.hostile();
  }

  private void contracts() throws IOException, InterruptedException {
    Path specs = folder.resolveSibling("specs");
    try (Stream<Path> apis = Files.list(specs)) {
      List<Path> files =
          apis.map(api -> api.resolve(CONTRACT)).filter(Files::exists).sorted().toList();
      measure(files.size() + " contracts of this project", tools.lint(specs, files), runs);
    }
  }

  private void large() throws IOException, InterruptedException {
    Path old = kept("large", Large.yaml(false));
    Path now = kept("revised", Large.yaml(true));
    lint("A large description", old);
    measure("The large description and its revision, compared", tools.compare(old, now), runs);
  }

  private void hostile() throws IOException, InterruptedException {
    Path aliases = kept("aliases", Hostile.aliases());
    Path levels = kept("levels", Hostile.levels(20_000));
    measure("Aliases that unfold into 10^10 nodes, one run", single(aliases), 0);
    measure("20,000 levels, one run", single(levels), 0);
  }

  private void lint(String title, Path file) throws IOException, InterruptedException {
    String size = "%s (%d KB)".formatted(title, Files.size(file) / 1024);
    measure(size, single(file), runs);
  }

  private Map<String, List<String>> single(Path file) {
    return tools.lint(file, List.of(file));
  }

  private Path kept(String name, String text) throws IOException {
    return Files.writeString(work.resolve(name + ".yaml"), text);
  }

  /** A run of each in turn: what disturbs the machine disturbs all. The first is for warmth. */
  private void measure(String title, Map<String, List<String>> commands, int times)
      throws IOException, InterruptedException {
    Table table = new Table();
    for (int i = 0; i <= times; i++) {
      for (Map.Entry<String, List<String>> entry : commands.entrySet()) {
        String log = (title + "-" + entry.getKey()).replaceAll("[^A-Za-z0-9]+", "-") + ".log";
        Run run = Run.of(entry.getValue(), folder, work.resolve(log), limit);
        if (i > 0 || times == 0) {
          table.add(entry.getKey(), run);
        }
      }
    }
    System.out.printf("%n## %s%n%n%s", title, table);
  }
}
