package org.processcontracts.gate.compat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place in a request or reply that both contracts describe.
 *
 * @param name for people: the operation and a pointer into the exchange
 * @param text whether the value travels as a parameter's or header's text
 * @param sent an otherwise valid exchange of the sender's contract with a value there; null if none
 *     could be made
 * @param taken the same by the receiver's contract
 * @param shown values that the documents show there
 * @param choices pointers, in the receiver's contract, of the oneOf and anyOf around the place
 */
record Place(
    String name,
    boolean text,
    Function<JsonNode, @Nullable Witness> sent,
    Function<JsonNode, @Nullable Witness> taken,
    List<JsonNode> shown,
    List<String> choices) {

  private static final int MAX_SHOWN = 30;

  /** A whole body, parameter or header. */
  static Place root(
      String name,
      boolean text,
      Function<JsonNode, @Nullable Witness> sent,
      Function<JsonNode, @Nullable Witness> taken,
      List<Example> examples,
      List<Example> others) {
    List<JsonNode> shown =
        Stream.concat(examples.stream(), others.stream())
            .map(Example::value)
            .filter(it -> !it.isMissingNode())
            .distinct()
            .limit(MAX_SHOWN)
            .toList();
    return new Place(name, text, sent, taken, shown, List.of());
  }

  /** A member of the object here, put into one valid object of either side. */
  Place member(String token, String key, @Nullable JsonNode base, @Nullable JsonNode receiverBase) {
    BiFunction<JsonNode, JsonNode, @Nullable JsonNode> put =
        (whole, value) ->
            whole instanceof ObjectNode object ? object.deepCopy().set(key, value) : null;
    List<JsonNode> inner = new ArrayList<>();
    shown.stream().filter(it -> it.has(key)).map(it -> it.get(key)).forEach(inner::add);
    return inner(token, base, receiverBase, put, inner);
  }

  /** An item of the list here. */
  Place item(@Nullable JsonNode base, @Nullable JsonNode receiverBase) {
    BiFunction<JsonNode, JsonNode, @Nullable JsonNode> put =
        (whole, value) ->
            whole instanceof ArrayNode items
                ? items.isEmpty() ? items.deepCopy().add(value) : items.deepCopy().set(0, value)
                : null;
    List<JsonNode> inner = new ArrayList<>();
    shown.forEach(it -> it.values().stream().filter(x -> it.isArray()).forEach(inner::add));
    return inner("/0", base, receiverBase, put, inner);
  }

  /** The JSON inside of the text here. */
  Place content() {
    return new Place(
        name + "/(content)",
        false,
        value -> sent.apply(JsonNodeFactory.instance.stringNode(value.toString())),
        value -> taken.apply(JsonNodeFactory.instance.stringNode(value.toString())),
        List.of(),
        choices);
  }

  /** The same place seen through one alternative on each side. */
  Place alternative(List<String> around) {
    List<String> more = new ArrayList<>(choices);
    more.addAll(around);
    return new Place(name, text, sent, taken, shown, more);
  }

  /** The same place with more values to begin with. */
  Place showing(List<JsonNode> more) {
    List<JsonNode> values = new ArrayList<>(shown);
    values.addAll(more);
    return new Place(name, text, sent, taken, values, choices);
  }

  private Place inner(
      String token,
      @Nullable JsonNode base,
      @Nullable JsonNode receiverBase,
      BiFunction<JsonNode, JsonNode, @Nullable JsonNode> put,
      List<JsonNode> inner) {
    return new Place(
        name + token,
        false,
        value -> whole(sent, base, put, value),
        value -> whole(taken, receiverBase, put, value),
        inner.stream().distinct().limit(MAX_SHOWN).toList(),
        choices);
  }

  private static @Nullable Witness whole(
      Function<JsonNode, @Nullable Witness> outer,
      @Nullable JsonNode base,
      BiFunction<JsonNode, JsonNode, @Nullable JsonNode> put,
      JsonNode value) {
    JsonNode whole = base == null ? null : put.apply(base, value);
    return whole == null ? null : outer.apply(whole);
  }
}
