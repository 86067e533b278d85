package org.processcontracts.kit.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.kit.ContractFile;
import org.processcontracts.kit.Resource;
import tools.jackson.databind.JsonNode;

/**
 * What the kit tells of the APIs beside their contracts fits to these, and its records are hard.
 */
class RelationsTest {

  static Stream<Contract> contracts() {
    return ContractFile.in(Path.of(System.getProperty("specs.directory"))).stream()
        .map(ContractFile::contract);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void shouldTellOfOperationsAlone(Contract contract) {
    List<String> operations = contract.operations().stream().map(Operation::operationId).toList();
    assertThat(operations)
        .containsAll(Resource.yaml("relations/%s.yaml".formatted(contract.api())).propertyNames());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void shouldTellScopesThatThereAre(Contract contract) {
    for (Relation relation : relations(contract)) {
      List<String> scopes = relation.scopes().stream().map(Scope::name).toList();
      assertThat(relation.principals()).allMatch(it -> scopes.containsAll(it.sees()));
      assertThat(scopes).contains(Principal.DOCUMENTED, Scope.RECORDS).doesNotHaveDuplicates();
      assertThat(relation.records().flatMap(relation::keeper)).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void shouldHoldRecordsThatKeepTheContract(Contract contract) {
    for (Relation relation : relations(contract)) {
      assertThat(records(contract))
          .allSatisfy(it -> assertThat(relation.item().validate(it, Side.RESPONSE)).isEmpty());
    }
  }

  /** Every listed value, null, empty values, and a member both there and not there. */
  @ParameterizedTest
  @MethodSource("contracts")
  void shouldHoldHardRecords(Contract contract) {
    for (Relation relation : relations(contract)) {
      Map<String, Set<String>> seen = new TreeMap<>();
      Map<String, Set<String>> wanted = new TreeMap<>();
      records(contract).forEach(record -> visit("", relation.item(), record, seen, wanted));
      wanted.forEach((place, kinds) -> assertThat(seen.get(place)).as(place).containsAll(kinds));
    }
  }

  private static void visit(
      String place,
      Shape shape,
      JsonNode value,
      Map<String, Set<String>> seen,
      Map<String, Set<String>> wanted) {
    Set<String> kinds = seen.computeIfAbsent(place, key -> new TreeSet<>());
    kinds.add(value.isEmpty() && value.isContainer() ? "empty" : value.toString());
    wanted.computeIfAbsent(place, key -> wanted(shape));
    if (value.isArray()) {
      value.forEach(item -> visit(place + "/*", shape.items(), item, seen, wanted));
    } else if (shape.map().isPresent()) {
      value.forEach(item -> visit(place + "/*", shape.map().get(), item, seen, wanted));
    } else if (value.isObject()) {
      for (String name : shape.members(Side.RESPONSE)) {
        String at = place + "/" + name;
        if (value.has(name)) {
          visit(at, shape.member(name), value.get(name), seen, wanted);
        } else {
          seen.computeIfAbsent(at, key -> new TreeSet<>()).add("absent");
        }
        if (!shape.required(Side.RESPONSE).contains(name)) {
          wanted.computeIfAbsent(at, key -> wanted(shape.member(name))).add("absent");
        }
      }
    }
  }

  private static Set<String> wanted(Shape shape) {
    Set<String> wanted = new LinkedHashSet<>();
    shape.arguments("enum").forEach(values -> values.forEach(it -> wanted.add(it.toString())));
    if (shape.says("nullable")) {
      wanted.add("null");
    }
    if (shape.types().contains(Shape.Type.ARRAY) || shape.map().isPresent()) {
      wanted.add("empty");
    }
    return wanted;
  }

  private static List<Relation> relations(Contract contract) {
    return contract.operations().stream()
        .flatMap(operation -> Relation.of(contract, operation).stream())
        .toList();
  }

  private static List<JsonNode> records(Contract contract) {
    return Resource.text("records/%s.json".formatted(contract.api())).stream()
        .flatMap(text -> ExactJson.read(text).valueStream())
        .toList();
  }
}
