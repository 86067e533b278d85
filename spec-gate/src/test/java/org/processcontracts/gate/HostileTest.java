package org.processcontracts.gate;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to hurt, read by a Java of its own with little memory. */
class HostileTest {

  private static final String HEAD =
      "openapi: 3.0.3\ninfo: {title: Any, version: '1'}\npaths: {}\n";
  private static final String SCHEMAS = HEAD + "components:\n  schemas:\n";

  /** Far over what any file needs on a slow machine, far below what a step of square size takes. */
  private static final long MAX_MILLIS = 15_000;

  @TempDir Path temp;

  /** What a run printed of one folder: milliseconds, number of findings, the first of them. */
  private record Outcome(long millis, int findings, String first) {}

  private final Map<String, String> expected = new LinkedHashMap<>();

  private Path contract(String name, String place) throws IOException {
    expected.put(name, place.isEmpty() ? "" : "specs/" + place);
    Path file = temp.resolve(name).resolve("specs/any/openapi.yaml");
    Files.createDirectories(file.getParent());
    return file;
  }

  private void hostile(String name, String yaml, String place) throws IOException {
    Files.writeString(contract(name, place), yaml);
  }

  private void hostile(String name, byte[] bytes, String place) throws IOException {
    Files.write(contract(name, place), bytes);
  }

  @Test
  void shouldNameTheFaultInTimeWithoutLookingElsewhere() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      yaml();
      bytes();
      schemas();
      references(server.getLocalPort());

      judge(run("-Xmx256m"));
      server.setSoTimeout(1);
      assertThat(server).as("nobody called").satisfies(HostileTest::uncalled);
    }
  }

  @Test
  void shouldNotFollowFilesWithoutEnd() throws Exception {
    expected.putAll(HostileFiles.write(temp));

    judge(run("-Xmx256m"));
  }

  @Test
  void shouldNotTakeTheSquareOfASize() throws Exception {
    expected.putAll(HostileSizes.write(temp));

    judge(run("-Xmx256m"));
  }

  private void judge(Map<String, Outcome> outcomes) {
    assertThat(outcomes).containsOnlyKeys(expected.keySet());
    outcomes.forEach(
        (name, outcome) -> {
          assertThat(outcome.first()).as(name).isEqualTo(expected.get(name));
          assertThat(outcome.millis()).as("milliseconds of " + name).isLessThan(MAX_MILLIS);
        });
  }

  private static void uncalled(ServerSocket server) {
    try (var call = server.accept()) {
      assertThat(call).isNull();
    } catch (SocketTimeoutException e) {
      // Nobody did.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void yaml() throws IOException {
    StringBuilder bomb = new StringBuilder(HEAD + "x-0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("x-%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    hostile("alias-bomb", bomb.toString(), "any/openapi.yaml:18:19: document-readable");
    hostile("alias-of-itself", HEAD + "x-a: &a [*a]\n", "any/openapi.yaml:4:10: document-readable");
    String deep = HEAD + "x-a: " + "[".repeat(3_000) + "]".repeat(3_000) + "\n";
    hostile("deep", deep, "any/openapi.yaml:4:261: document-readable");
    StringBuilder block = new StringBuilder(HEAD + "x-a:\n");
    for (int i = 1; i < 3_000; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    hostile("deep-block", block.toString(), "any/openapi.yaml:260:257: document-readable");
    hostile(
        "java-tag",
        HEAD + "x-a: !!javax.script.ScriptEngineManager [!!java.net.URL ['http://127.0.0.1:9/']]\n",
        "any/openapi.yaml:4:6: document-readable");
    hostile("long-scalar", HEAD + "x-a: " + "a".repeat(15_000_000) + "\n", "");
    hostile(
        "many-digits",
        HEAD + "x-a: " + "9".repeat(1_000_000) + "\n",
        "any/openapi.yaml:4:6: document-readable");
    hostile("great-exponent", HEAD + "x-a: 1e9999999\n", "any/openapi.yaml:4:6: document-readable");
    hostile("many-documents", HEAD + "---\na: b\n", "any/openapi.yaml:4:1: document-readable");
  }

  private void bytes() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(
            contract("100-MB", "any/openapi.yaml:1:1: document-readable").toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    hostile("empty", "", "any/openapi.yaml:1:1: document-readable");
    hostile("byte-order-mark", "\uFEFF" + HEAD + "pahts: {}\n", "any/openapi.yaml:4:1: known-key");
    hostile("utf-16", HEAD.getBytes(UTF_16), "any/openapi.yaml:1:1: document-readable");
    hostile("nul", HEAD + "x-a: \0\n", "any/openapi.yaml:4:6: document-readable");
    byte[] broken = (HEAD + "x-a: ?\n").getBytes(UTF_8);
    broken[broken.length - 2] = (byte) 0xC3;
    hostile("broken-utf-8", broken, "any/openapi.yaml:1:1: document-readable");
    String crlf = (HEAD + "pahts: {}\n").replace("\n", "\r\n");
    hostile("carriage-returns", crlf, "any/openapi.yaml:4:1: known-key");
  }

  private void schemas() throws IOException {
    StringBuilder twice = new StringBuilder(SCHEMAS);
    for (int i = 0; i < 40; i++) {
      twice.append(
          "    A%d: {allOf: [{$ref: '#/components/schemas/A%d'}, {$ref: '#/components/schemas/A%d'}]"
                  .formatted(i, i + 1, i + 1)
              + (i == 0 ? ", example: 1}\n" : "}\n"));
    }
    hostile("twice", twice + "    A40: {}\n", "any/openapi.yaml:34:5: composition-bounded");
    hostile(
        "items-twice",
        SCHEMAS
            + "    S:\n      allOf: [{items: {$ref: '#/components/schemas/S'}},"
            + " {items: {$ref: '#/components/schemas/S'}}]\n      example: "
            + "[".repeat(60)
            + "]".repeat(60)
            + "\n",
        "any/openapi.yaml:8:7: example-valid");
    hostile(
        "pattern",
        SCHEMAS + "    S: {type: string, pattern: '^(a|a)*$', example: " + "a".repeat(50) + "!}\n",
        "any/openapi.yaml:6:23: pattern-bounded");
    hostile(
        "slow-pattern",
        SCHEMAS
            + "    S: {type: string, pattern: 'a*a*a*a*b', example: "
            + "a".repeat(5_000)
            + "}\n",
        "any/openapi.yaml:6:23: pattern-bounded");
    hostile(
        "many-turns",
        SCHEMAS + "    S: {type: string, pattern: '((a?){30000}){30000}', example: b}\n",
        "any/openapi.yaml:6:23: pattern-bounded");
    hostile(
        "deep-pattern",
        SCHEMAS + "    S: {pattern: '" + "(".repeat(4_000) + ")".repeat(4_000) + "'}\n",
        "any/openapi.yaml:6:9: pattern-compiles");
    StringBuilder chain = new StringBuilder(SCHEMAS);
    for (int i = 0; i < 4_000; i++) {
      chain.append("    A%d: {$ref: '#/components/schemas/A%d'}\n".formatted(i, i + 1));
    }
    hostile("long-chain", chain + "    A4000: {}\n", "");
  }

  private void references(int port) throws IOException {
    hostile(
        "itself",
        SCHEMAS + "    A: {$ref: '#/components/schemas/A'}\n",
        "any/openapi.yaml:6:9: reference-cycle");
    hostile(
        "each-other",
        SCHEMAS
            + "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n",
        "any/openapi.yaml:6:9: reference-cycle");
    for (String ref :
        List.of(
            "http://127.0.0.1:" + port + "/a.yaml",
            "file:///etc/hostname",
            "/etc/hostname",
            "../../../outside.yaml")) {
      hostile(
          "out-" + expected.size(),
          SCHEMAS + "    A: {$ref: '" + ref + "'}\n",
          "any/openapi.yaml:6:9: reference-inside");
    }
    hostile("data", HEAD + "x-a: {$ref: 'http://127.0.0.1:" + port + "/a.yaml'}\n", "");
    Path outside = Files.writeString(temp.resolve("outside.yaml"), HEAD);
    Files.createSymbolicLink(contract("link", "any/openapi.yaml:1:1: document-readable"), outside);
  }

  @Test
  void shouldReadTenThousandPathsInSixtyFourMegabytes() throws Exception {
    StringBuilder paths = new StringBuilder(HEAD.replace(" {}", ""));
    for (int i = 0; i < 10_000; i++) {
      paths.append(
          """
            /things/%d/{id}:
              get:
                operationId: getThing%d
                summary: Gives a thing.
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                responses: {default: {description: Any.}}
          """
              .formatted(i, i));
    }
    hostile("paths", paths + "pahts: {}\n", "any/openapi.yaml:60004:1: known-key");

    assertThat(run("-Xmx64m").get("paths"))
        .satisfies(outcome -> assertThat(outcome.first()).isEqualTo(expected.get("paths")))
        .satisfies(outcome -> assertThat(outcome.findings()).isEqualTo(1));
  }

  private Map<String, Outcome> run(String heap) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(HostileRun.class.getName());
    expected.keySet().forEach(name -> command.add(temp.resolve(name + "/specs").toString()));
    Path printed = temp.resolve("printed.txt");
    // Apart, because a JVM tells there which options its environment gives it.
    Path complaints = temp.resolve("complaints.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectError(complaints.toFile())
            .redirectOutput(printed.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    String text = Files.readString(printed);
    String complaint = new String(Files.readAllBytes(complaints), StandardCharsets.ISO_8859_1);
    assertThat(ended).as("ended after " + text + complaint).isTrue();
    assertThat(process.exitValue()).as(text + complaint).isZero();
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      String[] cells = line.split("\t", -1);
      outcomes.put(
          cells[0], new Outcome(Long.parseLong(cells[1]), Integer.parseInt(cells[2]), cells[3]));
    }
    return outcomes;
  }
}
