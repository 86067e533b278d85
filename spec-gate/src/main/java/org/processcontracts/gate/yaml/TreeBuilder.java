package org.processcontracts.gate.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns YAML events into a JSON tree, noting places and what has no JSON meaning. */
final class TreeBuilder {

  /** There is no sense in reading on. */
  static final class ExcessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ExcessException(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  /** A node, where it and those below stand, and how many they are when aliases are unfolded. */
  private record Built(JsonNode node, Places places, int size) {}

  private static final int MAX_ALIASED = 100_000;
  private static final int MAX_DEPTH = 256;

  /** Some hundred bytes each; fifty thousand paths have a million. */
  private static final int MAX_NODES = 1_500_000;

  /** Of all keys down to a node, in characters: every finding names them. */
  private static final int MAX_PATH = 4096;

  /** Longer numbers take time that grows with the square of their length. */
  private static final int MAX_DIGITS = 1_000;

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,999})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]{0,999})(\\.[0-9]{1,999})?([eE][-+]?[0-9]{1,3})?");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ScalarResolver RESOLVER = new CoreScalarResolver(false);

  private final Iterator<Event> events;
  private final boolean json;
  private final List<Problem> problems = new ArrayList<>();
  private final List<PlainScalar> ambiguous = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Anchor, Built> anchors = new HashMap<>();
  private int aliased;
  private int nodes;

  /**
   * Begins to build.
   *
   * @param json whether the events come from JSON, in which no plain scalar is doubtful
   */
  TreeBuilder(Iterator<Event> events, boolean json) {
    this.events = events;
    this.json = json;
  }

  /** The document that begins with this event; the iterator stands behind it then. */
  YamlDocument document(Path file, Event first) {
    Built root = build(first, 0, 0);
    return new YamlDocument(file, root.node(), root.places(), problems, ambiguous);
  }

  private Built build(Event event, int depth, int length) {
    if (++nodes > MAX_NODES) {
      throw excess(event, "more than " + MAX_NODES + " nodes", "split the file");
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    Built built;
    Optional<Anchor> anchor;
    if (event instanceof CollectionStartEvent start) {
      if (depth >= MAX_DEPTH) {
        throw excess(event, "more than " + MAX_DEPTH + " levels", "write a flatter file");
      }
      tag(start);
      anchor = start.getAnchor();
      built =
          start instanceof MappingStartEvent
              ? object(start, depth, length)
              : array(start, depth, length);
    } else {
      ScalarEvent scalar = (ScalarEvent) event;
      anchor = scalar.getAnchor();
      built = new Built(scalar(scalar), Places.scalar(position(event)), 1);
    }
    anchor.ifPresent(name -> anchors.put(name, built));
    return built;
  }

  /** An alias to a node above itself finds no anchor: that node is not built yet. */
  private Built alias(AliasEvent alias) {
    Built built = anchors.get(alias.getAlias());
    if (built == null) {
      throw excess(
          alias, "*" + alias.getAlias() + " names nothing above it", "write the value out");
    }
    aliased += built.size();
    if (aliased > MAX_ALIASED) {
      throw excess(alias, "aliases unfold into too many nodes", "write a file without anchors");
    }
    return built;
  }

  private Built array(Event start, int depth, int length) {
    ArrayNode array = NODES.arrayNode();
    List<Places> places = new ArrayList<>();
    int size = 1;
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      Built item = build(event, depth + 1, length + 1);
      array.add(item.node());
      places.add(item.places());
      size += item.size();
    }
    return new Built(array, Places.array(position(start), places), size);
  }

  private Built object(Event start, int depth, int length) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    List<Places> places = new ArrayList<>();
    int size = 1;
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      JsonNode key = build(event, depth + 1, length).node();
      String name = event instanceof ScalarEvent scalar ? scalar.getValue() : key.asString("");
      int path = length + 1 + name.length();
      if (path > MAX_PATH) {
        throw excess(event, "the keys down to here are too long", "choose shorter keys");
      }
      Built value = build(events.next(), depth + 1, path);
      size += value.size();
      if (key.isContainer()) {
        problem(event, "a key is not a scalar", "use a plain text key");
      } else if (members.containsKey(name)) {
        problem(event, "the key '" + name + "' stands twice in one object", "remove one of them");
      } else {
        // The same few keys stand in a contract thousands of times.
        String shared = names.computeIfAbsent(name, n -> n);
        members.put(shared, value.node());
        places.add(value.places().at(position(event)));
      }
    }
    // A copy of the right size: most objects have few members.
    ObjectNode object = new ObjectNode(NODES, new LinkedHashMap<>(members));
    List<String> keys = List.copyOf(members.keySet());
    return new Built(object, Places.object(position(start), keys, places), size);
  }

  private void tag(CollectionStartEvent start) {
    String wanted = start instanceof MappingStartEvent ? Tag.MAP.getValue() : Tag.SEQ.getValue();
    start
        .getTag()
        .filter(tag -> !tag.equals("!") && !tag.equals(wanted))
        .ifPresent(tag -> problem(start, "the tag " + tag + " has no meaning here", "remove it"));
  }

  private JsonNode scalar(ScalarEvent event) {
    String text = event.getValue();
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN && event.getTag().isEmpty();
    if (plain && text.length() > MAX_DIGITS && text.chars().allMatch(TreeBuilder::numeric)) {
      problem(event, "a number of more than " + MAX_DIGITS + " digits", "quote it, or shorten it");
      return NODES.stringNode(text);
    }
    Tag tag = tag(event, plain);
    if (tag.equals(Tag.STR)) {
      doubt(event, plain);
      return NODES.stringNode(text);
    }
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(text.equalsIgnoreCase("true"));
    }
    if (tag.equals(Tag.INT) && INTEGER.matcher(text).matches()) {
      return integer(new BigInteger(text));
    }
    if (tag.equals(Tag.FLOAT) && DECIMAL.matcher(text).matches()) {
      doubt(event, plain);
      return NODES.numberNode(new BigDecimal(text));
    }
    if (text.matches("-?[0-9.]{1,20}[eE][-+]?[0-9]{4,1000}")) {
      String message = "the number " + abbreviated(text) + " is too great or too small";
      problem(event, message, "quote it, or write an exponent of three digits at most");
      return NODES.stringNode(text);
    }
    problem(
        event,
        "'" + abbreviated(text) + "' is neither JSON text nor a JSON number",
        "quote it, or write a plain decimal number");
    return NODES.stringNode(text);
  }

  private static boolean numeric(int c) {
    return c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0;
  }

  private static Tag tag(ScalarEvent event, boolean plain) {
    if (plain) {
      // The resolver's patterns recurse on long texts.
      return event.getValue().length() > 1024 ? Tag.STR : RESOLVER.resolve(event.getValue(), true);
    }
    return event.getTag().filter(tag -> !tag.equals("!")).map(Tag::new).orElse(Tag.STR);
  }

  private void doubt(Event event, boolean plain) {
    if (plain && !json) {
      PlainScalar.of(position(event), ((ScalarEvent) event).getValue()).ifPresent(ambiguous::add);
    }
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

  private void problem(Event event, String message, String fix) {
    problems.add(new Problem(position(event), message, fix));
  }

  private static ExcessException excess(Event event, String message, String fix) {
    return new ExcessException(new Problem(position(event), message, fix));
  }

  private static String abbreviated(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static Position position(Event event) {
    return event.getStartMark().map(YamlReader::position).orElse(Position.START);
  }
}
