package org.processcontracts.tests.page;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Credentials;
import org.processcontracts.kit.Kit;
import org.processcontracts.kit.ServerTarget;
import org.processcontracts.kit.Session;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.report.Reports;
import org.processcontracts.kit.report.Run;
import org.processcontracts.kit.wire.Wire;
import org.processcontracts.tests.reference.ReferenceExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report of a run on two targets, one of which breaks what it can, opened from its file.
 *
 * @param runs what the report for programs tells of them
 */
record OpenReport(Browser browser, Path folder, JsonNode runs) implements AutoCloseable {

  static OpenReport open(Path folder, ReferenceExtension server) throws Exception {
    Browser browser = Browser.start();
    List<ContractFile> contracts = ContractFile.packaged();
    Wire nowhere = Wire.to(URI.create(server.base() + "/nowhere"));
    Reports.write(
        folder,
        List.of(
            run("the server", contracts, server, Wire.to(server.base())),
            run(
                "no server <img src=http://127.0.0.1:1/ onerror=alert(1)>",
                contracts,
                server,
                nowhere)));
    JsonNode runs = JsonMapper.shared().readTree(folder.resolve("report.json")).get("runs");
    List.of("Network", "Log", "Runtime", "Page").forEach(browser::watch);
    browser.look(1300, "light");
    browser.open(folder.resolve(Reports.PAGE).toUri());
    browser.run(
        """
        if (document.readyState !== 'complete') {
          await new Promise(later => addEventListener('load', later));
        }
        return '';
        """);
    return new OpenReport(browser, folder, runs);
  }

  private static Run run(
      String target, List<ContractFile> contracts, ReferenceExtension reference, Wire way) {
    ServerTarget server = new ServerTarget(way, reference.apis(), Credentials.documented());
    List<Told> cases = new ArrayList<>();
    for (ContractFile file : contracts) {
      Kit.cases(file.contract(), server)
          .filter(tried -> tried.group().matches("answer|refused"))
          .map(tried -> Session.run(file.contract(), server, tried))
          .forEach(result -> cases.add(Told.of(file, result, 1)));
    }
    return new Run(target, contracts, cases, "");
  }

  /** Of all cases that ended so on any target; of all, if it is empty. */
  Set<String> titles(String outcome) {
    Set<String> titles = new TreeSet<>();
    runs.forEach(run -> titles.addAll(titles(run, outcome)));
    return titles;
  }

  /** Of the cases of a run that ended so; of all, if it is empty. */
  static Set<String> titles(JsonNode run, String outcome) {
    Set<String> titles = new TreeSet<>();
    for (JsonNode it : run.get("cases")) {
      if (outcome.isEmpty() || it.get("outcome").asString().equals(outcome)) {
        titles.add(title(it));
      }
    }
    return titles;
  }

  /** As the list of the page names a case. */
  static String title(JsonNode it) {
    return "%s %s / %s / %s"
        .formatted(
            it.get("api").asString(),
            it.get("operation").asString(),
            it.get("group").asString(),
            it.get("name").asString());
  }

  /** What a script returns as the text of JSON. */
  JsonNode json(String script) {
    return JsonMapper.shared().readTree(browser.run(script));
  }

  @Override
  public void close() {
    browser.close();
  }
}
