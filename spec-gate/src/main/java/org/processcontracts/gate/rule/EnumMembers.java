package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Every member of an enum is of the type, and stands once. */
public final class EnumMembers extends NamedRule {

  private final boolean twice;

  private EnumMembers(String id, Severity severity, String reason, boolean twice) {
    super(id, severity, reason);
    this.twice = twice;
  }

  /** Members of another type. */
  public static EnumMembers fitting() {
    return new EnumMembers(
        "enum-members",
        Severity.ERROR,
        "A member that no value can equal is never accepted.",
        false);
  }

  /** Members that stand twice. */
  public static EnumMembers unique() {
    return new EnumMembers(
        "enum-unique",
        Severity.ERROR,
        "A double hides a missing member, or becomes two constants of one name.",
        true);
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      JsonNode members = schema.node().path("enum");
      Set<Object> seen = new HashSet<>();
      for (int i = 0; members.isArray() && i < members.size(); i++) {
        JsonNode member = members.get(i);
        String at = Pointer.child(schema.pointer("enum"), Integer.toString(i));
        if (!seen.add(value(member))) {
          if (twice) {
            findings.add(
                api.contract(), at, member + " stands twice", "remove it, or write what was meant");
          }
        } else if (twice) {
          continue;
        } else if (member.isNull() && !schema.flag("nullable") && schema.node().has("type")) {
          findings.add(
              api.contract(),
              at,
              "null is no " + schema.text("type"),
              "add nullable: true, or remove it; the text is written 'null'");
        } else if (!member.isNull() && !fits(member, schema.text("type"))) {
          findings.add(
              api.contract(),
              at,
              "%s is no %s".formatted(member, schema.text("type")),
              schema.text("type").equals("string") ? "quote it" : "correct the member or the type");
        }
      }
    }
  }

  private static Object value(JsonNode member) {
    return member.isNumber() ? member.decimalValue().stripTrailingZeros() : member;
  }

  private static boolean fits(JsonNode member, String type) {
    return switch (type) {
      case "string" -> member.isString();
      case "integer" ->
          member.isNumber() && member.decimalValue().stripTrailingZeros().scale() <= 0;
      case "number" -> member.isNumber();
      case "boolean" -> member.isBoolean();
      case "array" -> member.isArray();
      case "object" -> member.isObject();
      default -> true;
    };
  }
}
