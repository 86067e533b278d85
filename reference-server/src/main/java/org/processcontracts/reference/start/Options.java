package org.processcontracts.reference.start;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.processcontracts.reference.store.Limits;

/** The options of the command line that are ours; all others with a point are Spring's. */
public final class Options {

  private static final String HELP =
      """
      java -jar reference-server.jar [options]         serves the five APIs
      java -jar reference-server.jar import <api> FILE|-   takes records; see import --help

        --port=8080                      port; 0 for a free one
        --data=process-contracts-data    folder of the embedded database and of principals.yaml
        --spring.datasource.url=…        H2 or PostgreSQL 14 or later; else a file in that folder
        --server.address=127.0.0.1       whom it listens to
        --reference.seed=false           no documented records at the first start
        --reference.limits.…             %s
        --…                              any other property of Spring Boot with a point in its name
      """;

  private static final String IMPORT_HELP =
      """
      java -jar reference-server.jar import <api> FILE|- [options]

        FILE holds one record a line, one array, or a recorded answer; - is the standard input.
        --data, --spring.datasource.url  where the records go, as for the server
        --rejects=FILE                   where what is not taken goes; else FILE.rejected.ndjson
        bcs        [--project]
        dadayun    [--template] [--tenant]
        datashare  --org --channel
        eds        --project --instance
        enos       --org [--type=0|1|2]
      """;

  private static final List<String> SHORT = List.of("port", "data", "help", "debug", "trace");

  private Options() {}

  /** What there is to give. */
  public static String help(boolean imports) {
    return imports ? IMPORT_HELP : HELP.formatted(String.join(", ", limits()));
  }

  /**
   * Refuses what nobody would read.
   *
   * @throws StartException if an option is not known, with the one that is most like it
   */
  public static void check(Collection<String> names) {
    List<String> ours =
        Stream.concat(
                Stream.of("reference.seed", "reference.greeting", "reference.data"),
                limits().stream().map("reference.limits."::concat))
            .toList();
    for (String name : names) {
      boolean known = !name.contains(".") || name.startsWith("reference.");
      List<String> there = name.contains(".") ? ours : SHORT;
      if (known && !Names.contains(there, name)) {
        throw new StartException(
            "There is no option --" + name + ".",
            "Did you mean --%s? --help prints all of them.".formatted(Names.nearest(there, name)));
      }
    }
  }

  private static List<String> limits() {
    return Arrays.stream(Limits.class.getRecordComponents())
        .map(it -> it.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
        .toList();
  }
}
