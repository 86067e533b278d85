package org.processcontracts.tests.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.processcontracts.reference.ReferenceServer;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.tests.reference.Database.Fresh;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A reference server, its folder and its database. */
record RunningServer(ConfigurableApplicationContext context, Path data, Fresh database)
    implements AutoCloseable {

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
      return new RunningServer(ReferenceServer.start(options), data, database);
    } catch (IOException e) {
      throw new UncheckedIOException("no reference server can be started on " + kind, e);
    }
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
