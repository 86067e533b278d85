package org.processcontracts.kit.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Finding;
import org.processcontracts.kit.Result;
import org.processcontracts.kit.Result.Outcome;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.coverage.Coverage;
import org.processcontracts.kit.report.Run;
import org.processcontracts.kit.wire.Exchange;
import org.processcontracts.kit.wire.TimeOverException;

/** Tries case after case; may be ended at any time, and tells then what was done. */
final class Work {

  /** After so many requests without an answer nobody is there any more. */
  private static final int PATIENCE = 10;

  private final Target target;
  private final List<Step> steps;
  private final Map<String, Told> told;
  private final Map<String, Coverage> coverage = new TreeMap<>();
  private final boolean allowDrift;
  private String ended = "";

  /** One case of a contract. */
  record Step(ContractFile file, Case tried) {
    String key() {
      return Options.line(file.api(), tried);
    }
  }

  /** Hears of each result. */
  interface Listener {
    void of(Told told, int done, int all);
  }

  /**
   * @param known what is known of cases from before, by their keys; a promise that was kept is not
   *     tried again
   */
  Work(Target target, List<Step> steps, Map<String, Told> known, boolean allowDrift) {
    this.target = target;
    this.steps = steps;
    this.told = new HashMap<>(known);
    this.allowDrift = allowDrift;
    // Of cases from before it is not known what was sent.
    for (Step step : known.isEmpty() ? steps : List.<Step>of()) {
      Contract contract = step.file().contract();
      coverage.computeIfAbsent(contract.api(), api -> Coverage.of(contract, Stream.of()));
    }
  }

  /** Tries what there is to try. */
  void run(Listener listener) {
    try {
      runAll(listener);
    } catch (TimeOverException e) {
      end(String.valueOf(e.getMessage()));
    }
  }

  private void runAll(Listener listener) {
    int silent = 0;
    int done = 0;
    for (Step step : steps) {
      done++;
      if (isDone(step)) {
        continue;
      }
      if (silent == PATIENCE) {
        end("the server answers no longer");
      }
      if (isEnded()) {
        return;
      }
      Told now = tried(step);
      if (now.sent() > 0) {
        silent = 0;
      } else if (now.outcome() == Outcome.BROKEN) {
        silent++;
      }
      if (!add(step, now)) {
        return;
      }
      listener.of(now, done, steps.size());
    }
  }

  private Told tried(Step step) {
    long start = System.nanoTime();
    Result result = Session.run(step.file().contract(), target, step.tried());
    long millis = (System.nanoTime() - start) / 1_000_000;
    cover(step.file().contract(), result.exchanges());
    return Told.of(step.file(), allowed(result), millis);
  }

  private synchronized void cover(Contract contract, List<Exchange> exchanges) {
    coverage.computeIfPresent(
        contract.api(), (api, before) -> before.with(contract, exchanges.stream()));
  }

  private Result allowed(Result result) {
    boolean drift =
        result.outcome() == Outcome.BROKEN
            && result.findings().stream().allMatch(it -> it.kind() == Finding.Kind.DRIFT);
    return allowDrift && drift
        ? new Result(
            result.tried(),
            Outcome.KNOWN,
            "members that the contract does not tell of are allowed",
            result.findings(),
            result.exchanges())
        : result;
  }

  private synchronized boolean isDone(Step step) {
    Told before = told.get(step.key());
    return before != null
        && (before.outcome() == Outcome.KEPT || before.outcome() == Outcome.KNOWN);
  }

  private synchronized boolean add(Step step, Told now) {
    if (ended.isEmpty()) {
      told.put(step.key(), now);
    }
    return ended.isEmpty();
  }

  private synchronized boolean isEnded() {
    return !ended.isEmpty();
  }

  /** Ends the run, if it was not ended before. */
  synchronized void end(String reason) {
    ended = ended.isEmpty() ? reason : ended;
  }

  /** What was done up to now; what was not is told as not asked. */
  synchronized Run result(String name) {
    Map<String, ContractFile> contracts = new TreeMap<>();
    steps.forEach(step -> contracts.put(step.file().api(), step.file()));
    return new Run(
        name,
        List.copyOf(contracts.values()),
        steps.stream()
            .map(
                step ->
                    told.containsKey(step.key())
                        ? told.get(step.key())
                        : Told.notAsked(step.file(), step.tried(), ended))
            .toList(),
        ended,
        List.copyOf(coverage.values()));
  }
}
