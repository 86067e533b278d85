package org.processcontracts.tests.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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
      Files.writeString(golden, String.join("\n", surface) + "\n");
    }
    // If you are here because this failed: callers of the module see a change. If it is meant, run
    // `./mvnw verify -Pupdate-golden` and let the review see the difference of api-surface.txt.
    List<String> lines = Files.readAllLines(golden);
    String update = "%s; if that is meant: ./mvnw verify -Pupdate-golden";
    assertThat(without(surface, lines)).as(update, "new in " + module).isEmpty();
    assertThat(without(lines, surface)).as(update, "gone from " + module).isEmpty();
    assertThat(surface.equals(lines)).as(update, "another order in " + module).isTrue();
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    rest.removeAll(new HashSet<>(others));
    return rest;
  }
}
