package org.processcontracts.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.processcontracts.reference.load.ImportCommand;
import org.springframework.context.ConfigurableApplicationContext;

/** A started server. */
public record Server(ConfigurableApplicationContext context, Path data, Map<String, String> options)
    implements AutoCloseable {

  /** The secret of the principal who sees what tests load. */
  public static final String TOKEN = "token-of-the-tester";

  private static final Map<Database, Server> SHARED = new EnumMap<>(Database.class);

  /** The one that tests share which only read, or load into a scope of their own. */
  public static synchronized Server on(Database database) {
    return SHARED.computeIfAbsent(database, it -> start(it, Map.of()));
  }

  /** A new one with an empty database; it ends with the JVM, if nobody closes it. */
  public static Server start(Database database, Map<String, String> more) {
    try {
      Map<String, String> options = new HashMap<>(database.fresh());
      options.putAll(more);
      return start(Files.createTempDirectory("reference-server"), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new one on a folder that may hold data already. */
  static Server start(Path data, Map<String, String> more) {
    try (InputStream principals = Server.class.getResourceAsStream("/principals.yaml")) {
      Files.createDirectories(data);
      if (!Files.exists(data.resolve("principals.yaml"))) {
        Files.copy(Objects.requireNonNull(principals), data.resolve("principals.yaml"));
      }
      Map<String, String> options = new HashMap<>(more);
      options.put("data", data.toString());
      options.putIfAbsent("port", "0");
      options.putIfAbsent("reference.greeting", "false");
      options.putIfAbsent("logging.level.requests", "warn");
      return new Server(ReferenceServer.start(options), data, more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + property("local.server.port"));
  }

  /** What it is set to. */
  public String property(String name) {
    return context.getEnvironment().getRequiredProperty(name);
  }

  /** Imports lines of JSON, and hands back what the command prints. */
  public String load(String api, List<String> lines, Map<String, String> flags) {
    try {
      Path file = Files.createTempFile(data, api, ".ndjson");
      return load(api, Files.write(file, lines, UTF_8), flags);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for a file. */
  String load(String api, Path file, Map<String, String> flags) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    context
        .getBean(ImportCommand.class)
        .run(List.of(api, file.toString()), flags, new PrintStream(out, true, UTF_8));
    return out.toString(UTF_8);
  }

  @Override
  public void close() {
    context.close();
  }
}
