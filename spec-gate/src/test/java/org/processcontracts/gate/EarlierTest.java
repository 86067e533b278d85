package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierTest {

  private static final String PETS =
      """
      openapi: 3.0.3
      info: {title: Pets, version: '%s'}
      paths:
        /%s:
          get:
            operationId: get
            summary: Pets
            responses:
              '200': {description: Fine.}
              default: {description: A failure.}
      """;

  @TempDir Path temp;

  private void write(String name, String version, String path) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, PETS.formatted(version, path));
  }

  private List<String> found() {
    return Gate.check(Specs.load(temp.resolve("new"), Path.of(""), null, temp.resolve("old")))
        .stream()
        .filter(it -> it.rule().matches("baseline-.*|operation-removed"))
        .map(it -> it.rule() + ": " + it.message())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"1.0.0, pets, 0", "1.0.0, dogs, 1", "1.9.9, pets, 0"})
  void shouldNotLetAVersionLieBelowAllThatIsReleased(String version, String path, int breaks)
      throws IOException {
    write("old/pets/2.0.0.yaml", "2.0.0", "pets");
    write("old/pets/3.0.0.yaml", "3.0.0", "pets");
    write("new/pets/openapi.yaml", version, path);

    assertThat(found())
        .hasSize(breaks + 1)
        .allMatch(
            it ->
                it.equals(
                        "baseline-compatible: %s lies below 2.0.0, which is released"
                            .formatted(version))
                    || it.startsWith("operation-removed: breaks 2.0.0: GET /pets"));
  }

  @Test
  void shouldLetAnOlderLineBeMaintained() throws IOException {
    write("old/pets/1.2.0.yaml", "1.2.0", "pets");
    write("old/pets/2.0.0.yaml", "2.0.0", "dogs");
    write("new/pets/openapi.yaml", "1.2.1", "pets");
    assertThat(found()).isEmpty();

    write("new/pets/openapi.yaml", "1.2.1", "dogs");
    assertThat(found()).singleElement().asString().startsWith("operation-removed: breaks 1.2.0");
  }

  @Test
  void shouldNotLetTheVersionOfAnEarlierTreeBeLowered() throws IOException {
    write("old/pets/openapi.yaml", "1.1.0", "pets");
    write("old/pets/v2.yaml", "2.0.0", "pets");
    write("new/pets/openapi.yaml", "1.0.0", "pets");
    write("new/pets/v2.yaml", "2.0.0", "pets");

    assertThat(found())
        .containsExactly("baseline-compatible: 1.0.0 lies below 1.1.0, which is released");
  }

  @ParameterizedTest
  @CsvSource({
    "v1.yaml, 1.0.0, 1.1.0",
    "2020-01-01.yaml, 2020-01-01, 2020-01-01",
    "2020-01-01.yaml, 2020-01-01, 2021-01-01",
    "1.2.yaml, 1.2, 1.3.0",
    "1.2.0.json, 1.2.0, 1.3.0",
    "1.2.0.yml, 1.2.0, 1.2.0"
  })
  void shouldCompareWithAKeptFileWhateverItIsCalled(String name, String old, String now)
      throws IOException {
    Files.createDirectories(temp.resolve("old/pets"));
    if (name.endsWith(".json")) {
      Files.writeString(
          temp.resolve("old/pets").resolve(name),
          """
          {"openapi": "3.0.3", "info": {"title": "Pets", "version": "%s"}, "paths": {"/pets": {"get":
          {"responses": {"200": {"description": "Fine."}}}}}}
          """
              .formatted(old));
    } else {
      write("old/pets/" + name, old, "pets");
    }
    write("new/pets/openapi.yaml", now, "dogs");

    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("operation-removed: breaks %s: GET /pets".formatted(old));
  }

  @Test
  void shouldNameWhatIsComparedWithNothing() throws IOException {
    write("old/pets/1.yaml", "1", "pets");
    write("old/pets/2.yaml", "2", "pets");
    write("new/pets/openapi.yaml", "2", "pets");

    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("baseline-present: ")
        .contains("old/pets/1.yaml is compared with nothing");
  }
}
