package org.processcontracts.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Descriptions whose files lead to each other without an end that is worth waiting for. */
final class HostileFiles {

  private static final String HEAD = "openapi: 3.0.3\ninfo: {title: Any, version: '1'}\n";
  private static final String SCHEMA =
      HEAD + "paths: {}\ncomponents:\n  schemas:\n    A: {$ref: 0.yaml}\n";
  private static final String PATH = HEAD + "paths:\n  /a: {$ref: 0.yaml}\n";
  private static final String GET = "get:\n  responses: {default: {description: Any.}}\n";

  private final Path temp;
  private final Map<String, String> expected = new LinkedHashMap<>();

  private HostileFiles(Path temp) {
    this.temp = temp;
  }

  /** Writes them; gives for the name of each the place of its first finding. */
  static Map<String, String> write(Path temp) throws IOException {
    HostileFiles files = new HostileFiles(temp);
    files.write(
        "files-in-a-row",
        SCHEMA,
        10_000,
        i -> "$ref: %d.yaml\n".formatted(i + 1),
        "4998.yaml:1:1: composition-bounded");
    files.write(
        "laughing-path-items",
        PATH,
        40,
        i ->
            GET
                + "  callbacks: {a: {a: {$ref: %1$d.yaml}, b: {$ref: %1$d.yaml}}}\n"
                    .formatted(i + 1),
        "13.yaml:3:43: composition-bounded");
    files.write(
        "laughing-schemas",
        SCHEMA,
        40,
        i -> "allOf: [{$ref: %1$d.yaml}, {$ref: %1$d.yaml}]\n".formatted(i + 1),
        "28.yaml:1:1: composition-bounded");
    files.write(
        "nested-path-items",
        PATH,
        1_000,
        i -> GET + "  callbacks: {a: {a: {$ref: %d.yaml}}}\n".formatted(i + 1),
        "63.yaml:3:23: composition-bounded");
    files.write(
        "files-of-each-other",
        SCHEMA,
        2,
        i -> "allOf: [{$ref: %d.yaml}]\n".formatted(1 - i),
        "0.yaml:1:10: reference-cycle");
    files.write(
        "great-path-item",
        PATH + "  /b: {$ref: 0.yaml}\n  /c: {$ref: 0.yaml}\n  /d: {$ref: 0.yaml}\n",
        1,
        i -> "x-a: [" + "1, ".repeat(99_990) + "1]\n",
        "openapi.yaml:7:8: composition-bounded");
    StringBuilder missing = new StringBuilder(SCHEMA);
    for (int i = 0; i < 20_000; i++) {
      missing.append("    A%d: {$ref: a%d.yaml}\n".formatted(i, i));
    }
    files.write(
        "missing-files", missing.toString(), 0, i -> "", "openapi.yaml:6:9: reference-resolves");
    return files.expected;
  }

  private void write(
      String name, String contract, int number, IntFunction<String> text, String place)
      throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name).resolve("specs/any"));
    Files.writeString(folder.resolve("openapi.yaml"), contract);
    for (int i = 0; i < number; i++) {
      Files.writeString(folder.resolve(i + ".yaml"), text.apply(i));
    }
    expected.put(name, "specs/any/" + place);
  }
}
