package org.processcontracts.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.processcontracts.gate.cli.SpecGate;
import org.processcontracts.gate.contract.ExactJson;
import tools.jackson.databind.JsonNode;

/** Specs folders to try the gate on, and the gate's answer. */
public final class Fixtures {

  /** One folder per rule, and {@code base}: a small specs folder without any fault. */
  public static final Path RULES = Path.of("src/test/resources/rules").toAbsolutePath();

  private Fixtures() {}

  /** What a run of the command line returned and printed. */
  public record Run(int code, List<String> lines) {}

  /** Runs the production entry point. */
  public static Run run(Object... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = SpecGate.run(Stream.of(args).map(String::valueOf).toList(), out, out);
    return new Run(code, bytes.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** Runs the check of a folder; a line for each finding, with paths from the folder's parent. */
  public static Run check(Path specs) {
    Run run = run("check", "--format", "json", specs);
    if (run.code() > 1) {
      return run;
    }
    String parent = specs.resolveSibling("").toString().replace('\\', '/') + "/";
    List<String> lines = new ArrayList<>();
    for (JsonNode it : ExactJson.read(String.join("\n", run.lines())).path("findings")) {
      lines.add(
          new Finding(
                  it.path("rule").stringValue(),
                  Severity.valueOf(it.path("severity").stringValue().toUpperCase(Locale.ROOT)),
                  it.path("file").stringValue().replace(parent, ""),
                  it.path("line").intValue(),
                  it.path("column").intValue(),
                  it.path("pointer").stringValue(),
                  it.path("message").stringValue(),
                  it.path("fix").stringValue())
              .toString());
    }
    return new Run(run.code(), lines);
  }

  /**
   * A copy of the faultless folder, with the files of {@code overlay} put over it. It counts as
   * released unless the overlay brings baselines of its own.
   */
  public static Path specs(Path temp, Path... overlay) {
    Path specs = temp.resolve("specs");
    copy(RULES.resolve("base"), specs);
    Stream.of(overlay).forEach(folder -> copy(folder, specs));
    if (!Files.exists(specs.resolve("baselines"))) {
      release(Specs.load(specs));
    }
    return specs;
  }

  /** Keeps every contract that can be read, whatever else is wrong with it. */
  private static void release(Specs specs) {
    Baselines baselines = specs.baselines();
    StringBuilder sums = new StringBuilder();
    try {
      for (Api api : specs.apis()) {
        if (api.contract().tree().isObject() && api.version().matches("[0-9.]+")) {
          Path file = baselines.file(api.name(), api.version());
          Files.createDirectories(file.getParent());
          Files.writeString(file, Bundle.yaml(api));
          sums.append(baselines.line(api.name() + "/" + api.version() + ".yaml")).append('\n');
        }
      }
      Files.createDirectories(baselines.dir());
      Files.writeString(baselines.sums(), sums);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What all rules for any description find in a contract that stands alone, as printed. */
  public static List<String> standard(Path temp, String contract) {
    Path file = temp.resolve("specs/pets/openapi.yaml");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, contract);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Gate.check(Specs.load(temp.resolve("specs"), Path.of("specs"), null, null)).stream()
        .map(Finding::toString)
        .toList();
  }

  /** File, line, column and rule of a finding as it is printed. */
  public static String place(String printed) {
    return printed.replaceFirst("(:\\d+:\\d+: [a-z0-9-]+): .*", "$1");
  }

  /** Copies all files of a folder. */
  static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
