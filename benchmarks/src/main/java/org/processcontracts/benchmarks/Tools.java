package org.processcontracts.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command of each tool, without npx, sh or another process in between. */
final class Tools {

  static final String GATE = "spec-gate";

  private final Path folder;
  private final Path gate;
  private final String java;

  Tools(Path folder) {
    this.folder = folder;
    this.gate = folder.resolve("../spec-gate/target").normalize();
    this.java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The linters; the gate is given the folder or the file, as its users do. */
  Map<String, List<String>> lint(Path subject, List<Path> files) {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    gate(commands, "check", subject.toString());
    List<String> names = files.stream().map(Path::toString).toList();
    List<String> redocly = node("@redocly/cli/bin/cli.js", "lint");
    redocly.addAll(List.of("--config", folder.resolve("redocly.yaml").toString()));
    redocly.addAll(names);
    commands.put("Redocly CLI", redocly);
    List<String> spectral = node("@stoplight/spectral-cli/dist/index.js", "lint");
    spectral.addAll(List.of("--ruleset", folder.resolve("spectral.yaml").toString()));
    spectral.addAll(names);
    commands.put("Spectral CLI", spectral);
    return commands;
  }

  /** Those that compare a description with a later one. */
  Map<String, List<String>> compare(Path old, Path now) {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    gate(commands, "diff", old.toString(), now.toString());
    String path = absolute(System.getProperty("java.class.path"));
    String main = OpenApiDiff.class.getName();
    commands.put("openapi-diff", List.of(java, "-cp", path, main, old.toString(), now.toString()));
    return commands;
  }

  /** The tools run in another folder than this program. */
  private static String absolute(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void gate(Map<String, List<String>> commands, String... arguments) {
    List<String> jar = List.of(java, "-jar", gate.resolve("spec-gate.jar").toString());
    commands.put(GATE, Stream.concat(jar.stream(), Stream.of(arguments)).toList());
    Path launcher = gate.resolve("spec-gate");
    if (Files.isExecutable(launcher)) {
      List<String> launched = new ArrayList<>(List.of(launcher.toString()));
      launched.addAll(List.of(arguments));
      commands.put(GATE + ", launcher", launched);
    }
  }

  private List<String> node(String script, String command) {
    String file = folder.resolve("node_modules").resolve(script).toString();
    return new ArrayList<>(List.of("node", file, command));
  }
}
