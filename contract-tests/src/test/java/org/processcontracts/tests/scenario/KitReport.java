package org.processcontracts.tests.scenario;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.report.Reports;
import org.processcontracts.kit.report.Run;

/**
 * Gathers what the cases of all targets came to, for one report of the whole test run. They end in
 * any order, and are told in one.
 */
final class KitReport {

  private static final Map<String, KitReport> TARGETS = new LinkedHashMap<>();

  private final Map<String, ContractFile> contracts = new TreeMap<>();
  private final List<Told> cases = new ArrayList<>();

  private KitReport() {}

  static synchronized void add(String target, ContractFile file, Told told) {
    KitReport report = TARGETS.computeIfAbsent(target, name -> new KitReport());
    report.contracts.put(file.api(), file);
    report.cases.add(told);
  }

  /** Writes the reports, if a case ran. */
  static synchronized void write() {
    if (TARGETS.isEmpty()) {
      return;
    }
    Path folder = Path.of(System.getProperty("report.directory"));
    Reports.write(
        folder, TARGETS.entrySet().stream().map(it -> it.getValue().run(it.getKey())).toList());
    System.out.println("See " + folder.resolve(Reports.PAGE));
  }

  private Run run(String target) {
    List<Told> inOrder =
        cases.stream()
            .sorted(comparing(Told::api).thenComparing(Told::group).thenComparing(Told::title))
            .toList();
    return new Run(target, List.copyOf(contracts.values()), inOrder, "");
  }
}
