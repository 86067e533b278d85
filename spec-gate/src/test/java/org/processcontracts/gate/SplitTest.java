package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.gate.openapi.Linker;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;

/** Descriptions that stand in several files. */
class SplitTest {

  private static final Path FOLDER = Path.of("src/test/resources/split").toAbsolutePath();
  private static final String HEAD =
      "openapi: 3.0.3\ninfo: {title: Any, version: '1'}\npaths: {}\n";
  private static final String SCHEMAS = HEAD + "components:\n  schemas:\n";

  @TempDir Path temp;
  private Path specs;

  @BeforeEach
  void folder() {
    specs = temp.resolve("specs");
  }

  private void write(String file, String text) throws IOException {
    Path path = specs.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> found() {
    return Gate.check(Specs.load(specs, Path.of("specs"), Config.NONE, null)).stream()
        .map(Finding::toString)
        .toList();
  }

  private Api only() {
    return Specs.load(specs).apis().get(0);
  }

  @Test
  void shouldPutAllFilesIntoOne() throws IOException {
    Fixtures.copy(FOLDER.resolve("good"), specs);

    assertThat(found()).isEmpty();
    assertThat(Bundle.yaml(only())).isEqualTo(Files.readString(FOLDER.resolve("good.yaml")));
    assertThat(only().linked().files()).hasSize(12);
  }

  /** Two descriptions share a file here: each of its faults is told once, where it is. */
  @Test
  void shouldTellEachFaultInItsOwnFile() throws IOException {
    Fixtures.copy(FOLDER.resolve("bad"), specs);

    assertThat(found())
        .map(Fixtures::place)
        .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("bad.txt")));
  }

  @Test
  void shouldNameThePointerInTheFileItself() throws IOException {
    write("any/openapi.yaml", SCHEMAS + "    Any: {$ref: types.yaml#/A}\n");
    write("any/types.yaml", "A:\n  type: integer\n  maximum: 1\n  default: 2\n");

    assertThat(found())
        .containsExactly(
            "specs/any/types.yaml:4:3: default-valid: must be at most 1,"
                + " by types.yaml#/A/maximum at /A/default (fix: correct the default, or the"
                + " schema)");
  }

  @Test
  void shouldJudgeASchemaInAFileWithAFaultElsewhere() throws IOException {
    write("any/openapi.yaml", SCHEMAS + "    Any: {$ref: any.yaml}\n");
    write("any/any.yaml", "maximum: 1\ndefault: 2\nx-a: off\ntype: integer\n");

    assertThat(found())
        .map(Fixtures::place)
        .containsExactly(
            "specs/any/any.yaml:2:1: default-valid", "specs/any/any.yaml:3:6: plain-scalar");
  }

  @Test
  void shouldLeaveAloneWhatStandsInOneFile() {
    YamlDocument document = YamlReader.parse(specs, SCHEMAS + "    A: {x-a: {$ref: a.yaml}}\n");

    assertThat(Linker.link(document, temp, YamlReader::read).document()).isSameAs(document);
  }

  @Test
  void shouldReadEachFileOnceForAllWhoReferToIt() throws IOException {
    Map<Path, Integer> reads = new TreeMap<>();
    for (String api : List.of("one", "two")) {
      write(api + "/openapi.yaml", SCHEMAS + "    A: {$ref: ../all.yaml#/A}\n");
    }
    write("all.yaml", "A: {items: {$ref: '#/B'}}\nB: {not: {$ref: all.yaml#/A}}\n");

    Linker.link(
        YamlReader.read(specs.resolve("one/openapi.yaml")),
        specs,
        file -> {
          reads.merge(file, 1, Integer::sum);
          return YamlReader.read(file);
        });

    assertThat(reads).containsExactly(Map.entry(specs.resolve("all.yaml"), 1));
    List<Api> apis = Specs.load(specs).apis();
    assertThat(apis.get(0).linked().files().get(1)).isSameAs(apis.get(1).linked().files().get(1));
  }

  @Test
  void shouldGiveNamesThatDifferInMoreThanTheirCase() throws IOException {
    write(
        "any/openapi.yaml",
        SCHEMAS
            + "    Pet: {type: string}\n"
            + "    A: {allOf: [{$ref: a/pet.yaml}, {$ref: b/PET.yaml}, {$ref: 'a/pet.yaml#/not'}]}\n"
            + "    B: {allOf: [{$ref: './b/../a/pet.yaml#'}, {$ref: 'a/p%C3%A9t%20.yaml'}]}\n");
    write("any/a/pet.yaml", "not: {type: integer}\n");
    write("any/b/PET.yaml", "{}\n");
    write("any/a/pét .yaml", "type: number\n");

    assertThat(found()).isEmpty();
    assertThat(only().contract().at("/components/schemas").propertyNames())
        .containsExactly("Pet", "A", "B", "pet_2", "PET_3", "not", "p_t_");
    assertThat(only().contract().at("/components/schemas/B/allOf/0/$ref").asString())
        .isEqualTo("#/components/schemas/pet_2");
  }

  @Test
  void shouldKeepAPathItemThatCallsItselfBack() throws IOException {
    String post =
        "post:\n  operationId: a\n  summary: Any.\n  responses: {default: {description: Any.}}\n";
    write("any/openapi.yaml", HEAD.replace("{}\n", "\n  /a: {$ref: a.yaml}\n"));
    write("any/a.yaml", post + "  callbacks: {again: {'{$url}': {$ref: '#'}}}\n");

    assertThat(found()).isEmpty();
    assertThat(only().contract().at("/paths/~1a/post/callbacks/again/{$url}/$ref").asString())
        .isEqualTo("#/paths/~1a");
  }

  @Test
  void shouldOpenNothingThatALinkFetchesFromElsewhere() throws IOException {
    Files.writeString(temp.resolve("secret.yaml"), "type: object\ndescription: secret\n");
    Files.createDirectories(temp.resolve("beside"));
    Files.writeString(temp.resolve("beside/secret.yaml"), "type: object\ndescription: secret\n");
    write(
        "any/openapi.yaml",
        SCHEMAS
            + "    A: {$ref: file.yaml}\n    B: {$ref: folder/secret.yaml}\n"
            + "    C: {$ref: inside.yaml}\n    D: {$ref: loop.yaml}\n"
            + "    E: {$ref: folder/secrets.yaml}\n");
    write("any/real.yaml", "type: string\n");
    Files.createSymbolicLink(specs.resolve("any/file.yaml"), temp.resolve("secret.yaml"));
    Files.createSymbolicLink(specs.resolve("any/folder"), temp.resolve("beside"));
    Files.createSymbolicLink(specs.resolve("any/inside.yaml"), Path.of("real.yaml"));
    Files.createSymbolicLink(specs.resolve("any/loop.yaml"), Path.of("loop.yaml"));

    assertThat(found())
        .map(Fixtures::place)
        .containsExactly(
            "specs/any/openapi.yaml:6:9: reference-inside",
            "specs/any/openapi.yaml:7:9: reference-inside",
            "specs/any/openapi.yaml:9:9: reference-resolves",
            "specs/any/openapi.yaml:10:9: reference-resolves");
    assertThat(Bundle.yaml(only())).doesNotContain("secret\n");
    assertThat(found()).noneMatch(line -> line.contains("did you mean"));
  }

  @Test
  void shouldTellAFaultOfANameWhereTheNameStands() throws IOException {
    write(
        "any/openapi.yaml",
        HEAD.replace("{}\n", "\n  /a/{b: {$ref: a.yaml}\n  /a: {$ref: a.yaml, sumary: Any.}\n")
            + "components:\n  schemas:\n    A b: {$ref: 'a.yaml#/x-a'}\n");
    write("any/a.yaml", "x-a: {allOf: [{$ref: '#/x-b'}]}\nx-b: {type: string}\n");

    assertThat(found())
        .map(Fixtures::place)
        .containsExactly(
            "specs/any/openapi.yaml:4:3: path-parameter",
            "specs/any/openapi.yaml:5:22: known-key",
            "specs/any/openapi.yaml:8:5: component-name");

    write(
        "any/openapi.yaml",
        Files.readString(specs.resolve("any/openapi.yaml"))
            .replace("/a/{b", "/a/{b}")
            .replace("A b", "A")
            .replace("sumary", "summary"));
    write(
        "any/a.yaml",
        Files.readString(specs.resolve("any/a.yaml"))
            + "parameters: [{name: b, in: path, required: true, schema: {type: string}}]\n"
            + "get:\n  operationId: a\n  summary: Any.\n"
            + "  responses: {default: {description: Any.}}\n");

    assertThat(found())
        .map(Fixtures::place)
        .containsExactly(
            "specs/any/a.yaml:2:1: component-used",
            "specs/any/a.yaml:3:14: path-parameter",
            "specs/any/a.yaml:5:3: operation-id-unique",
            "specs/any/openapi.yaml:8:5: component-used");
  }

  @Test
  void shouldTellAnExampleFromThePartsOfADescription() throws IOException {
    write("any/openapi.yaml", SCHEMAS + "    A: {type: string}\n  examples: {a: {$ref: a.yaml}}\n");
    write("any/a.yaml", "value: {$ref: 'http://127.0.0.1:9/a.yaml'}\nsumary: Any.\n");

    assertThat(found()).map(Fixtures::place).containsExactly("specs/any/a.yaml:2:1: known-key");
  }
}
