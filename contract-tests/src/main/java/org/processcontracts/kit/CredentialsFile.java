package org.processcontracts.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.yaml.IoReason;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.Position;
import org.processcontracts.gate.yaml.Problem;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;
import org.processcontracts.kit.relation.TenantCases;
import tools.jackson.databind.JsonNode;

/**
 * A file of {@link Credentials}, held to the contracts. What is wrong in it is told by its line;
 * its values never are, and a key only if it looks like one, for somebody may have put a secret
 * there.
 */
final class CredentialsFile {

  private static final int LONGEST = 64;
  private static final String NAME = "[A-Za-z]+(-[A-Za-z]+)*";
  private static final String PLACE = "[a-z]+(/[\\w.-]+)+";

  /** What the reader of YAML tells of the text of a file: keys, values, aliases and tags. */
  private static final String QUOTED = "(?s)'.*'|[*!]\\S+|(?<=number )[-.0-9]\\S+";

  /** The name of a header, by RFC 9110. */
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  private final Path file;
  private final YamlDocument document;

  private CredentialsFile(Path file, YamlDocument document) {
    this.file = file;
    this.document = document;
  }

  /**
   * The credentials in a YAML file.
   *
   * @throws IllegalArgumentException if there is no such file, it holds none, or it names an API, a
   *     caller, a scope or a place that there is not; a header may be any
   */
  static Credentials read(Path file, List<ContractFile> all) {
    try {
      YamlDocument document = YamlReader.parse(file, Files.readString(file));
      CredentialsFile read = new CredentialsFile(file, document);
      read.check(all);
      return new Credentials(document.tree());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "cannot read the credentials %s: %s".formatted(file, IoReason.of(e)), e);
    }
  }

  private void check(List<ContractFile> all) {
    for (Problem problem : document.problems()) {
      String message = problem.message().replaceAll(QUOTED, "…");
      throw wrong(problem.position(), "%s: %s".formatted(message, problem.fix()));
    }
    JsonNode apis = document.tree();
    if (!apis.isObject() || apis.values().stream().anyMatch(api -> !api.isObject())) {
      throw new IllegalArgumentException(
          "%s has to hold, under the name of each API, values by their place: header/X-Auth-Token: …"
              .formatted(file));
    }
    List<String> known = all.stream().map(ContractFile::api).toList();
    for (Map.Entry<String, JsonNode> api : apis.properties()) {
      String at = Pointer.child("", api.getKey());
      Contract contract =
          all.stream()
              .filter(it -> it.api().equals(api.getKey()))
              .findFirst()
              .orElseThrow(() -> unknown(at, "no API", api.getKey(), NAME, known))
              .contract();
      check(contract, at, api.getValue());
    }
  }

  private void check(Contract contract, String at, JsonNode told) {
    List<String> names = TenantCases.names(contract);
    for (Map.Entry<String, JsonNode> entry : told.properties()) {
      String key = entry.getKey();
      String here = Pointer.child(at, key);
      if (key.indexOf('/') >= 0 || !entry.getValue().isObject()) {
        checkPlace(contract, here, key, entry.getValue());
      } else if (names.contains(key)) {
        entry
            .getValue()
            .properties()
            .forEach(it -> checkPlace(contract, child(here, it), it.getKey(), it.getValue()));
      } else {
        throw unknown(here, contract.api() + " has no caller or scope", key, NAME, names);
      }
    }
  }

  private static String child(String at, Map.Entry<String, JsonNode> entry) {
    return Pointer.child(at, entry.getKey());
  }

  private void checkPlace(Contract contract, String at, String key, JsonNode value) {
    if (!Place.isOne(key)) {
      throw wrong(
          at,
          "this key is no place in a request: write it as header/X-Auth-Token,"
              + " with path, query, header or body before the slash");
    }
    Place place = Place.of(key);
    List<Operation> operations = contract.operations();
    if (operations.stream().noneMatch(operation -> has(contract, operation, place))) {
      List<String> known =
          operations.stream().flatMap(it -> places(contract, it)).distinct().toList();
      throw unknown(at, contract.api() + " has no place", key, PLACE, known);
    }
    // What a header cannot hold would begin another one.
    if (!place.in().equals("body") && value.isContainer()) {
      throw wrong(at, "the value here has to be a text");
    }
    if (place.in().equals("header")
        && value.asString("").chars().anyMatch(Character::isISOControl)) {
      throw wrong(at, "the value here holds a line break or another control character: remove it");
    }
  }

  /** Of a header that the contract does not have, its name has to be one. */
  private static boolean has(Contract contract, Operation operation, Place place) {
    if (place.in().equals("body")) {
      return inBody(contract, operation, place);
    }
    List<String> names =
        operation.parameters().stream()
            .filter(it -> it.in().equals(place.in()))
            .map(it -> it.name())
            .toList();
    boolean header = place.in().equals("header") && place.name().matches(TOKEN);
    return names.contains(place.name())
        || header && names.stream().noneMatch(place.name()::equalsIgnoreCase);
  }

  private static boolean inBody(Contract contract, Operation operation, Place place) {
    if (operation.requestBody() == null) {
      return false;
    }
    Shape shape = Shape.of(contract, List.of(operation.requestBody().content().schema()));
    for (String name : place.name().split("/", -1)) {
      boolean item = name.matches("[0-9]{1,4}") && !shape.items().parts().isEmpty();
      if (!item && !shape.declares(name)) {
        return false;
      }
      shape = item ? shape.items() : shape.member(name);
    }
    return true;
  }

  private static Stream<String> places(Contract contract, Operation operation) {
    Stream<String> parameters =
        operation.parameters().stream().map(it -> it.in() + "/" + it.name());
    return operation.requestBody() == null
        ? parameters
        : Stream.concat(
            parameters,
            Shape.of(contract, List.of(operation.requestBody().content().schema()))
                .declared()
                .stream()
                .map(name -> "body/" + name));
  }

  private IllegalArgumentException unknown(
      String at, String what, String key, String form, Collection<String> known) {
    boolean shown = key.length() <= LONGEST && key.matches(form);
    return wrong(
        at,
        "%s %s; there are %s: correct the key, or take it out"
            .formatted(
                what, shown ? "\"%s\"".formatted(key) : "of this name", String.join(", ", known)));
  }

  private IllegalArgumentException wrong(String at, String message) {
    return wrong(document.position(at), message);
  }

  private IllegalArgumentException wrong(Position at, String message) {
    return new IllegalArgumentException(
        "%s:%d:%d %s".formatted(file, at.line(), at.column(), message));
  }
}
