package org.processcontracts.gate.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns composed YAML nodes into a JSON tree, noting places and what has no JSON meaning. */
final class TreeBuilder {

  /** The aliases of a document unfold beyond the limit, or contain themselves. */
  static final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final int MAX_NODES = 200_000;
  private static final int MAX_DEPTH = 128;

  /** Longer numbers take time that grows with the square of their length. */
  private static final int MAX_DIGITS = 1_000;

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Position> positions = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int count;

  Map<String, Position> positions() {
    return positions;
  }

  List<Problem> problems() {
    return problems;
  }

  JsonNode build(Node node, String pointer) {
    // An alias to a node above itself never ends; the depth stops it.
    if (++count > MAX_NODES || Pointer.tokens(pointer).size() > MAX_DEPTH) {
      throw new TooLargeException();
    }
    positions.putIfAbsent(pointer, position(node));
    if (node instanceof MappingNode mapping) {
      return object(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = NODES.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(build(item, Pointer.child(pointer, Integer.toString(array.size()))));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(MappingNode mapping, String pointer) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple member : mapping.getValue()) {
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        problem(member.getKeyNode(), "a key is not a scalar", "use a plain text key");
        continue;
      }
      String name = key.getValue();
      if (object.has(name)) {
        problem(key, "the key '" + name + "' stands twice in one object", "remove one of them");
        continue;
      }
      String child = Pointer.child(pointer, name);
      positions.put(child, position(key));
      object.set(name, build(member.getValueNode(), child));
    }
    return object;
  }

  private JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    Tag tag = node.getTag();
    if (tag.equals(Tag.STR)) {
      return NODES.stringNode(text);
    }
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(text.equalsIgnoreCase("true"));
    }
    boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
    if (number && text.length() > MAX_DIGITS) {
      problem(node, "a number of more than " + MAX_DIGITS + " digits", "quote it, or shorten it");
      return NODES.stringNode(text);
    }
    if (tag.equals(Tag.INT) && INTEGER.matcher(text).matches()) {
      return integer(new BigInteger(text));
    }
    if (tag.equals(Tag.FLOAT) && DECIMAL.matcher(text).matches()) {
      return NODES.numberNode(new BigDecimal(text));
    }
    problem(
        node,
        "'" + text + "' is neither JSON text nor a JSON number",
        "quote it, or write a plain decimal number");
    return NODES.stringNode(text);
  }

  /** The node type that Jackson's own JSON reader chooses, so that trees from both are equal. */
  private static JsonNode integer(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return NODES.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? NODES.numberNode(value.longValue())
        : NODES.numberNode(value);
  }

  private void problem(Node node, String message, String fix) {
    problems.add(new Problem(position(node), message, fix));
  }

  private static Position position(Node node) {
    return node.getStartMark().map(YamlReader::position).orElse(Position.START);
  }
}
