package org.processcontracts.tests.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.processcontracts.kit.wire.Json.differences;

import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.processcontracts.client.Json;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.tests.stub.StubApplication;
import org.processcontracts.tests.stub.StubExtension;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/** Body to model to body, in the stub and in the client: what is written is what was read. */
@ParameterizedClass(name = ScenarioTable.API_TITLE + "{0}")
@MethodSource("contracts")
@ExtendWith(StubExtension.class)
class RoundTripTest {

  @Parameter Contract contract;

  static List<Contract> contracts() {
    return Scenarios.bundled();
  }

  @TestFactory
  Stream<DynamicTest> shouldKeepEveryTokenInTheStub(StubApplication.Running stub) {
    return bodies(
        "server",
        (json, model) -> stub.mapper().writeValueAsString(stub.mapper().readValue(json, model)));
  }

  @TestFactory
  Stream<DynamicTest> shouldKeepEveryTokenInTheClient() {
    return bodies("client", (json, model) -> Json.write(Json.read(json, reference(model))));
  }

  private interface RoundTrip {
    String of(String json, JavaType model);
  }

  private Stream<DynamicTest> bodies(String side, RoundTrip roundTrip) {
    return contract.operations().stream()
        .flatMap(operation -> contents(operation).flatMap(it -> bodies(side, it, roundTrip)));
  }

  private static Stream<Content> contents(Operation operation) {
    Stream<Content> answers =
        operation.responses().values().stream().flatMap(response -> response.contents().stream());
    return operation.requestBody() == null
        ? answers
        : Stream.concat(operation.requestBody().contents().stream(), answers);
  }

  private Stream<DynamicTest> bodies(String side, Content content, RoundTrip roundTrip) {
    JavaType model = model(side, content.schema());
    return content.examples().stream()
        .flatMap(
            example ->
                new HarderPayloads(contract)
                    .of(example.value(), content.schema()).entrySet().stream()
                        .map(
                            variant ->
                                dynamicTest(
                                    example.pointer() + " / " + variant.getKey(),
                                    () -> assertKept(variant.getValue(), model, roundTrip))));
  }

  private static void assertKept(JsonNode payload, JavaType model, RoundTrip roundTrip) {
    String json = payload.toString();
    assertThat(differences(json, roundTrip.of(json, model))).isEmpty();
  }

  private static TypeReference<Object> reference(JavaType model) {
    return new TypeReference<>() {
      @Override
      public Type getType() {
        return model;
      }
    };
  }

  /** The generated class of a schema component, or a list of the class of its items. */
  private JavaType model(String side, String schema) {
    String pointer = contract.follow(schema);
    TypeFactory types = TypeFactory.createDefaultInstance();
    if (contract.at(pointer).path("type").asString("").equals("array")) {
      return types.constructCollectionType(List.class, model(side, pointer + "/items"));
    }
    String name =
        "org.processcontracts.%s.%s.model.%s"
            .formatted(side, contract.api(), Pointer.last(pointer));
    try {
      return types.constructType(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("no model is generated for " + pointer, e);
    }
  }
}
