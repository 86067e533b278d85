package org.processcontracts.kit.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.UsageException;
import org.processcontracts.gate.report.Visible;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.wire.Pace;
import picocli.CommandLine.Option;

/** What may stand on the command line. */
final class Options {

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "Where the server answers, such as http://127.0.0.1:8080 or https://host/path.")
  private @Nullable String target;

  @Option(
      names = "--api",
      split = ",",
      paramLabel = "API",
      description = "An API that the server has; may be repeated. Without it, all.")
  private List<String> apis = List.of();

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "YAML: values in place of the documented ones, by API and place.")
  private @Nullable Path credentials;

  @Option(
      names = "--specs",
      paramLabel = "DIR",
      description = "Contracts in place of those that this file brings along.")
  private @Nullable Path specs;

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      description = "Only cases whose line in --list holds this; * stands for any text.")
  private @Nullable String only;

  @Option(names = "--list", description = "Lists the cases and sends nothing.")
  private boolean list;

  @Option(
      names = "--write-records",
      paramLabel = "DIR",
      description = "Writes the records that relations are best tried with, and sends nothing.")
  private @Nullable Path records;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Gets report.html, report.json, junit.xml, summary.md, and run.ndjson.")
  private @Nullable Path report;

  @Option(
      names = "--resume",
      description = "Goes on in DIR: tries only what was broken, or not asked.")
  private boolean resume;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "At most so many requests in a second; 0.01 at the least.")
  private @Nullable Double rate;

  @Option(
      names = "--request-limit",
      paramLabel = "SECONDS",
      description = "For one whole answer; 20 if it is not given.")
  private double requestLimit = 20;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      description = "For the run; what is left then is told as not asked.")
  private @Nullable Double timeLimit;

  @Option(
      names = "--allow-drift",
      description = "Lets members pass that the contract does not tell of.")
  private boolean allowDrift;

  @Nullable String target() {
    return target;
  }

  List<String> apis() {
    return apis;
  }

  @Nullable Path credentials() {
    return credentials;
  }

  List<ContractFile> contracts() {
    Path folder = specs;
    return folder == null ? ContractFile.packaged() : ContractFile.in(folder);
  }

  boolean list() {
    return list;
  }

  @Nullable Path records() {
    return records;
  }

  /** Whether a case is wanted. */
  Predicate<Case> only(String api) {
    if (only == null) {
      return tried -> true;
    }
    Pattern wanted =
        Pattern.compile(
            Stream.of(only.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    return tried -> wanted.matcher(line(api, tried)).find();
  }

  /** How a case is listed. */
  static String line(String api, Case tried) {
    return Visible.line(api + " " + tried.title());
  }

  @Nullable Path report() {
    if (resume && report == null) {
      throw new UsageException("--resume goes on where a run ended; name its folder: --report DIR");
    }
    return report;
  }

  boolean resume() {
    return resume;
  }

  Pace pace() {
    return rate == null ? Pace.unhurried() : Pace.perSecond(within("--rate", 0.01, rate));
  }

  Duration requestLimit() {
    return seconds("--request-limit", requestLimit);
  }

  Optional<Duration> timeLimit() {
    return Optional.ofNullable(timeLimit).map(given -> seconds("--time-limit", given));
  }

  boolean allowDrift() {
    return allowDrift;
  }

  private static Duration seconds(String option, double value) {
    return Duration.ofMillis((long) Math.ceil(within(option, 0.001, value) * 1000));
  }

  private static double within(String option, double least, double value) {
    if (!(value >= least && value <= 1_000_000)) {
      throw new UsageException("%s has to be from %s to 1000000".formatted(option, least));
    }
    return value;
  }
}
