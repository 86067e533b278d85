package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionsTest {

  private static final String ANY = "openapi: 3.0.3\ninfo: {title: Any, version: '1'}\npaths: {}\n";

  @TempDir Path temp;

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private List<String> found() {
    return Descriptions.in(temp, temp.resolve("baselines")).stream()
        .map(file -> temp.relativize(file).toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void shouldFindEveryFileThatSaysItIsADescription() throws IOException {
    write("b/openapi.yaml", ANY);
    write("a/pets.yml", "# Pets\n" + ANY);
    write("a/pets.json", "{\"info\":{},\"openapi\":\"3.0.3\"}");
    write("old.yaml", "swagger: '2.0'\n");
    write("crlf.yaml", ANY.replace("\n", "\r\n"));
    write("mark.yaml", "\uFEFF" + ANY);
    write("wide.yaml", ANY.getBytes(StandardCharsets.UTF_16));

    assertThat(found())
        .containsExactly(
            "a/pets.json",
            "a/pets.yml",
            "b/openapi.yaml",
            "crlf.yaml",
            "mark.yaml",
            "old.yaml",
            "wide.yaml");
  }

  @Test
  void shouldNotLoseADescriptionThatCannotBeRead() throws IOException {
    write("empty/openapi.yaml", "");
    write("broken/openapi.json", "{");
    write("pets.yaml", ANY + "  : [\n");

    assertThat(found()).containsExactly("broken/openapi.json", "empty/openapi.yaml", "pets.yaml");
  }

  @Test
  void shouldLeaveOtherFilesAlone() throws IOException {
    write("notes.md", ANY);
    write("schemas.yaml", "Pet: {type: object}\n");
    write("values.yaml", "x: {openapi: 3.0.3}\n");
    write(".git/openapi.yaml", ANY);
    write("node_modules/pets/openapi.yaml", ANY);
    write("target/classes/openapi.yaml", ANY);
    write("baselines/pets/1.0.0.yaml", ANY);

    assertThat(found()).isEmpty();
  }

  @Test
  void shouldNameADescriptionByItsFolderOrFile() throws IOException {
    write("pets/openapi.yaml", ANY);
    write("shops/v2/openapi.json", "{\"openapi\":\"3.0.3\"}");
    write("dogs.yaml", ANY);

    assertThat(Specs.load(temp).apis()).map(Api::name).containsExactly("dogs", "pets", "shops/v2");
    assertThat(Specs.load(temp.resolve("pets/openapi.yaml")).apis())
        .map(Api::name)
        .containsExactly("pets");
  }
}
