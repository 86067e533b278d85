package org.processcontracts.tests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.tests.reference.Database;
import org.processcontracts.tests.reference.ReferenceExtension;
import tools.jackson.databind.JsonNode;

/**
 * Opens the page of the reference server, tries one call of each API, and sees the documented body.
 */
class ServerPageTest {

  /** Waits for elements, because the page builds itself step by step. */
  private static final String FIND =
      """
      const find = async (selector) => {
        for (let i = 0; i < 150; i++) {
          const found = document.querySelector(selector);
          if (found) return found;
          await new Promise((later) => setTimeout(later, 100));
        }
        throw new Error('there is no ' + selector);
      };
      """;

  @RegisterExtension static final ReferenceExtension SERVER = ReferenceExtension.on(Database.H2);

  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bcs, records, ''",
    "dadayun, instances, ''",
    "datashare, processes, ''",
    "eds, contract, ''",
    // In another order than the document shows them.
    "enos, instances, /data/flowInsts"
  })
  void shouldShowTheDocumentedBody(String name, String example, String list) throws Exception {
    browser.open(SERVER.base().resolve("/?urls.primaryName=" + name));
    String shown;
    try {
      shown =
          browser.run(
              FIND
                  + """
                  await find('#page .info .title');
                  const button = await find('.opblock .execute');
                  // As a person would: when the documented values have come.
                  for (let before = '', same = 0; same < 3; ) {
                    const fields = document.querySelectorAll('.opblock input, .opblock textarea');
                    const now = Array.from(fields, (it) => it.value).join('|');
                    same = now && now === before ? same + 1 : 0;
                    before = now;
                    await new Promise((later) => setTimeout(later, 100));
                  }
                  button.click();
                  return (await find('.live-responses-table pre.microlight')).innerText;
                  """);
    } finally {
      browser.screenshot(Path.of("target", "screenshots", "server-" + name + ".png"));
    }
    JsonNode documented = documented(name, example);
    JsonNode body = ExactJson.read(shown);
    if (list.isEmpty()) {
      assertThat(body).isEqualTo(documented);
    } else {
      assertThat(body.at(list).values())
          .containsExactlyInAnyOrderElementsOf(documented.at(list).values());
    }
  }

  private static JsonNode documented(String api, String example) {
    return ContractFile.packaged().stream()
        .filter(file -> file.api().equals(api))
        .flatMap(file -> file.contract().operations().stream())
        .flatMap(operation -> operation.responses().get("200").contents().stream())
        .flatMap(content -> content.examples().stream())
        .filter(it -> it.name().equals(example))
        .map(it -> ExactJson.read(it.value().toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldFetchNothingFromElsewhere() {
    browser.open(SERVER.base().resolve("/"));
    String fetched =
        browser.run(
            FIND
                + """
                await find('#page .info .title');
                return performance.getEntriesByType('resource').map((it) => it.name).join(' ');
                """);
    assertThat(fetched.split(" "))
        .hasSizeGreaterThan(4)
        .allSatisfy(address -> assertThat(address).startsWith(SERVER.base().toString()));
  }
}
