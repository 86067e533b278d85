package org.processcontracts.kit.relation;

import java.util.List;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.relation.Credential.Near;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Everyone sees what is theirs, and of all else nothing, not even whether it is there: for each
 * principal and each scope of the relations. Who sends a credential that is nearly a principal's is
 * nobody.
 */
public final class TenantCases implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "tenant";

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    return target.hasRecords()
        ? Relation.of(contract, operation).stream()
            .flatMap(relation -> Stream.concat(asking(relation), near(relation, target)))
        : Stream.empty();
  }

  /** The names of the principals and scopes of an API, each once. */
  public static List<String> names(Contract contract) {
    return contract.operations().stream()
        .flatMap(operation -> Relation.of(contract, operation).stream())
        .flatMap(
            relation ->
                Stream.concat(
                    relation.principals().stream().map(Principal::name),
                    relation.scopes().stream().map(Scope::name)))
        .distinct()
        .toList();
  }

  private static Stream<Case> asking(Relation relation) {
    return relation.principals().stream()
        .flatMap(
            principal ->
                relation.scopes().stream()
                    .map(
                        scope ->
                            of(
                                relation,
                                "%s asks for %s".formatted(principal.name(), scope.name()),
                                session -> {
                                  Tenants tenants = new Tenants(session, relation);
                                  if (principal.sees().contains(scope.name())) {
                                    tenants.own(principal, scope);
                                  } else {
                                    tenants.foreign(principal, scope);
                                  }
                                })));
  }

  private static Stream<Case> near(Relation relation, Target target) {
    return relation.principals().stream()
        .flatMap(
            principal ->
                relation.scopes().stream()
                    .filter(scope -> principal.sees().contains(scope.name()))
                    .limit(1)
                    .flatMap(scope -> near(relation, target, principal, scope)));
  }

  /** What the contract forbids is not asked. */
  private static Stream<Case> near(
      Relation relation, Target target, Principal principal, Scope scope) {
    Request request = relation.request(target, principal, scope);
    RequestValidator validator = new RequestValidator(relation.contract());
    return relation.credentials().stream()
        .flatMap(
            credential ->
                credential.near(credential.place().text(request)).stream()
                    .filter(
                        near ->
                            validator
                                .validate(relation.operation(), set(credential, request, near))
                                .isEmpty())
                    .map(
                        near ->
                            of(
                                relation,
                                "%s with %s %s"
                                    .formatted(principal.name(), credential.place(), near.name()),
                                session ->
                                    new Tenants(session, relation)
                                        .near(principal, scope, credential, near))));
  }

  private static Request set(Credential credential, Request request, Near near) {
    return credential.place().set(request, JsonNodeFactory.instance.stringNode(near.text()));
  }

  private static Case of(Relation relation, String name, Case.Trial trial) {
    String promise = relation.operation().pointer();
    return new Case(relation.operation(), GROUP, name, promise, null, trial);
  }
}
