package org.processcontracts.reference.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.reference.Api;
import org.processcontracts.reference.Database;
import org.processcontracts.reference.Server;
import tools.jackson.databind.JsonNode;

/** Opens the page, tries one call of each API, and sees the documented body. Needs Chromium. */
class PageTest {

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

  private static URI base;
  private static Browser browser;

  @BeforeAll
  static void open() throws Exception {
    Path program = Browser.installed().orElse(null);
    assumeTrue(program != null, "Chromium is not installed");
    base = Server.on(Database.H2).base();
    // Not a folder that is deleted at the end: what belongs to the browser may write to it still.
    Path profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "profile");
    browser = Browser.start(program, profile);
  }

  @AfterAll
  static void close() throws Exception {
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
    browser.open(base.resolve("/?urls.primaryName=" + name));
    String shown;
    try {
      shown =
          browser.run(
              FIND
                  + """
                  await find('#page .info .title');
                  const button = await find('.opblock .execute');
                  // As a person would: when the documented values have come.
                  await new Promise((later) => setTimeout(later, 2000));
                  button.click();
                  return (await find('.live-responses-table pre.microlight')).innerText;
                  """);
    } finally {
      browser.screenshot(Path.of("target", "screenshots", name + ".png"));
    }
    JsonNode documented = ExactJson.read(Api.of(base, name).success(example).toString());
    JsonNode body = ExactJson.read(shown);
    if (list.isEmpty()) {
      assertThat(body).isEqualTo(documented);
    } else {
      assertThat(body.at(list).values())
          .containsExactlyInAnyOrderElementsOf(documented.at(list).values());
    }
  }

  @Test
  void shouldFetchNothingFromElsewhere() {
    browser.open(base.resolve("/"));
    String fetched =
        browser.run(
            FIND
                + """
                await find('#page .info .title');
                return performance.getEntriesByType('resource').map((it) => it.name).join(' ');
                """);
    assertThat(fetched.split(" "))
        .hasSizeGreaterThan(4)
        .allSatisfy(address -> assertThat(address).startsWith(base.toString()));
  }
}
