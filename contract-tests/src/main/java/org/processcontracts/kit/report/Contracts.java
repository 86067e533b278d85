package org.processcontracts.kit.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Told;
import org.processcontracts.kit.Told.Fault;
import org.processcontracts.kit.Told.Promise;
import org.processcontracts.kit.coverage.Coverage;
import org.processcontracts.kit.coverage.Element;

/** The contracts of a page and their documents, each once; runs may have different ones. */
final class Contracts {

  /** In characters, of all contracts and of all documents: a longer page is slow to open. */
  private static final int MUCH = 1_500_000;

  private final Map<Map.Entry<String, Map<String, String>>, Part> parts = new LinkedHashMap<>();
  private final List<Map<String, Part>> runs = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Tally tally = new Tally();
  private int lines = MUCH;
  private int rows = MUCH;

  private record Part(ContractView contract, DocumentView document) {}

  /** Those of runs, and what the cases came to. */
  Contracts(List<Run> runs, List<Listed> cases) {
    for (Run run : runs) {
      Map<String, Part> known = new HashMap<>();
      for (ContractFile file : run.contracts()) {
        known.put(
            file.api(),
            parts.computeIfAbsent(Map.entry(file.api(), file.texts()), it -> part(file)));
      }
      this.runs.add(known);
    }
    cases.forEach(listed -> tally.add(rows(listed), listed.outcomes()));
    for (int run = 0; run < runs.size(); run++) {
      for (Coverage coverage : runs.get(run).coverage()) {
        DocumentView document = part(run, coverage.api()).document();
        for (Element element : coverage.elements()) {
          boolean seen = coverage.covered().contains(element);
          tally.add(document.ids(element.pointer()), element, seen);
        }
      }
    }
  }

  private Part part(ContractFile file) {
    String name = file.api().replaceAll("[^A-Za-z0-9_-]", "_");
    String id = name;
    for (int i = 2; !ids.add(id); i++) {
      id = name + "~" + i;
    }
    ContractView contract = new ContractView(id, file, lines);
    lines -= contract.length();
    DocumentView document = new DocumentView(id, file, contract, rows);
    rows -= document.length();
    return new Part(contract, document);
  }

  private Part part(int run, String api) {
    return Objects.requireNonNull(runs.get(run).get(api), api);
  }

  /** The place of a promise of a run, and what it comes from, as links. */
  String place(int run, Told told, Promise promise) {
    Part part = part(run, told.api());
    String source = part.document().source(promise);
    return part.contract().place(promise.place())
        + (source.isEmpty() ? "" : ", document " + source);
  }

  /** The ids of the rows of documents that a case tries, or finds to be broken. */
  Set<String> rows(Listed listed) {
    Set<String> ids = new LinkedHashSet<>();
    listed
        .on()
        .forEach(
            (run, told) ->
                Stream.concat(
                        Stream.of(told.promise()), told.findings().stream().map(Fault::promise))
                    .map(Promise::pointer)
                    .map(part(run, told.api()).document()::ids)
                    .forEach(ids::addAll));
    return ids;
  }

  /** The elements of documents that cases try, to choose from. */
  String options() {
    return joined(parts.values().stream().map(part -> part.document().options(tally)));
  }

  /** All of them, closed. */
  String html() {
    return joined(
        parts.values().stream().map(part -> part.document().html(tally) + part.contract().html()));
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining());
  }
}
