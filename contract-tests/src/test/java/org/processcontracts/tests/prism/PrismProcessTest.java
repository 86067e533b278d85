package org.processcontracts.tests.prism;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.Json;
import org.processcontracts.kit.wire.Request;
import org.processcontracts.kit.wire.Wire;

@Tag("prism")
class PrismProcessTest {

  private static final Path CONTRACTS = Path.of("src", "test", "resources").toAbsolutePath();
  private static final Request NOTE = Request.of("GET", "/v1/notes/a").header("X-Auth-Token", "t");

  private static PrismTargets targets;

  @BeforeAll
  static void start() {
    targets = new PrismTargets(installation(), CONTRACTS);
  }

  @AfterAll
  static void stop() {
    targets.close();
  }

  @Test
  void shouldServeTheExampleThatIsAskedFor() {
    var documented = send(NOTE.header("Prefer", "code=500"));
    var other = send(NOTE.header("Prefer", "code=500, example=timeout"));

    assertThat(documented.status()).as("%s", documented).isEqualTo(500);
    assertThat(Json.differences("{\"code\":\"N-1\"}", documented.text())).isEmpty();
    assertThat(other.status()).as("%s", other).isEqualTo(500);
    assertThat(Json.differences("{\"code\":\"N-超时\"}", other.text())).isEmpty();
  }

  @Test
  void shouldTakeATokenOfTheGreatestLength() {
    var request = Request.of("GET", "/v1/notes/a");

    var longest = send(request.header("X-Auth-Token", "t".repeat(32_768)));
    var longer = send(request.header("X-Auth-Token", "t".repeat(32_769)));

    assertThat(longest.status()).as("%s", longest).isEqualTo(200);
    assertThat(longer.status()).as("%s", longer).isEqualTo(422);
  }

  @Test
  void shouldAnswerMalformedJson() {
    var answer = send(Request.of("POST", "/v1/notes").json("{\"text\":"));

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
  }

  @Test
  void shouldRefuseWhatBreaksTheContract() {
    assertThat(send(Request.of("GET", "/v1/notes/A").header("X-Auth-Token", "t")).status())
        .isEqualTo(422);
    assertThat(send(Request.of("POST", "/v1/notes").json("{\"text\":\"\",\"x\":1}")).status())
        .isEqualTo(422);
  }

  @Test
  void shouldReplaceAPrismThatARequestHasEnded() throws Exception {
    var ended = targets.of("notes");
    var wire = Wire.to(ended.base());

    // Prism 5.14.2 does not survive a path with a broken escape.
    assertThatThrownBy(() -> wire.send(Request.of("GET", "/v1/notes/%zz")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(ended.handle().onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(targets.logs()).contains("Prism, notes (has ended):", "URI malformed");

    assertThat(targets.of("notes")).isNotSameAs(ended);
    assertThat(send(NOTE).status()).isEqualTo(200);
  }

  @Test
  void shouldBeGoneAfterClose(@TempDir Path folder) throws IOException {
    var odd = Files.createDirectory(folder.resolve("a b"));
    var contract = odd.resolve("openapi.yaml");
    Files.writeString(
        contract,
        "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {/a: {get: {responses: {'204': {description: d}}}}}}");
    var prism = PrismProcess.start(installation(), contract);
    var wire = Wire.to(prism.base(), Duration.ofSeconds(5));
    assertThat(wire.send(Request.of("GET", "/a")).status()).isEqualTo(204);

    prism.close();
    prism.close();

    assertThat(prism.isAlive()).isFalse();
    assertThatThrownBy(() -> wire.send(Request.of("GET", "/a")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldEndWithAJvmThatIsHalted() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = List.of(java, Halted.class.getName());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    var jvm = builder.start();
    jvm.getOutputStream().close();

    var pid = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();

    assertThat(jvm.waitFor()).isEqualTo(3);
    var orphan = ProcessHandle.of(Long.parseLong(pid));
    try {
      assertThat(orphan.map(ProcessHandle::onExit).orElseGet(() -> completedFuture(null)))
          .succeedsWithin(Duration.ofSeconds(10));
    } finally {
      orphan.ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void shouldShowTheLogWhenItDoesNotStart(@TempDir Path folder) throws IOException {
    var contract = Files.writeString(folder.resolve("openapi.yaml"), "paths: [");

    assertThatThrownBy(() -> PrismProcess.start(installation(), contract))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Prism did not start with " + contract)
        .hasMessageContaining("unexpected end of the stream");
  }

  @Test
  void shouldSayThatThereIsNoContract() {
    assertThatThrownBy(() -> targets.of("nothing"))
        .hasMessage("There is no contract " + CONTRACTS.resolve("nothing").resolve("openapi.yaml"));
  }

  /** Starts Prism, tells its process id, and is gone without a chance to close it. */
  static final class Halted {
    public static void main(String[] arguments) {
      // Surefire's properties are not set in this JVM; it runs in the same folder.
      var prism =
          PrismProcess.start(
              PrismInstallation.in(Path.of("prism")), CONTRACTS.resolve("notes/openapi.yaml"));
      System.out.println(prism.handle().pid());
      Runtime.getRuntime().halt(3);
    }
  }

  private static PrismInstallation installation() {
    return PrismInstallation.in(Path.of(System.getProperty("prism.directory")));
  }

  private static Exchange send(Request request) {
    return Wire.to(targets.of("notes").base()).send(request);
  }
}
