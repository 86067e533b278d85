package org.processcontracts.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Ledger.Kind;
import org.processcontracts.gate.Specs;
import org.processcontracts.kit.ContractFile;

/** The contract alone gives the order of the document, which the ledger knows. */
class CitedTest {

  private static final Set<Kind> CITED =
      EnumSet.of(Kind.PATH, Kind.PARAMETER, Kind.PROPERTY, Kind.HEADER, Kind.STATUS);

  /** Of enos: cited in a structure that the request has, too. */
  private static final String SHARED = "\"Return Sample\"";

  static Stream<Api> apis() {
    return Specs.load(Path.of(System.getProperty("specs.directory"))).apis().stream();
  }

  @ParameterizedTest
  @MethodSource("apis")
  void shouldTellTablesInTheOrderOfTheDocument(Api api) {
    ContractFile file =
        ContractFile.packaged().stream()
            .filter(it -> it.api().equals(api.name()))
            .findFirst()
            .orElseThrow();
    List<String> lines =
        Cited.of(file).keySet().stream().filter(line -> !line.contains(SHARED)).toList();
    List<String> documented =
        api.ledger().rows().stream()
            .filter(row -> row.published() && CITED.contains(row.kind()))
            .map(row -> "%s \"%s\" %s".formatted(row.document(), row.table(), row.element()))
            .distinct()
            .filter(line -> !line.contains(SHARED))
            .toList();
    assertThat(tables(lines)).isEqualTo(tables(documented));
    assertThat(lines).containsExactlyInAnyOrderElementsOf(documented);
  }

  private static List<String> tables(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll("\" .*", "")).distinct().toList();
  }
}
