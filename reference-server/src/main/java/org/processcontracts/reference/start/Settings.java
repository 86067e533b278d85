package org.processcontracts.reference.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.processcontracts.reference.access.Principal;
import org.processcontracts.reference.load.Contracts;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Checks settings that Spring would take, or would refuse in words of its own. */
public final class Settings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Pattern MEMBER =
      Pattern.compile("principals\\[\\d+]\\.([^.\\[]+)(\\[\\d+])?");
  private static final List<String> MEMBERS =
      Arrays.stream(Principal.class.getRecordComponents())
          .map(it -> it.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
          .toList();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    String port = environment.getProperty("server.port", "");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new StartException(
          "The port is " + port + ".", "Give --port a number from 0 to 65535; 0 takes a free one.");
    }
    String url = environment.getProperty("spring.datasource.url", "");
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new StartException(
          "spring.datasource.url is neither of H2 nor of PostgreSQL.",
          "Give --spring.datasource.url='jdbc:postgresql://host:5432/database?user=…&password=…',"
              + " or none for the embedded database.");
    }
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source.getName().contains("principals.yaml")
          && source instanceof EnumerablePropertySource<?> principals) {
        for (String name : principals.getPropertyNames()) {
          checkPrincipal(principals, name);
        }
      }
    }
  }

  private static void checkPrincipal(EnumerablePropertySource<?> source, String name) {
    Matcher member = MEMBER.matcher(name);
    boolean matches = member.matches();
    if (name.equals("principals") || matches && Names.contains(MEMBERS, member.group(1))) {
      if (matches && member.group(1).equals("apis")) {
        checkApis(source, name);
      }
      return;
    }
    throw new StartException(
        "A setting is not known: %s, %s.".formatted(name, OriginLookup.getOrigin(source, name)),
        matches
            ? "Did you mean %s?".formatted(Names.nearest(MEMBERS, member.group(1)))
            : "The file holds a list called principals; each of them may have "
                + String.join(", ", MEMBERS));
  }

  /** One that is mistyped would be closed, and nobody would know why; all are closed by "none". */
  private static void checkApis(EnumerablePropertySource<?> source, String name) {
    for (String api : String.valueOf(source.getProperty(name)).split(",")) {
      if (!api.isBlank() && !api.equals("none") && !Contracts.apis().contains(api.strip())) {
        throw new StartException(
            "An API is not known: %s, %s.".formatted(api, OriginLookup.getOrigin(source, name)),
            "Did you mean %s?".formatted(Names.nearest(Contracts.apis(), api)));
      }
    }
  }
}
