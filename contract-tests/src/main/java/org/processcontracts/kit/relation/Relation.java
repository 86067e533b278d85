package org.processcontracts.kit.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.kit.Place;
import org.processcontracts.kit.Resource;
import org.processcontracts.kit.Target;
import org.processcontracts.kit.wire.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How the answers of one operation have to agree with each other: what the file
 * relations/&lt;api&gt;.yaml among the resources tells under its name, beyond the contract.
 *
 * <ul>
 *   <li>{@code list}: where a list stands, as x-paging tells it, if the contract has none
 *   <li>{@code identity}: the member that no two items have alike
 *   <li>{@code order}: members by which the list is sorted, with a hyphen in descending order; they
 *       decide between what a sort field leaves alike, too
 *   <li>{@code first}: numbers of pages that are all the first one
 *   <li>{@code filters}: by place, see {@link Filter}
 *   <li>{@code conditions}: the place of a text with conditions, see {@link Conditions}
 *   <li>{@code sort}: see {@link Sorting}
 *   <li>{@code free}: pointers of members whose value is the server's own
 *   <li>{@code shown}: of an operation that shows one record, what that is and where it stands, and
 *       the requests that show it: place by member
 *   <li>{@code credentials}: places where a request tells who calls, and the {@link
 *       Credential.Form} of what stands there
 *   <li>{@code principals}: who calls; of each what to {@code set} in a request, and which scopes
 *       they {@code see}
 *   <li>{@code scopes}: of each what to {@code set}, and what to set to make it {@code absent},
 *       which stands for all of them beside {@code scopes}
 * </ul>
 */
record Relation(Contract contract, Operation operation, JsonNode told) {

  /** Empty if nothing is told of the operation. */
  static Optional<Relation> of(Contract contract, Operation operation) {
    JsonNode told =
        Resource.yaml("relations/%s.yaml".formatted(contract.api())).path(operation.operationId());
    return told.isObject()
        ? Optional.of(new Relation(contract, operation, told))
        : Optional.empty();
  }

  /** Whether the operation answers a list. */
  boolean isList() {
    return told.has("identity");
  }

  Paging paging() {
    JsonNode paging = contract.at(operation.pointer()).path("x-paging");
    return new Paging(this, paging.isObject() ? paging : told.path("list"));
  }

  /** What a record looks like. */
  Shape item() {
    String shown = told.at("/shown/item").asString("");
    return isList() ? paging().item() : Shape.of(contract, List.of("/components/schemas/" + shown));
  }

  /** The member that no two items have alike. */
  Member identity() {
    return member(told.path("identity").stringValue());
  }

  Member member(String name) {
    Shape item = paging().item();
    if (!item.declares(name)) {
      throw wrong("the items have no member " + name);
    }
    return Member.of(item, name);
  }

  /** The order of the list. */
  Comparator<JsonNode> order() {
    return texts("order")
        .map(
            key ->
                key.startsWith("-")
                    ? member(key.substring(1)).order().reversed()
                    : member(key).order())
        .reduce(Comparator::thenComparing)
        .orElseThrow(() -> wrong("no order is told"));
  }

  List<Filter> filters() {
    return told.path("filters").properties().stream()
        .map(filter -> Filter.of(this, Place.of(filter.getKey()), filter.getValue()))
        .toList();
  }

  Optional<Conditions> conditions() {
    return texts("conditions").map(place -> Conditions.of(this, Place.of(place))).findFirst();
  }

  Optional<Sorting> sorting() {
    return told.has("sort") ? Optional.of(new Sorting(this, told.get("sort"))) : Optional.empty();
  }

  /** Pointers of members whose value is the server's own. */
  List<String> free() {
    return texts("free").toList();
  }

  List<Credential> credentials() {
    return told.path("credentials").properties().stream()
        .map(entry -> Credential.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<Principal> principals() {
    return told.path("principals").properties().stream()
        .map(entry -> Principal.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<Scope> scopes() {
    return told.path("scopes").properties().stream()
        .map(entry -> Scope.of(entry.getKey(), entry.getValue(), told.path("absent")))
        .toList();
  }

  /** That of the kit's own records; empty if it has none. */
  Optional<Scope> records() {
    return scopes().stream().filter(it -> it.name().equals(Scope.RECORDS)).findFirst();
  }

  /** The first principal who may see a scope; empty if nobody may. */
  Optional<Principal> keeper(Scope scope) {
    return principals().stream().filter(it -> it.sees().contains(scope.name())).findFirst();
  }

  /** For what is in a scope, whole and unsorted, as a principal asks for it. */
  Request request(Target target, Principal principal, Scope scope) {
    Request request = target.documented(contract, operation, "");
    request = target.asTenant(contract, scope.name(), scope.places(), request);
    request = target.asTenant(contract, principal.name(), principal.places(), request);
    for (Filter filter : filters()) {
      request = filter.open(request);
    }
    List<Place> more =
        Stream.concat(
                conditions().map(Conditions::place).stream(),
                sorting().map(Sorting::place).stream())
            .toList();
    for (Place place : more) {
      request = place.remove(request);
    }
    return paging().whole(request);
  }

  /** What an answer shows of the records, in whichever way; empty if it is a refusal. */
  Optional<List<JsonNode>> shown(Exchange exchange) {
    if (isList()) {
      return paging().in(exchange).map(Paging.Page::items);
    }
    JsonNode record = body(exchange).at(told.at("/shown/at").stringValue());
    return record.isObject() ? Optional.of(List.of(record)) : Optional.empty();
  }

  /** The body of a success; a missing node of anything else. */
  JsonNode body(Exchange exchange) {
    try {
      return exchange.status() == operation.success()
          ? ExactJson.read(exchange.text())
          : JsonNodeFactory.instance.missingNode();
    } catch (JacksonException | IllegalStateException e) {
      // Found by the contract already.
      return JsonNodeFactory.instance.missingNode();
    }
  }

  /** What the contract says of a place in the request. */
  Shape shape(Place place) {
    return at(place, Parameter::schema)
        .map(schema -> Shape.of(contract, List.of(schema)))
        .orElseGet(() -> Shape.of(contract, List.of(promise(place))));
  }

  /** Where the contract tells of a place in the request. */
  String promise(Place place) {
    return at(place, Parameter::pointer).orElseGet(() -> inBody(place));
  }

  /** Whether a request without a value at a place breaks the contract. */
  boolean required(Place place) {
    if (!place.in().equals("body")) {
      return operation.parameters().stream()
          .anyMatch(it -> it.name().equals(place.name()) && it.required());
    }
    String properties = Pointer.parent(promise(place));
    return contract
        .at(Pointer.parent(properties))
        .path("required")
        .valueStream()
        .anyMatch(it -> it.stringValue().equals(Pointer.last(promise(place))));
  }

  private Optional<String> at(Place place, Function<Parameter, String> pointer) {
    return operation.parameters().stream()
        .filter(it -> it.in().equals(place.in()) && it.name().equals(place.name()))
        .map(pointer)
        .findFirst();
  }

  private String inBody(Place place) {
    if (operation.requestBody() == null || !place.in().equals("body")) {
      throw wrong("it has no place " + place);
    }
    String pointer = operation.requestBody().content().schema();
    for (String name : place.name().split("/")) {
      pointer = contract.follow(pointer) + "/properties/" + name;
    }
    if (contract.at(pointer).isMissingNode()) {
      throw wrong("it has no place " + place);
    }
    return pointer;
  }

  private Stream<String> texts(String key) {
    JsonNode value = told.path(key);
    return (value.isArray() ? value.valueStream() : Stream.of(value))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue);
  }

  IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "relations/%s.yaml, %s: %s".formatted(contract.api(), operation.operationId(), what));
  }
}
