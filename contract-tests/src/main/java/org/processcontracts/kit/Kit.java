package org.processcontracts.kit;

import java.util.List;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.kit.cases.Absences;
import org.processcontracts.kit.cases.Bodies;
import org.processcontracts.kit.cases.DocumentedAnswers;
import org.processcontracts.kit.cases.DocumentedRequests;
import org.processcontracts.kit.cases.Edges;
import org.processcontracts.kit.cases.Messages;
import org.processcontracts.kit.cases.Queries;
import org.processcontracts.kit.cases.Spellings;
import org.processcontracts.kit.cases.Texts;
import org.processcontracts.kit.relation.RecordCases;
import org.processcontracts.kit.relation.RelationCases;
import org.processcontracts.kit.relation.TenantCases;

/** All that is tried. */
public final class Kit {

  private static final List<CaseSource> SOURCES =
      List.of(
          new DocumentedAnswers(),
          new DocumentedRequests(),
          new Edges(),
          new Absences(),
          new Messages(),
          new Bodies(),
          new Texts(),
          new Queries(),
          new Spellings(),
          new RelationCases(),
          new RecordCases(),
          new TenantCases());

  private Kit() {}

  /** The cases of a contract for a target, in the order of the contract. */
  public static Stream<Case> cases(Contract contract, Target target) {
    return contract.operations().stream()
        .flatMap(
            operation ->
                SOURCES.stream().flatMap(source -> source.cases(contract, operation, target)));
  }
}
