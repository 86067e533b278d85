package org.processcontracts.tests.prism;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One Prism per API, started when first asked for and kept until closed. */
public final class PrismTargets implements AutoCloseable {

  private final PrismInstallation installation;
  private final Path specs;
  private final Map<String, PrismProcess> running = new ConcurrentHashMap<>();

  /**
   * @param installation the Prism to run
   * @param specs the folder with one folder per API, each with an openapi.yaml
   */
  public PrismTargets(PrismInstallation installation, Path specs) {
    this.installation = installation;
    this.specs = specs;
  }

  /**
   * The running Prism of an API. One that a request has ended is replaced by a new one.
   *
   * @param api the folder under specs, e.g. {@code bcs}
   * @throws IllegalStateException if there is no such contract or Prism does not start
   */
  public PrismProcess of(String api) {
    return running.compute(
        api,
        (name, prism) ->
            prism != null && prism.isAlive()
                ? prism
                : PrismProcess.start(installation, specs.resolve(name).resolve("openapi.yaml")));
  }

  /** The logs of all that run, each under its API's name. */
  String logs() {
    var text = new StringBuilder();
    running.forEach(
        (api, prism) ->
            text.append("Prism, ")
                .append(api)
                .append(prism.isAlive() ? ":" : " (has ended):")
                .append(System.lineSeparator())
                .append(Program.lastLines(prism.log(), 40))
                .append(System.lineSeparator()));
    return text.toString();
  }

  @Override
  public void close() {
    running.values().forEach(PrismProcess::close);
    running.clear();
  }
}
