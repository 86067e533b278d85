package org.processcontracts.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;
import org.springframework.boot.SpringBootVersion;

/**
 * What the READMEs of client and stub show compiles without a warning, runs, and prints what it
 * says.
 */
@Timeout(60)
class ReadmeTest {

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  private static final String SERVED = "http://127.0.0.1:8080";
  private static final String TOKEN = "stand-in-for-a-token";

  @TempDir Path folder;

  static List<Snippet> snippets() throws IOException {
    return of("generated-client");
  }

  private static List<Snippet> of(String module) throws IOException {
    return Snippet.of(Path.of(System.getProperty("specs.directory"), "..", module, "README.md"));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void shouldRunAndPrintWhatItSays(Snippet snippet) throws Exception {
    String source =
        snippet.imports().isEmpty()
            ? IMPORTS + "final class Shown {\n" + GIVEN + method(around(snippet)) + "}\n"
            : snippet.imports() + "\nfinal class Shown {\n" + method(snippet.statements()) + "}\n";

    List<String> printed =
        Snippet.run("Shown", source.replace(SERVED, SERVER.base().toString()), folder);

    assertThat(printed).containsExactlyElementsOf(snippet.promised());
  }

  /** A project of that version is what the stub is made for. */
  @Test
  void shouldNameTheVersionOfSpringBoot() throws Exception {
    Path readme = Path.of(System.getProperty("specs.directory"), "..", "contract-tests/README.md");
    assertThat(Files.readString(readme))
        .contains("<version>" + SpringBootVersion.getVersion() + "</version>");
  }

  @Test
  void shouldImplementAnApiAsItSays() throws Exception {
    List<Snippet> shown = of("generated-server");
    assertThat(shown).hasSize(1);
    Snippet controller = shown.get(0);
    String call =
        "System.out.println(new Workflows().listWorkflowInstances(\"t\", null, 0, 20, null, null));";

    List<String> printed =
        Snippet.run(
            "Shown",
            SPRING
                + controller.imports()
                + controller.statements()
                + "\nfinal class Shown {\n"
                + method(call)
                + "}\n",
            folder);

    assertThat(String.join("\n", printed)).startsWith("<200 OK OK,").contains("Total-Count:\"1\"");
  }

  @Test
  void shouldShowSomething() throws IOException {
    assertThat(snippets()).hasSizeGreaterThanOrEqualTo(7);
  }

  private static final String SPRING =
      """
      import java.util.List;
      import org.jspecify.annotations.Nullable;
      import org.springframework.http.ResponseEntity;
      import org.springframework.web.bind.annotation.RestController;
      """;

  private static final String IMPORTS =
      """
      import java.time.*;
      import java.util.*;
      import org.processcontracts.client.*;
      import org.processcontracts.client.bcs.*;
      import org.processcontracts.client.bcs.BcsClient.*;
      import org.processcontracts.client.dadayun.*;
      import org.processcontracts.client.dadayun.DadayunClient.*;
      import org.processcontracts.client.dadayun.model.*;
      import org.processcontracts.client.datashare.*;
      import org.processcontracts.client.datashare.DatashareClient.*;
      import org.processcontracts.client.datashare.model.*;
      import org.processcontracts.client.enos.*;
      import org.processcontracts.client.enos.EnosClient.*;
      import org.processcontracts.client.testing.*;
      """;

  /** What the README calls given. */
  private static final String GIVEN =
      """
      static final String endpoint = "%s";
      static final String token = "%s";
      static final ListOpRecordRequest request =
          ListOpRecordRequest.builder().projectId("051ddda57400d2982fccc014fab5749d").build();
      """
          .formatted(SERVED, TOKEN);

  /** A snippet that makes no client uses one of bcs. */
  private static String around(Snippet snippet) {
    return snippet.text().contains(".build()) {")
        ? snippet.statements()
        : "try (var client = BcsClient.builder().endpoint(endpoint).token(token).build()) {\n"
            + snippet.statements()
            + "}\n";
  }

  private static String method(String statements) {
    return "static void run() throws Exception {\n" + statements + "\n}\n";
  }
}
