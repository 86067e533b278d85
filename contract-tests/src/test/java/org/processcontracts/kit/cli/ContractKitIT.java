package org.processcontracts.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, as a process of its own, in a folder that has nothing to do with it. */
class ContractKitIT {

  private static final String ONLY = "--only=eds showContract / taken";

  @TempDir Path temp;

  @Test
  void shouldTellTheThreeEndsByItsExitCode() throws Exception {
    try (FakeServer server = FakeServer.eds()) {
      assertThat(run("--target", server.url(), ONLY).code()).isZero();
      Ran found = run("--target", server.url(), "--api=eds", "--only=refused*token");
      assertThat(found.code()).isEqualTo(1);
      assertThat(found.out()).contains("表2 请求Header参数");
      assertThat(found.err()).isEmpty();
      assertThat(run("--list", "--specs=nowhere").code()).isEqualTo(2);
    }
  }

  @Test
  void shouldReadContractsFromAFolder() throws Exception {
    Ran own = run("--list");
    Ran given = run("--list", "--specs=" + System.getProperty("specs.directory"));

    assertThat(own.out())
        .contains("bcs listOpRecord / answer / 200/records")
        .isEqualTo(given.out());
    assertThat(own.err() + given.err()).isEmpty();
  }

  @Test
  void shouldGoOnAfterItWasKilled() throws Exception {
    List<String> kept = killedAfterTheThird(Process::destroyForcibly);
    assertThat(temp.resolve("report/report.html")).doesNotExist();
    assertGoesOn(kept);
  }

  @Test
  void shouldLeaveAReportWhenItIsStopped() throws Exception {
    List<String> kept = killedAfterTheThird(Process::destroy);
    assertThat(temp.resolve("report/summary.md"))
        .content()
        .contains("2 kept, 0 broken, 0 known, 2 not asked", "it was stopped");
    assertGoesOn(kept);
  }

  @Test
  void shouldTellThatNothingWasTriedWhenItIsStoppedBefore() throws Exception {
    try (RawServer server = new RawServer("")) {
      Process process = start(report(server.url()));
      assertThat(server.asked().await(60, TimeUnit.SECONDS)).isTrue();
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
    }
    assertThat(text("out")).isEmpty();
    assertThat(text("err"))
        .isEqualToIgnoringNewLines("contract-kit: it was stopped before anything was tried");
    assertThat(temp.resolve("report")).doesNotExist();
  }

  private interface End {
    void of(Process process);
  }

  /** What the journal holds of a run that is ended while its third request waits. */
  private List<String> killedAfterTheThird(End end) throws Exception {
    CountDownLatch third = new CountDownLatch(1);
    try (FakeServer server = FakeServer.eds(3, third)) {
      Process process = start(report(server.url()));
      assertThat(third.await(60, TimeUnit.SECONDS)).isTrue();
      end.of(process);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      port = server.port();
    }
    List<String> lines = Files.readAllLines(temp.resolve("report/run.ndjson"));
    assertThat(lines).hasSize(3);
    return lines;
  }

  private int port;

  private void assertGoesOn(List<String> kept) throws Exception {
    try (FakeServer server = FakeServer.edsAt(port)) {
      Ran again = run(report(server.url(), "--resume"));
      assertThat(again.code()).as(again.toString()).isZero();
      assertThat(again.out()).contains("4 kept");
      assertThat(server.seen()).hasSize(2);
    }
    assertThat(Files.readAllLines(temp.resolve("report/run.ndjson"))).hasSize(6).containsAll(kept);
  }

  private String[] report(String url, String... more) {
    List<String> args =
        new ArrayList<>(List.of("--target", url, ONLY, "--report=" + temp.resolve("report")));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private Ran run(String... args) throws IOException, InterruptedException {
    Process process = start(args);
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends within a minute").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ran(process.exitValue(), text("out"), text("err"));
  }

  /** On a machine that would rather write another charset. */
  private Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // It runs for a moment, in which little is worth to be compiled well.
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=GBK",
                "-jar",
                System.getProperty("kit.jar")));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(temp.resolve("elsewhere")).toFile())
            .redirectOutput(Redirect.to(temp.resolve("out").toFile()))
            .redirectError(Redirect.to(temp.resolve("err").toFile()));
    builder.environment().put("LC_ALL", "C");
    // Java itself tells of these on the standard error.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    return builder.start();
  }

  /** Fails on bytes that are not UTF-8. */
  private String text(String file) throws IOException {
    return Files.readString(temp.resolve(file), StandardCharsets.UTF_8);
  }
}
