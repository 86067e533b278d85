package org.processcontracts.tests.client;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.processcontracts.gate.Contracts;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Response;

/** The documented bodies of all contracts, with the classes that the client has for them. */
final class Examples {

  /** A documented body, or one element of it where the contract answers with a bare list. */
  record Body(String name, Class<?> model, String json) {

    @Override
    public String toString() {
      return name;
    }
  }

  private Examples() {}

  static List<Contract> contracts() {
    return Contracts.discover(Path.of(System.getProperty("specs.directory")));
  }

  static List<Body> bodies() {
    return contracts().stream()
        .flatMap(
            contract -> contract.operations().stream().flatMap(each -> bodies(contract, each)))
        .toList();
  }

  private static Stream<Body> bodies(Contract contract, Operation operation) {
    Stream<Body> requests =
        operation.requestBody() == null
            ? Stream.empty()
            : bodies(contract, "request", operation.requestBody().content());
    Stream<Body> responses = operation.responses().values().stream().flatMap(each -> bodies(contract, each));
    return Stream.concat(requests, responses);
  }

  private static Stream<Body> bodies(Contract contract, Response response) {
    return response.contents().stream().flatMap(each -> bodies(contract, response.status(), each));
  }

  private static Stream<Body> bodies(Contract contract, String where, Content content) {
    String schema = contract.follow(content.schema());
    boolean list = contract.at(schema + "/type").stringValue("").equals("array");
    String model = list ? contract.follow(schema + "/items") : schema;
    Class<?> type = model(contract.api(), model.substring(model.lastIndexOf('/') + 1));
    return content.examples().stream()
        .flatMap(
            example ->
                (list ? example.value().valueStream() : Stream.of(example.value()))
                    .map(
                        value ->
                            new Body(
                                contract.api() + " / " + where + " / " + example.name(),
                                type,
                                value.toString())));
  }

  private static Class<?> model(String api, String name) {
    try {
      return Class.forName("org.processcontracts.client." + api + ".model." + name);
    } catch (ClassNotFoundException missing) {
      throw new AssertionError("the client has no model " + name + " of " + api, missing);
    }
  }
}
