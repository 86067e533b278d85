package org.processcontracts.reference;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.processcontracts.reference.load.ImportCommand;
import org.processcontracts.reference.load.ImportException;
import org.processcontracts.reference.start.Options;
import org.processcontracts.reference.start.PlainReport;
import org.processcontracts.reference.start.Settings;
import org.processcontracts.reference.start.StartException;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** The five APIs on one port, answered from one database. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ReferenceServer {

  /** Serves, or imports records; see the README for the arguments. */
  public static void main(String[] arguments) {
    Arguments read = Arguments.of(arguments);
    List<String> operands = read.operands();
    if (read.options().containsKey("help")) {
      System.out.print(Options.help(operands.contains("import")));
    } else if (operands.isEmpty()) {
      serve(read.options());
    } else if (operands.get(0).equals("import")) {
      System.exit(load(operands.subList(1, operands.size()), read.options()));
    } else {
      System.err.println("unknown command " + operands.get(0) + ": give import, or none to serve");
      System.exit(2);
    }
  }

  private static void serve(Map<String, String> options) {
    try {
      start(options);
    } catch (RuntimeException e) {
      // It was told when it was thrown.
      System.exit(2);
    }
  }

  /** Starts the server; options are port, data, or properties of Spring. */
  public static ConfigurableApplicationContext start(Map<String, String> options) {
    return run(options, WebApplicationType.SERVLET);
  }

  /** Imports records: 0 if all were taken, 1 if some were not, 2 if it could not be done. */
  static int load(List<String> operands, Map<String, String> options) {
    // Properties of Spring have a point in their names; what is left is for the import.
    Predicate<String> setting = name -> name.equals("data") || name.contains(".");
    Map<String, String> settings = only(options, setting);
    Map<String, String> flags = only(options, setting.negate());
    // What goes wrong is told in plain lines, without stacks.
    settings.putIfAbsent("logging.level.root", "off");
    // Nobody waits for an answer: a database that stands still for a while is waited for.
    settings.putIfAbsent("spring.datasource.hikari.connection-timeout", "60000");
    try (var context = run(settings, WebApplicationType.NONE)) {
      return context.getBean(ImportCommand.class).run(operands, flags, System.err) ? 0 : 1;
    } catch (ImportException | IOException e) {
      System.err.println(e.getMessage());
      return 2;
    } catch (StartException | BeansException e) {
      // It was told when it was thrown.
      return 2;
    }
  }

  private static Map<String, String> only(Map<String, String> options, Predicate<String> wanted) {
    return options.entrySet().stream()
        .filter(option -> wanted.test(option.getKey()))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, HashMap::new));
  }

  private static ConfigurableApplicationContext run(
      Map<String, String> options, WebApplicationType type) {
    DataFolder data;
    try {
      Options.check(options.keySet());
      data = DataFolder.of(options);
      data.prepare();
    } catch (StartException e) {
      PlainReport.report(e);
      throw e;
    }
    Map<String, String> properties = new HashMap<>(options);
    properties.put("reference.data", data.path().toString());
    String[] arguments =
        properties.entrySet().stream()
            .map(property -> "--%s=%s".formatted(property.getKey(), property.getValue()))
            .toArray(String[]::new);
    return new SpringApplicationBuilder(ReferenceServer.class)
        .web(type)
        .initializers(new Settings())
        .run(arguments);
  }
}
