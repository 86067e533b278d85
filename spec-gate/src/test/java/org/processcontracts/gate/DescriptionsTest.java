package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    return Descriptions.in(temp, Set.of(temp.resolve("baselines"))).stream()
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

  @Test
  void shouldNotLoseADescriptionForItsName() throws IOException {
    write("UPPER.YAML", ANY);
    write("dogs/OpenAPI.Json", "{");
    assumeTrue(temp.getFileSystem().getSeparator().equals("/"));
    write("new\nline.yaml", ANY);

    assertThat(found()).containsExactly("UPPER.YAML", "dogs/OpenAPI.Json", "new\nline.yaml");
  }

  @Test
  void shouldNotLoseAFileThatCannotBeRead() throws IOException {
    write("pets.yaml", ANY);
    Path memory = Path.of("/proc/self/mem");
    assumeTrue(Files.isRegularFile(memory));
    Files.createSymbolicLink(temp.resolve("denied.yaml"), memory);
    Files.createSymbolicLink(temp.resolve("device.json"), Path.of("/dev/null"));
    Files.createSymbolicLink(temp.resolve("nowhere.yaml"), temp.resolve("missing"));

    assertThat(found()).containsExactly("denied.yaml", "device.json", "pets.yaml");
    assertThat(Fixtures.check(temp).lines())
        .filteredOn(line -> line.contains("denied.yaml") || line.contains("device.json"))
        .hasSize(2)
        .allMatch(line -> line.contains(": document-readable: "));
  }

  @Test
  void shouldFollowALinkThatItIsGiven() throws IOException {
    write("real/pets.yaml", ANY);
    write("real/baselines/1.0.0.yaml", ANY);
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));

    Specs specs = Specs.load(link);

    assertThat(specs.apis())
        .map(api -> specs.name(api.contract().file()))
        .containsExactly(link + "/pets.yaml");
    assertThat(new Baselines(link).names()).containsExactly("baselines/1.0.0.yaml", "pets.yaml");
  }

  @Test
  void shouldLeaveOutBothFoldersOfBaselines() throws IOException {
    write("pets.yaml", ANY);
    write("baselines/pets/1.0.0.yaml", ANY);
    write("other/pets/1.0.0.yaml", ANY);

    assertThat(Specs.load(temp, temp, null, temp.resolve("other")).apis())
        .map(Api::name)
        .containsExactly("pets");
  }
}
