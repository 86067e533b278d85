package org.processcontracts.gate.compat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.cases.Language;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares two shapes in one constraint. */
final class Relations {

  private static final Set<Type> TEXTS =
      EnumSet.of(Type.STRING, Type.INTEGER, Type.NUMBER, Type.BOOLEAN);

  private static final String ANY_TEXT = "^[\\s\\S]*$";

  private Relations() {}

  /**
   * The greatest lower or least upper bound of a shape; exclusive ones of integers made inclusive.
   */
  private record Edge(BigDecimal value, boolean exclusive) {}

  static Relation of(Constraint constraint, Shape sender, Shape receiver, boolean text) {
    return switch (constraint) {
      case TYPE -> types(sender, receiver, text);
      case NULL -> flags(text || !nullable(sender), text || !nullable(receiver));
      case ENUM -> enums(sender, receiver);
      case FORMAT -> formats(sender, receiver);
      case MINIMUM, MAXIMUM -> edges(constraint, sender, receiver);
      case MULTIPLE_OF -> multiples(sender, receiver);
      case MIN_LENGTH, MAX_LENGTH -> lengths(constraint, sender, receiver);
      case MIN_ITEMS, MIN_MEMBERS -> bounds(constraint, sender, receiver, -1);
      case MAX_ITEMS -> bounds(constraint, sender, receiver, 1);
      case MAX_MEMBERS -> maxMembers(sender, receiver);
      case PATTERN -> patterns(sender, receiver);
      case UNIQUE -> flags(sender.says("uniqueItems"), receiver.says("uniqueItems"));
      case MAP -> maps(sender, receiver);
      case NOT -> exclusions(sender, receiver);
      case CONTENT ->
          flags(
              !sender.pointers("x-contentSchema").isEmpty(),
              !receiver.pointers("x-contentSchema").isEmpty());
      // These two have no single argument; the walk compares them.
      case ALTERNATIVE, REQUIRED -> Relation.EQUAL;
    };
  }

  private static Relation flags(boolean sender, boolean receiver) {
    return Relation.of(sender || !receiver, receiver || !sender);
  }

  private static Relation types(Shape sender, Shape receiver, boolean text) {
    Set<Type> sent = plain(sender, text);
    Set<Type> taken = plain(receiver, text);
    return Relation.of(taken.containsAll(sent), sent.containsAll(taken));
  }

  private static Set<Type> plain(Shape shape, boolean text) {
    Set<Type> types = shape.types();
    types.remove(Type.NULL);
    if (text && types.contains(Type.STRING)) {
      types.addAll(TEXTS);
    }
    return types;
  }

  static boolean nullable(Shape shape) {
    return shape.types().contains(Type.NULL)
        && shape.arguments("enum").stream()
            .allMatch(members -> members.valueStream().anyMatch(JsonNode::isNull));
  }

  /** The members that all enums of a shape allow, without null; null if it has no enum. */
  static @Nullable Set<JsonNode> members(Shape shape) {
    Set<JsonNode> common = null;
    for (JsonNode argument : shape.arguments("enum")) {
      Set<JsonNode> members = new LinkedHashSet<>();
      argument.forEach(member -> members.add(exact(member)));
      members.removeIf(JsonNode::isNull);
      if (common == null) {
        common = members;
      } else {
        common.retainAll(members);
      }
    }
    return common;
  }

  /** One and 1.0 are the same number. */
  static JsonNode exact(JsonNode node) {
    return node.isNumber()
        ? JsonNodeFactory.instance.numberNode(node.decimalValue().stripTrailingZeros())
        : node;
  }

  private static Relation enums(Shape sender, Shape receiver) {
    Set<JsonNode> sent = members(sender);
    Set<JsonNode> taken = members(receiver);
    return Relation.of(
        taken == null || sent != null && taken.containsAll(sent),
        sent == null || taken != null && sent.containsAll(taken));
  }

  private static Relation formats(Shape sender, Shape receiver) {
    Set<String> sent = formats(sender);
    Set<String> taken = formats(receiver);
    return Relation.of(covers(taken, kept(sender, sent)), covers(sent, kept(receiver, taken)));
  }

  /** With the formats that the bounds of an integer keep without being told. */
  private static Set<String> kept(Shape shape, Set<String> told) {
    Set<String> kept = new HashSet<>(told);
    boolean integer = !shape.types().contains(Type.NUMBER);
    for (String format : integer ? List.of("int32", "int64") : List.<String>of()) {
      boolean low = within(edge(Constraint.MINIMUM, shape, -1), range(Set.of(format), -1), -1);
      boolean high = within(edge(Constraint.MAXIMUM, shape, 1), range(Set.of(format), 1), 1);
      if (low && high) {
        kept.add(format);
      }
    }
    return kept;
  }

  private static Set<String> formats(Shape shape) {
    Set<String> formats = new HashSet<>();
    shape.arguments("format").forEach(format -> formats.add(format.asString("")));
    // It only says how to show a text.
    formats.remove("password");
    return formats;
  }

  private static boolean covers(Set<String> taken, Set<String> sent) {
    return taken.stream()
        .allMatch(
            format ->
                sent.contains(format)
                    || format.equals("int64") && sent.contains("int32")
                    || format.equals("double") && sent.contains("float"));
  }

  private static Relation bounds(Constraint constraint, Shape sender, Shape receiver, int sign) {
    String keyword = constraint.keywords().get(0);
    return edges(bound(sender, keyword, sign), bound(receiver, keyword, sign), sign);
  }

  /** A pattern may keep either within a length that it does not state. */
  private static Relation lengths(Constraint constraint, Shape sender, Shape receiver) {
    int sign = constraint == Constraint.MIN_LENGTH ? -1 : 1;
    String keyword = constraint.keywords().get(0);
    Relation relation = bounds(constraint, sender, receiver, sign);
    boolean implied =
        relation == Relation.STRICTER && within(sender, bound(receiver, keyword, sign), sign)
            || relation == Relation.LOOSER && within(receiver, bound(sender, keyword, sign), sign);
    return implied ? Relation.EQUAL : relation;
  }

  private static boolean within(Shape shape, @Nullable Edge bound, int sign) {
    if (bound == null) {
      return false;
    }
    String length = bound.value().toBigInteger().toString();
    String limit = "^[\\s\\S]{" + (sign < 0 ? length + "," : "0," + length) + "}$";
    return texts(shape).stream().anyMatch(it -> within(it, limit));
  }

  /** Where a map is not told of, there are at most those members that are declared. */
  private static Relation maxMembers(Shape sender, Shape receiver) {
    Relation relation = bounds(Constraint.MAX_MEMBERS, sender, receiver, 1);
    Edge taken = bound(receiver, "maxProperties", 1);
    boolean never =
        taken != null
            && sender.map().isEmpty()
            && BigDecimal.valueOf(sender.declared().size()).compareTo(taken.value()) <= 0;
    return relation == Relation.STRICTER && never ? Relation.EQUAL : relation;
  }

  private static @Nullable Edge bound(Shape shape, String keyword, int sign) {
    List<BigDecimal> bounds = shape.numbers(keyword);
    BigDecimal tightest = null;
    for (BigDecimal bound : bounds) {
      if (tightest == null || bound.compareTo(tightest) * sign < 0) {
        tightest = bound;
      }
    }
    // A count is never below nought.
    boolean vacuous = tightest == null || sign < 0 && tightest.signum() <= 0;
    return vacuous ? null : new Edge(tightest, false);
  }

  private static Relation edges(Constraint constraint, Shape sender, Shape receiver) {
    int sign = constraint == Constraint.MINIMUM ? -1 : 1;
    Edge sent = edge(constraint, sender, sign);
    Edge taken = edge(constraint, receiver, sign);
    Relation relation = edges(sent, taken, sign);
    boolean implied =
        relation == Relation.STRICTER && within(range(formats(sender), sign), taken, sign)
            || relation == Relation.LOOSER && within(range(formats(receiver), sign), sent, sign);
    return implied ? Relation.EQUAL : relation;
  }

  private static boolean within(@Nullable Edge range, @Nullable Edge bound, int sign) {
    return range != null && bound != null && compare(range, bound, sign) <= 0;
  }

  /** The last number on one side that one of the formats has; null if none is of integers. */
  private static @Nullable Edge range(Set<String> formats, int sign) {
    int bits = formats.contains("int32") ? 31 : formats.contains("int64") ? 63 : 0;
    BigDecimal over = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
    return bits == 0
        ? null
        : new Edge(sign < 0 ? over.negate() : over.subtract(BigDecimal.ONE), false);
  }

  private static Relation edges(@Nullable Edge sent, @Nullable Edge taken, int sign) {
    if (sent == null || taken == null) {
      return Relation.of(taken == null, sent == null);
    }
    int order = compare(sent, taken, sign);
    return Relation.of(order <= 0, order >= 0);
  }

  /** Negative if the first lets less pass. */
  private static int compare(Edge one, Edge other, int sign) {
    int order = one.value().compareTo(other.value()) * sign;
    return order != 0 ? order : Boolean.compare(other.exclusive(), one.exclusive());
  }

  private static @Nullable Edge edge(Constraint constraint, Shape shape, int sign) {
    boolean integer = !shape.types().contains(Type.NUMBER);
    Edge tightest = null;
    for (String part : shape.parts()) {
      JsonNode schema = shape.contract().at(part);
      JsonNode bound = schema.path(constraint.keywords().get(0));
      if (bound.isNumber()) {
        boolean exclusive = schema.path(constraint.keywords().get(1)).asBoolean(false);
        Edge edge = edge(bound.decimalValue(), exclusive, integer, sign);
        if (tightest == null || compare(edge, tightest, sign) < 0) {
          tightest = edge;
        }
      }
    }
    return tightest;
  }

  private static Edge edge(BigDecimal value, boolean exclusive, boolean integer, int sign) {
    if (!integer) {
      return new Edge(value, exclusive);
    }
    BigDecimal whole = value.setScale(0, sign < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
    boolean on = exclusive && whole.compareTo(value) == 0;
    return new Edge(on ? whole.subtract(BigDecimal.valueOf(sign)) : whole, false);
  }

  private static Relation multiples(Shape sender, Shape receiver) {
    return Relation.of(
        divides(receiver.numbers("multipleOf"), sender),
        divides(sender.numbers("multipleOf"), receiver));
  }

  private static boolean divides(List<BigDecimal> taken, Shape sender) {
    boolean integer = !sender.types().contains(Type.NUMBER);
    return taken.stream()
        .filter(unit -> unit.signum() > 0)
        .allMatch(
            unit ->
                integer && BigDecimal.ONE.remainder(unit).signum() == 0
                    || sender.numbers("multipleOf").stream()
                        .anyMatch(sent -> sent.remainder(unit).signum() == 0));
  }

  /** By proof where automata can tell, otherwise by the patterns' letters. */
  private static Relation patterns(Shape sender, Shape receiver) {
    Set<String> sent = texts(sender);
    Set<String> taken = texts(receiver);
    return Relation.of(within(sent, taken), within(taken, sent));
  }

  private static boolean within(Set<String> sent, Set<String> taken) {
    if (sent.containsAll(taken)) {
      return true;
    }
    return sent.size() <= 1
        && taken.size() == 1
        && within(sent.stream().findFirst().orElse(ANY_TEXT), taken.iterator().next());
  }

  private static boolean within(String sent, String taken) {
    Optional<Language> inner = Language.of(sent);
    Optional<Language> outer = Language.of(taken);
    if (inner.isEmpty() || outer.isEmpty()) {
      return false;
    }
    Language.Answer answer = inner.get().beyond(outer.get(), 0);
    return answer.text() == null && answer.complete();
  }

  private static Set<String> texts(Shape shape) {
    Set<String> texts = new LinkedHashSet<>();
    shape.arguments("pattern").forEach(pattern -> texts.add(pattern.asString("")));
    return texts;
  }

  /** Only where the sender's contract tells of further members may they be sent. */
  private static Relation maps(Shape sender, Shape receiver) {
    return Relation.of(
        sender.map().isEmpty() || !receiver.closed(), receiver.map().isEmpty() || !sender.closed());
  }

  private static Relation exclusions(Shape sender, Shape receiver) {
    return Relation.of(excludes(sender, receiver), excludes(receiver, sender));
  }

  private static boolean excludes(Shape sender, Shape receiver) {
    return receiver.pointers("not").stream()
        .allMatch(
            taken ->
                sender.pointers("not").stream()
                    .anyMatch(
                        sent -> Sameness.of(sender.contract(), sent, receiver.contract(), taken)));
  }
}
