package org.processcontracts.gate.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.processcontracts.gate.Fixtures;
import org.processcontracts.gate.compat.ChangeIds;
import org.processcontracts.gate.contract.ExactJson;
import tools.jackson.databind.JsonNode;

/**
 * How a mutant is put before the gate: as the only API of a folder, its examples beside it, the
 * released contract under baselines, without a ledger. This is the one place that knows the entry.
 */
final class GateRun {

  /** The version of every contract and of its baseline. */
  static final String RELEASED = "1.0.0";

  static final String PATCH = "1.0.1";
  static final String MINOR = "1.1.0";

  private final Path specs;
  private final Path temp;
  private final AtomicInteger runs = new AtomicInteger();

  GateRun(Path specs, Path temp) {
    this.specs = specs;
    this.temp = temp;
  }

  /**
   * A finding, as far as the proof looks at it.
   *
   * @param error whether it closes the gate
   * @param file path from the folder of the API
   */
  record Fault(boolean error, String rule, String file, int line, String message) {

    /** Whether it comes from the comparison with the baseline. */
    boolean compared() {
      return rule.startsWith("baseline-") || ChangeIds.all().contains(rule);
    }
  }

  /** What the gate finds in a contract, given the files that differ, at a version. */
  List<Fault> faults(String api, Map<String, String> changed, String version) {
    Path dir = temp.resolve("run" + runs.incrementAndGet());
    try {
      Map<String, byte[]> files = new TreeMap<>(contents(specs.resolve(api)));
      changed.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
      files.computeIfPresent(Subject.CONTRACT, (name, bytes) -> versioned(bytes, version));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(dir.resolve(api).resolve(file.getKey()), file.getValue());
      }
      String baseline = "baselines/" + api + "/" + RELEASED + ".yaml";
      write(dir.resolve(baseline), Files.readAllBytes(specs.resolve(baseline)));
      return check(dir, api);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      remove(dir);
    }
  }

  private static List<Fault> check(Path dir, String api) {
    Fixtures.Run run = Fixtures.run("check", "--format", "json", dir);
    if (run.code() > 1) {
      throw new IllegalStateException(String.join("\n", run.lines()));
    }
    String folder = dir.resolve(api) + "/";
    List<Fault> faults = new ArrayList<>();
    for (JsonNode it : ExactJson.read(String.join("\n", run.lines())).path("findings")) {
      faults.add(
          new Fault(
              it.path("severity").stringValue().equals("error"),
              it.path("rule").stringValue(),
              it.path("file").stringValue().replace(folder, ""),
              it.path("line").intValue(),
              it.path("message").stringValue()));
    }
    return faults;
  }

  private static byte[] versioned(byte[] contract, String version) {
    return new String(contract, StandardCharsets.UTF_8)
        .replaceFirst("(version[\"']? ?: ?[\"']?)1\\.0\\.0", "$1" + version)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static void remove(Path dir) {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
