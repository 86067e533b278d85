package org.processcontracts.tests.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiSurfaceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "generated-server, org.processcontracts.server.bcs.api.BcsApi",
    "generated-client, org.processcontracts.client.bcs.BcsClient"
  })
  void shouldOfferCallersWhatTheGoldenFileLists(String module, Class<?> member) throws IOException {
    Path golden =
        Path.of(System.getProperty("specs.directory"))
            .resolveSibling(module)
            .resolve("api-surface.txt");
    List<String> surface = ApiSurface.of(member);
    if (Boolean.getBoolean("golden.update")) {
      Files.write(golden, surface);
    }
    // If you are here because this failed: callers of the module see a change. If it is meant, run
    // `./mvnw verify -Pupdate-golden` and let the review see the difference of api-surface.txt.
    assertThat(surface)
        .as("%s differs; if that is meant: ./mvnw verify -Pupdate-golden", golden.getFileName())
        .containsExactlyElementsOf(Files.readAllLines(golden));
  }
}
