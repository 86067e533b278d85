package org.processcontracts.kit.relation;

import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Target;

/**
 * Everyone sees what is theirs, and of all else nothing, not even whether it is there: for each
 * principal and each scope of the relations.
 */
public final class TenantCases implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "tenant";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    return target.hasRecords()
        ? Relation.of(contract, operation).stream().flatMap(TenantCases::cases)
        : Stream.empty();
  }

  private static Stream<Case> cases(Relation relation) {
    return relation.principals().stream()
        .flatMap(
            principal ->
                relation.scopes().stream()
                    .map(
                        scope ->
                            new Case(
                                relation.operation(),
                                GROUP,
                                "%s asks for %s".formatted(principal.name(), scope.name()),
                                relation.operation().pointer(),
                                null,
                                session -> {
                                  Tenants tenants = new Tenants(session, relation);
                                  if (principal.sees().contains(scope.name())) {
                                    tenants.own(principal, scope);
                                  } else {
                                    tenants.foreign(principal, scope);
                                  }
                                })));
  }
}
