package org.processcontracts.benchmarks.queries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.processcontracts.benchmarks.Setup;

/** The servers that are measured, each as it is run by those who use it. */
final class Servers {

  private final Path folder;
  private final Path work;
  private final String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /**
   * Installs Prism unless it is there.
   *
   * @param folder of this module
   * @param work for logs and data
   */
  Servers(Path folder, Path work) throws IOException, InterruptedException {
    this.folder = folder;
    this.work = work;
    Setup.installed(prism());
  }

  private Path prism() {
    return folder.resolveSibling("contract-tests").resolve("prism");
  }

  private Path jar() {
    Path jar = folder.resolveSibling("reference-server").resolve("target/reference-server.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("There is no " + jar + ": build with -am");
    }
    return jar;
  }

  /** The reference server on a database, or on the one in its data folder if that is "". */
  Service reference(String name, String database, Path data, Call first)
      throws IOException, InterruptedException {
    List<String> program = List.of("-jar", jar().toString());
    return Service.start(name, port -> reference(program, port, database, data), work, first);
  }

  /** The same application with {@link ConstantStores}. */
  Service constant(String database, Path data, Call first)
      throws IOException, InterruptedException {
    List<String> program =
        List.of(
            "-cp",
            jar().toString(),
            "-Dloader.path=" + folder.resolve("target/classes"),
            "-Dloader.main=org.processcontracts.reference.ReferenceServer",
            "org.springframework.boot.loader.launch.PropertiesLauncher",
            "--spring.main.sources=" + ConstantStores.class.getName());
    return Service.start("constant", port -> reference(program, port, database, data), work, first);
  }

  private List<String> reference(List<String> program, int port, String database, Path data) {
    List<String> command = new ArrayList<>(List.of(java, "-Xmx512m"));
    command.addAll(program);
    command.addAll(List.of("--port=" + port, "--data=" + data));
    if (!database.isEmpty()) {
      command.add("--spring.datasource.url=" + database);
    }
    return command;
  }

  /** A data folder with the principals of this benchmark. */
  Path data(String name) throws IOException {
    Path data = Files.createDirectories(work.resolve("data-" + name));
    try (InputStream principals = Servers.class.getResourceAsStream("principals.yaml")) {
      String text = new String(Objects.requireNonNull(principals).readAllBytes(), UTF_8);
      Files.writeString(data.resolve("principals.yaml"), text);
    }
    return data;
  }

  /** The JDK's server, with constant bytes. */
  Service fixed(byte[] answer, Call first) throws IOException, InterruptedException {
    Path file = Files.write(work.resolve("answer.json"), answer);
    String classes = folder.resolve("target/classes").toString();
    return Service.start(
        "JDK HttpServer",
        port ->
            List.of(
                java,
                "-Xmx512m",
                // Without it an answer waits for what the client has got already.
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                classes,
                StaticServer.class.getName(),
                String.valueOf(port),
                file.toString()),
        work,
        first);
  }

  /** Prism with one contract, and without a word in its log. */
  Service prism(String api, Call first) throws IOException, InterruptedException {
    Path contract = folder.resolveSibling("specs").resolve(api).resolve("openapi.yaml");
    return Service.start(
        "Prism",
        port ->
            List.of(
                "node",
                "--require",
                prism().resolve("exit-with-parent.cjs").toString(),
                prism().resolve("node_modules/@stoplight/prism-cli/dist/index.js").toString(),
                "mock",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--verboseLevel",
                "silent",
                contract.toString()),
        work,
        first);
  }
}
