package org.processcontracts.tests.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;

class PrismExtensionTest {

  private static final AtomicReference<PrismProcess> USED = new AtomicReference<>();

  @Test
  @Tag("prism")
  void shouldShowTheLogOfAFailureAndCloseAllAtTheEnd() {
    var failure = failure(Path.of("src", "test", "resources").toString());

    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0])
        .hasMessageContaining("Prism, notes:")
        .hasMessageContaining("/v1/notes/a");
    assertThat(USED.get().isAlive()).isFalse();
  }

  @Test
  @Tag("prism")
  void shouldNameAPropertyThatIsWrong() {
    assertThat(failure("no such folder"))
        .hasStackTraceContaining(
            "The system property specs.directory is \"no such folder\", but must name a folder.");
  }

  private static Throwable failure(String specs) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(Failing.class))
        .configurationParameter("prism.directory", System.getProperty("prism.directory"))
        .configurationParameter("specs.directory", specs)
        .execute()
        .testEvents()
        .failed()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  /** Run by the tests above only. */
  static final class Failing {
    @Test
    @UsesPrism
    void fails(PrismTargets targets) {
      var prism = targets.of("notes");
      USED.set(prism);
      Wire.to(prism.base()).send(Request.of("GET", "/v1/notes/a"));
      throw new AssertionError("on purpose");
    }
  }
}
