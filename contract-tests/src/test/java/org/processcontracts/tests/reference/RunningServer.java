package org.processcontracts.tests.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.processcontracts.kit.Resource;
import org.processcontracts.reference.ReferenceServer;
import org.processcontracts.reference.load.ImportCommand;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.tests.reference.Database.Fresh;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A reference server, its folder and its database, with the documented records and those of the
 * kit, which the principals in principals.yaml may see.
 */
record RunningServer(ConfigurableApplicationContext context, Path data, Fresh database)
    implements AutoCloseable {

  /** What an import of the kit's records has to be told. */
  private static final Map<String, Map<String, String>> IMPORTS =
      Map.of(
          "bcs", Map.of(),
          "dadayun", Map.of("tenant", "kit", "template", "c0ffee00-905b-8dd1-d7a9-1bbf35b868f1"),
          "datashare", Map.of("org", "kit-org", "channel", "kit-channel"),
          "eds",
              Map.of(
                  "project", "c0ffee00c0ffee00c0ffee00c0ffee00",
                  "instance", "c0ffee00-0000-0000-0000-000000000000"),
          "enos", Map.of("org", "kitOrg"));

  /** Starts as a user would, on a free port and with an empty folder; returns when it is ready. */
  static RunningServer start(Database kind) {
    try {
      Path data = Files.createTempDirectory("reference-server");
      Fresh database = kind.fresh();
      Map<String, String> options = new HashMap<>(database.options());
      options.put("port", "0");
      options.put("data", data.toString());
      options.put("reference.greeting", "false");
      // A line for each request would hide what is worth reading.
      options.put("logging.level.requests", "warn");
      copy("principals.yaml", data);
      var context = ReferenceServer.start(options);
      for (var flags : IMPORTS.entrySet()) {
        load(context.getBean(ImportCommand.class), flags.getKey(), flags.getValue(), data);
      }
      return new RunningServer(context, data, database);
    } catch (IOException e) {
      throw new UncheckedIOException("no reference server can be started on " + kind, e);
    }
  }

  private static void load(ImportCommand command, String api, Map<String, String> flags, Path data)
      throws IOException {
    Path file = copy("records/%s.json".formatted(api), data);
    var told = new ByteArrayOutputStream();
    if (!command.run(List.of(api, file.toString()), flags, new PrintStream(told, true, UTF_8))) {
      throw new IllegalStateException(
          "not all records of the kit are taken: " + told.toString(UTF_8));
    }
  }

  private static Path copy(String resource, Path data) throws IOException {
    Path file = data.resolve(resource);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Resource.text(resource).orElseThrow());
    return file;
  }

  URI base() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  Set<String> apis() {
    return context.getBeanProvider(RecordType.class).stream()
        .map(RecordType::api)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() throws IOException {
    context.close();
    database.end().close();
    FileSystemUtils.deleteRecursively(data);
  }
}
