package org.processcontracts.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Descriptions of which each line is harmless, and the number of lines is not. */
final class HostileSizes {

  private static final String HEAD =
      "openapi: 3.0.3\ninfo: {title: Any, version: '1'}\npaths: {}\n";
  private static final String SCHEMAS = HEAD + "components:\n  schemas:\n";
  private static final String REF = "{$ref: '#/components/schemas/%s'}";
  private static final String OBJECT = SCHEMAS + "    A:\n      type: object\n      properties:\n";

  private final Path temp;
  private final Map<String, String> expected = new LinkedHashMap<>();

  private HostileSizes(Path temp) {
    this.temp = temp;
  }

  /** Writes them; gives for the name of each the place of its first finding. */
  static Map<String, String> write(Path temp) throws IOException {
    HostileSizes files = new HostileSizes(temp);
    files.nodes();
    files.schemas();
    files.faults();
    return files.expected;
  }

  private void nodes() throws IOException {
    String many = HEAD + "x-a: [" + "1,".repeat(7_300_000) + "1]\n";
    write("many-items", many, ":4:2999981: document-readable");
    String keys = HEAD + "x-a:\n" + repeated(1_200_000, i -> "  k" + i + ": 1\n");
    write("many-keys", keys, ":749998:12: document-readable");
    String deep = ("[".repeat(250) + "]".repeat(250) + ",").repeat(2_000);
    write("deep-and-wide", HEAD + "x-a: [" + deep + "1]\npahts: {}\n", ":5:1: known-key");
  }

  private void schemas() throws IOException {
    String refs = repeated(50_000, i -> "      - " + REF.formatted("B") + "\n");
    String all = SCHEMAS + "    B: {}\n    A:\n      allOf:\n" + refs;
    write("many-parts", all, ":7:5: composition-bounded");
    String chain = "    A%d: " + REF.formatted("A%d") + "\n";
    write(
        "longer-chain",
        SCHEMAS + repeated(20_000, i -> chain.formatted(i, i + 1)) + "    A20000: {}\n",
        ":10006:5: composition-bounded");
    String one = "    A%d: {oneOf: [" + REF.formatted("A%d") + ", " + REF.formatted("A%d") + "]}\n";
    write(
        "one-of-two",
        SCHEMAS + repeated(40, i -> one.formatted(i, i + 1, i + 1)) + "    A40: {}\n",
        ":34:5: composition-bounded");
    String members = repeated(200_000, i -> "v" + i + ",");
    write("many-members", SCHEMAS + "    A: {type: string, enum: [" + members + "v]}\n", "");
    String patterns =
        repeated(10_000, i -> "    A%d: {pattern: '^[a-z]{1,9}%d$'}\n".formatted(i, i));
    write("many-patterns", SCHEMAS + patterns, "");
    String great = "[a-z]?".repeat(33_000);
    write(
        "great-pattern", SCHEMAS + "    A: {pattern: '" + great + "'}\n", ":6:9: pattern-compiles");
    String required = repeated(20_000, i -> "p" + i + ",") + "p0";
    write(
        "many-required",
        OBJECT
            + repeated(20_000, i -> "        p%d: {type: string}\n".formatted(i))
            + "      required: ["
            + required
            + "]\n",
        ":20009:128908: required-known");
  }

  private void faults() throws IOException {
    String names = repeated(9_000, i -> "    Schema%d: {}\n".formatted(i));
    String refs = repeated(9_000, i -> "      - " + REF.formatted("Schemb" + i) + "\n");
    write(
        "many-dangling",
        SCHEMAS + names + "    Z:\n      allOf:\n" + refs,
        ":9008:10: reference-resolves");
    String examples = repeated(10_000, i -> "    A%d: {type: string, example: 1}\n".formatted(i));
    write("many-examples", SCHEMAS + examples, ":6:24: example-valid");
    String defaults =
        repeated(10_000, i -> "        p%d: {type: string, default: 1}\n".formatted(i));
    write("many-defaults", OBJECT + defaults, ":9:28: default-valid");
    String typos = repeated(50_000, i -> "    A%d: {tipe: string}\n".formatted(i));
    write("many-typos", SCHEMAS + typos, ":6:10: known-key");
  }

  private static String repeated(int number, IntFunction<String> text) {
    return IntStream.range(0, number).mapToObj(text).collect(Collectors.joining());
  }

  private void write(String name, String contract, String place) throws IOException {
    Path folder = Files.createDirectories(temp.resolve(name).resolve("specs/any"));
    Files.writeString(folder.resolve("openapi.yaml"), contract);
    expected.put(name, place.isEmpty() ? "" : "specs/any/openapi.yaml" + place);
  }
}
