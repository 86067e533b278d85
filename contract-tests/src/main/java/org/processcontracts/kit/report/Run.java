package org.processcontracts.kit.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.processcontracts.gate.report.Visible;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.coverage.Coverage;

/**
 * What was tried on one target.
 *
 * @param target its address or name
 * @param contracts one of each API, in the order in which they are told
 * @param cases in the order in which they were tried
 * @param ended why the run ended before its end; empty if it did not
 * @param coverage what the cases exercised of each contract; empty if that was not counted
 */
public record Run(
    String target,
    List<ContractFile> contracts,
    List<Told> cases,
    String ended,
    List<Coverage> coverage) {

  /** Its texts are harmless. */
  public Run {
    target = Visible.line(target);
    ended = Visible.line(ended);
  }

  /** One of which it was not counted what it exercised. */
  public Run(String target, List<ContractFile> contracts, List<Told> cases, String ended) {
    this(target, contracts, cases, ended, List.of());
  }

  /** How many cases ended in each way. */
  public record Counts(long kept, long broken, long known, long notAsked) {

    static Counts of(Stream<Told> cases) {
      List<Outcome> outcomes = cases.map(Told::outcome).toList();
      return new Counts(
          of(outcomes, Outcome.KEPT),
          of(outcomes, Outcome.BROKEN),
          of(outcomes, Outcome.KNOWN),
          of(outcomes, Outcome.NOT_ASKED));
    }

    private static long of(List<Outcome> outcomes, Outcome outcome) {
      return outcomes.stream().filter(outcome::equals).count();
    }

    /** How many there are. */
    public long all() {
      return kept + broken + known + notAsked;
    }

    /** Such as 700 cases: 690 kept, 2 broken, 0 known, 8 not asked. */
    @Override
    public String toString() {
      return (all() == 1 ? "1 case" : all() + " cases")
          + ": %d kept, %d broken, %d known, %d not asked".formatted(kept, broken, known, notAsked);
    }
  }

  /** Version of each contract by its name, in their order. */
  public Map<String, String> apis() {
    Map<String, String> apis = new LinkedHashMap<>();
    contracts.forEach(file -> apis.put(file.api(), file.version()));
    return apis;
  }

  /** Of all cases. */
  public Counts counts() {
    return Counts.of(cases.stream());
  }

  /** Of an API. */
  public Counts counts(String api) {
    return Counts.of(of(api));
  }

  /** Of an API and a group. */
  public Counts counts(String api, String group) {
    return Counts.of(of(api).filter(told -> told.group().equals(group)));
  }

  /** The cases of an API. */
  public Stream<Told> of(String api) {
    return cases.stream().filter(told -> told.api().equals(api));
  }

  /** The groups of all cases, in their order. */
  public List<String> groups() {
    return cases.stream().map(Told::group).distinct().toList();
  }

  /** The cases that broke a promise. */
  public List<Told> broken() {
    return cases.stream().filter(told -> told.outcome() == Outcome.BROKEN).toList();
  }
}
