package org.processcontracts.tests.prism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrismInstallationTest {

  @TempDir Path folder;
  private Path bin;
  private Path prism;

  @BeforeEach
  void lay() throws IOException {
    bin = Files.createDirectory(folder.resolve("bin"));
    prism = Files.createDirectory(folder.resolve("prism"));
    Files.writeString(prism.resolve("package-lock.json"), "{}");
  }

  @Test
  void shouldSayThatThereIsNoNode() {
    assertThatThrownBy(() -> PrismInstallation.in(prism, Map.of("PATH", "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("There is no Node.js on the PATH")
        .hasMessageContaining("-DexcludedGroups=prism");
    assertThatThrownBy(() -> PrismInstallation.in(prism, Map.of()))
        .hasMessageContaining("There is no Node.js on the PATH");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
  void shouldRefuseAnOldNode() throws IOException {
    program("node", "echo v18.9.9");

    assertThatThrownBy(this::install).hasMessageContaining("Prism needs 18.20.1 or later");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
  void shouldRefuseAnotherProgramNamedNode() throws IOException {
    program("node", "echo a tree; exit 3");

    assertThatThrownBy(this::install)
        .hasMessageContaining("answers \"a tree\" (exit status 3), which is no version of Node.js");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
  void shouldSayThatThereIsNoNpm() throws IOException {
    program("node", "echo v20.0.0");

    assertThatThrownBy(this::install).hasMessageContaining("there is no npm on the PATH");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
  void shouldShowTheEndOfTheLogWhenNpmFails() throws IOException {
    program("node", "echo v20.0.0");
    program("npm", "echo no network; exit 7");

    assertThatThrownBy(this::install)
        .hasMessageContaining("ended with status 7")
        .hasMessageContaining("npm ci --ignore-scripts --no-audit --no-fund")
        .hasMessageEndingWith("no network");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
  void shouldInstallOncePerLock() throws IOException {
    program("node", "echo v20.0.0");
    installingNpm();

    install();
    var installation = install();
    assertThat(installation.script()).exists();
    assertThat(prism.resolve("runs")).hasContent("run\n");

    Files.writeString(prism.resolve("package-lock.json"), "{ }");
    install();
    assertThat(prism.resolve("runs")).hasContent("run\nrun\n");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
  void shouldInstallOnceForSeveralAtATime() throws IOException {
    program("node", "echo v20.0.0");
    installingNpm();

    var first = CompletableFuture.supplyAsync(this::install);
    var second = CompletableFuture.supplyAsync(this::install);
    CompletableFuture.allOf(first, second).join();

    assertThat(prism.resolve("runs")).hasContent("run\n");
  }

  @Test
  void shouldLockWithoutHosts() throws IOException {
    var lock = Path.of(System.getProperty("prism.directory"), "package-lock.json");

    // If you are here because this failed: write the lock file with `npm run relock`.
    assertThat(Files.readString(lock)).doesNotContain("http://", "https://", "\"resolved\"");
  }

  private PrismInstallation install() {
    return PrismInstallation.in(prism, Map.of("PATH", bin.toString()));
  }

  private void installingNpm() throws IOException {
    program(
        "npm",
        "echo run >> runs; rm -rf node_modules; sleep 0.2; d=node_modules/@stoplight/prism-cli/dist; mkdir -p $d; touch $d/index.js");
  }

  private void program(String name, String script) throws IOException {
    var file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
