package org.processcontracts.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.YamlDocument;

/**
 * What a project decides about its gate, {@code spec-gate.yaml} in the folder that is checked.
 *
 * @param file where it was read; null if there is none, then the rules count as they come
 * @param warnings how bad a finding is whose rule says no more than that it is doubtful
 * @param severities by id of a rule; nothing as a value switches the rule off
 * @param waivers findings that count for nothing, for a while
 */
public record Config(
    @Nullable YamlDocument file,
    Severity warnings,
    Map<String, Optional<Severity>> severities,
    List<Waiver> waivers) {

  /** The name of the file. */
  public static final String FILE = "spec-gate.yaml";

  /** Of a project that has decided nothing: what holds for any description is checked. */
  public static final Config NONE = new Config(null, Severity.WARNING, Map.of(), List.of());

  /** How bad a finding of a rule is; empty if the rule is off. */
  public Optional<Severity> severity(Rule rule) {
    Optional<Severity> decided = severities.get(rule.id());
    if (decided != null) {
      return decided;
    }
    if (Gate.POLICY.contains(rule)) {
      return Optional.empty();
    }
    return Optional.of(rule.severity() == Severity.WARNING ? warnings : rule.severity());
  }

  /** How bad a change of a contract is that breaks, or may break; empty if it does not count. */
  public Optional<Severity> severity(String changeId) {
    return severities.getOrDefault(changeId, Optional.of(Severity.ERROR));
  }
}
