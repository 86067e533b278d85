package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that fails says why in two lines, and ends with 2. */
class StartFailureTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--prot 1 | --port",
        "--port 99999 | from 0 to 65535",
        "--port abc | from 0 to 65535",
        "--data= | --data names no folder",
        "--data {folder}/file | cannot be made or written",
        "--reference.limits.requests=0 | reference.limits.requests is 0",
        "--reference.limits.requests=many | reference.limits.requests has a value that is no int",
        "--reference.limits.page-sice=1 | --reference.limits.page-size",
        "--spring.datasource.url=jdbc:mysql://localhost/a | neither of H2 nor of PostgreSQL",
        "--spring.datasource.url=postgres://localhost/a | neither of H2 nor of PostgreSQL",
        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/a?password=secret | Connection to"
            + " 127.0.0.1:1 refused",
        "--spring.datasource.url=jdbc:h2:file:{folder}/known;USER=sa;PASSWORD=secret | user and"
            + " password",
        "--data {folder}/broken | principals.yaml, line 2",
        "--data {folder}/unknown | Did you mean projects",
        "--data {folder}/api | bsc, URL [file:{folder}/api/principals.yaml] - 3:12",
        "--data {folder}/apis | Did you mean datashare",
        "--data {folder}/twice | a and b have the same token"
      })
  void shouldSayWhatToMend(String options, String told) throws Exception {
    Files.writeString(folder.resolve("file"), "");
    String hash = "0".repeat(64);
    principals("broken", "principals:\n  - name: [a");
    principals("unknown", "principals:\n  - name: a\n    proyects: [a]");
    principals("api", "principals:\n  - name: a\n    apis: [bsc]");
    principals("apis", "principals:\n  - name: a\n    apis: [bcs, datashares]");
    principals(
        "twice",
        "principals: [{name: a, token-sha256: '%s'}, {name: b, token-sha256: '%s'}]"
            .formatted(hash, hash));
    DriverManager.getConnection("jdbc:h2:file:" + folder + "/known", "sa", "right").close();
    Result result = run(options.replace("{folder}", folder.toString()).split(" "));
    assertThat(result.output())
        .contains(told.replace("{folder}", folder.toString()))
        .doesNotContain("\tat ", "secret");
    assertThat(result.output().lines()).as("%s", result).hasSizeLessThanOrEqualTo(2);
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void shouldRefuseTheTablesOfAnotherVersion() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("records");
    Server.start(folder, Map.of("spring.datasource.url", url)).close();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("update \"flyway_schema_history\" set \"checksum\" = 1");
    }
    for (String command : List.of("", "import bcs file ")) {
      Files.writeString(folder.resolve("file"), "");
      Result result =
          run((command + "--data=" + folder + " --spring.datasource.url=" + url).split(" "));
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.output()).contains("another version", "--data").doesNotContain("\tat ");
      assertThat(result.output().lines()).as("%s", result).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void shouldPrintItsOptions() throws Exception {
    Result help = run("--help");
    assertThat(help.code()).isZero();
    assertThat(help.output()).contains("--port", "page-size", "import");
    Result imports = run("import", "--help");
    assertThat(imports.code()).isZero();
    assertThat(imports.output()).contains("--rejects", "--channel");
  }

  private void principals(String name, String text) throws Exception {
    Path data = Files.createDirectories(folder.resolve(name));
    Files.writeString(data.resolve("principals.yaml"), text);
  }

  private record Result(int code, String output) {}

  private Result run(String... options) throws Exception {
    Process process = ServerProcess.brief(List.of(options)).directory(folder.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), output);
  }
}
