package org.processcontracts.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.compat.ChangeIds;
import org.processcontracts.gate.openapi.Spelling;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;

/** Reads {@code spec-gate.yaml}. A gate that is set up wrongly does not run. */
public final class ConfigReader {

  private static final List<String> KEYS = List.of("warnings", "rules", "waivers");
  private static final List<String> WAIVER =
      List.of("rule", "file", "pointer", "owner", "reason", "expires");

  /** Without these the other rules look at nothing, so nobody may do without them. */
  private static final Set<String> FIRM =
      Set.of("document-readable", "waiver-expired", "waiver-unused");

  private final YamlDocument document;
  private final Path shown;
  private final LocalDate today;
  private final List<String> problems = new ArrayList<>();

  private ConfigReader(YamlDocument document, Path shown, LocalDate today) {
    this.document = document;
    this.shown = shown;
    this.today = today;
  }

  /**
   * Reads a config.
   *
   * @param today the day on which waivers are looked at
   * @throws UsageException if there is no such file, or something is wrong in it
   */
  public static Config read(Path file, LocalDate today) {
    return read(file, file, today);
  }

  /** The same, of a file that messages call by another name. */
  static Config read(Path file, Path shown, LocalDate today) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("no such config: " + shown);
    }
    ConfigReader reader = new ConfigReader(YamlReader.read(file), shown, today);
    Config config = reader.config();
    if (!reader.problems.isEmpty()) {
      throw new UsageException(String.join("\nspec-gate: ", reader.problems));
    }
    return config;
  }

  private Config config() {
    for (Problem problem : document.problems()) {
      problem(problem.position(), problem.message(), problem.fix());
    }
    if (!problems.isEmpty()) {
      return Config.NONE;
    }
    members("", KEYS);
    return new Config(document, warnings(), severities(), waivers());
  }

  private Severity warnings() {
    String value = document.at("/warnings").asString("warning");
    if (!value.equals("warning") && !value.equals("error")) {
      problem("/warnings", "warnings count as warning or as error", "write one of them");
    }
    return value.equals("error") ? Severity.ERROR : Severity.WARNING;
  }

  private Map<String, Optional<Severity>> severities() {
    Map<String, Optional<Severity>> severities = new LinkedHashMap<>();
    for (String id : members("/rules", null)) {
      String at = Pointer.child("/rules", id);
      known(at, id);
      switch (document.at(at).asString("")) {
        case "error" -> severities.put(id, Optional.of(Severity.ERROR));
        case "warning" -> severities.put(id, Optional.of(Severity.WARNING));
        case "off" -> severities.put(id, Optional.empty());
        default -> problem(at, "a rule is error, warning or off", "write one of them");
      }
      if (FIRM.contains(id)) {
        problem(at, id + " cannot be changed", "remove the line");
      }
    }
    return severities;
  }

  private List<Waiver> waivers() {
    List<Waiver> waivers = new ArrayList<>();
    JsonNode list = document.at("/waivers");
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      problem("/waivers", "waivers are a list", "begin each one with a dash");
    }
    for (int i = 0; i < list.size(); i++) {
      waiver("/waivers/" + i).ifPresent(waivers::add);
    }
    return waivers;
  }

  private Optional<Waiver> waiver(String at) {
    int before = problems.size();
    members(at, WAIVER);
    String rule = text(at, "rule");
    String pointer = text(at, "pointer");
    String owner = text(at, "owner");
    String reason = text(at, "reason");
    LocalDate expires = date(at, text(at, "expires"));
    String file = document.at(at + "/file").isMissingNode() ? null : text(at, "file");
    if (problems.size() > before || expires == null) {
      return Optional.empty();
    }
    known(at + "/rule", rule);
    if (FIRM.contains(rule)) {
      problem(at + "/rule", rule + " cannot be waived", "mend what it finds");
    }
    boolean expired = today.isAfter(expires);
    return Optional.of(new Waiver(at, rule, file, pointer, owner, reason, expires, expired));
  }

  private String text(String at, String key) {
    JsonNode value = document.at(at).path(key);
    boolean blank = value.asString("").isBlank() && !key.equals("pointer");
    if (!value.isString() || blank) {
      problem(
          value.isMissingNode() ? at : Pointer.child(at, key),
          "a waiver needs " + key + ", as text",
          "say which rule, pointer, owner, reason, and until when (expires)");
    }
    return value.asString("");
  }

  private @Nullable LocalDate date(String at, String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problem(at + "/expires", "'" + text + "' is no day", "write one like '2030-01-31'");
      return null;
    }
  }

  /** The keys of an object; any are allowed if none are named. */
  private Set<String> members(String at, @Nullable List<String> allowed) {
    JsonNode node = document.at(at);
    if (node.isMissingNode() || node.isNull()) {
      return Set.of();
    }
    if (!node.isObject()) {
      problem(at, "this is no object", "write keys with values");
      return Set.of();
    }
    for (String key : node.propertyNames()) {
      if (allowed != null && !allowed.contains(key)) {
        problem(Pointer.child(at, key), "unknown key " + key, near(key, allowed));
      }
    }
    return Set.copyOf(node.propertyNames());
  }

  private void known(String at, String id) {
    Set<String> ids = new HashSet<>(ChangeIds.all());
    Gate.RULES.forEach(rule -> ids.add(rule.id()));
    if (!ids.contains(id)) {
      problem(at, "there is no rule " + id, near(id, ids));
    }
  }

  private static String near(String word, java.util.Collection<String> words) {
    return Spelling.nearest(word, words).map(it -> "did you mean " + it + "?").orElse("remove it");
  }

  private void problem(String pointer, String message, String fix) {
    problem(document.position(pointer), message, fix);
  }

  private void problem(Position at, String message, String fix) {
    problems.add("%s:%d:%d: %s (fix: %s)".formatted(shown, at.line(), at.column(), message, fix));
  }
}
