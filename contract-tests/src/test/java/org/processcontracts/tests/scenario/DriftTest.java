package org.processcontracts.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.processcontracts.kit.wire.Json.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.client.Drift;
import org.processcontracts.client.Json;
import org.processcontracts.client.Shape;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Example;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/**
 * Documented answers that depart from their contract at random: the client reads each, keeps every
 * token, and tells of exactly the places that the gate's validator finds.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("contracts")
class DriftTest {

  private static final int PAYLOADS = 250;

  @Parameter Contract contract;

  static List<Contract> contracts() {
    return Scenarios.bundled();
  }

  @TestFactory
  Stream<DynamicTest> shouldTellOfNothingWhereNothingDeparts() {
    return examples((example, schema) -> assertTold(example.value(), schema));
  }

  @TestFactory
  Stream<DynamicTest> shouldReadWhatDepartsAndTellWhere() {
    long seed = Long.getLong("drift.seed", System.nanoTime());
    return examples(
        (example, schema) -> {
          RandomDrift drift = new RandomDrift(contract, seed);
          for (int i = 0; i < PAYLOADS; i++) {
            JsonNode payload = drift.of(example.value(), schema);
            try {
              assertTold(payload, schema);
            } catch (RuntimeException | AssertionError failure) {
              throw new AssertionError(
                  "-Ddrift.seed=%d, payload %d: %s".formatted(seed, i, payload), failure);
            }
          }
        });
  }

  private interface Scenario {
    void with(Example example, String schema) throws Exception;
  }

  private Stream<DynamicTest> examples(Scenario scenario) {
    return contract.operations().stream()
        .flatMap(operation -> operation.responses().values().stream())
        .flatMap(response -> response.contents().stream())
        .flatMap(
            content ->
                content.examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                example.pointer(),
                                () -> scenario.with(example, content.schema()))));
  }

  private void assertTold(JsonNode payload, String schema) throws Exception {
    String json = payload.toString();
    Set<String> told = new TreeSet<>();

    Object read = Json.read(json, shape(schema), drift -> told.add(pointer(drift)));

    assertThat(differences(json, Json.write(read))).isEmpty();
    Set<String> expected = new TreeSet<>();
    contract
        .validator()
        .validate(payload, schema, Side.RESPONSE)
        .forEach(violation -> expected.add(violation.instance()));
    unknown(payload, schema, "", expected);
    assertThat(told).isEqualTo(expected);
  }

  /** The validator tells a member that is missing where its object stands. */
  private static String pointer(Drift drift) {
    String pointer = drift.pointer();
    return drift.kind() == Drift.Kind.MISSING
        ? pointer.substring(0, pointer.lastIndexOf('/'))
        : pointer;
  }

  /** Where members stand that the contract does not know. */
  private void unknown(JsonNode value, String at, String pointer, Set<String> found) {
    String schema = contract.follow(at);
    boolean objects = contract.at(schema).has("properties");
    if (value.isObject()) {
      value.forEachEntry(
          (name, each) -> {
            String member = RandomDrift.member(contract, schema, name);
            if (!contract.at(member).isMissingNode()) {
              unknown(each, member, Pointer.child(pointer, name), found);
            } else if (objects) {
              found.add(Pointer.child(pointer, name));
            }
          });
    } else if (value.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      value.forEach(elements::add);
      for (int i = 0; i < elements.size(); i++) {
        unknown(elements.get(i), schema + "/items", pointer + "/" + i, found);
      }
    }
  }

  /** The shape of a schema component, or a list of that of its items. */
  private Shape<?> shape(String schema) throws Exception {
    String pointer = contract.follow(schema);
    if (contract.at(pointer).path("type").asString("").equals("array")) {
      return Shape.list(shape(pointer + "/items"));
    }
    String model =
        "org.processcontracts.client.%s.model.%s".formatted(contract.api(), Pointer.last(pointer));
    return (Shape<?>) Class.forName(model).getField("SHAPE").get(null);
  }
}
