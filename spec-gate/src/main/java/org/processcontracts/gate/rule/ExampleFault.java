package org.processcontracts.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** One way in which an example breaks the schema that it is an example of. */
record ExampleFault(Located at, Violation violation, boolean integerRange) {

  /** All faults of all examples of an API. */
  static List<ExampleFault> all(Api api) {
    List<ExampleFault> faults = new ArrayList<>();
    for (Kind kind : List.of(Kind.PARAMETER, Kind.HEADER, Kind.MEDIA_TYPE)) {
      for (Part holder : api.description().own(kind)) {
        if (holder.node().path("schema").isObject()) {
          for (String example : examples(api, holder)) {
            check(api, holder, new Located(api.contract(), example), faults);
          }
          for (Located value : external(api, holder)) {
            check(api, holder, value, faults);
          }
        }
      }
    }
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (schema.node().has("example")) {
        Located example = new Located(api.contract(), schema.pointer("example"));
        validate(api, example, schema.pointer(), schema.side(), faults);
      }
    }
    if (NullDoubt.in(api.description())) {
      faults.removeIf(fault -> fault.at().node().isNull());
    }
    return faults;
  }

  private static List<String> examples(Api api, Part holder) {
    List<String> examples = new ArrayList<>();
    if (holder.node().has("example")) {
      examples.add(holder.pointer("example"));
    }
    holder
        .node()
        .path("examples")
        .forEachEntry(
            (name, example) -> {
              String here = Pointer.child(holder.pointer("examples"), name);
              String there = Description.local(example.path("$ref").asString("")).orElse(here);
              if (!api.contract().at(there + "/value").isMissingNode()) {
                examples.add(there + "/value");
              }
            });
    return examples;
  }

  private static void check(Api api, Part holder, Located example, List<ExampleFault> faults) {
    if (comparable(api, holder, example.node())) {
      validate(api, example, holder.pointer("schema"), holder.side(), faults);
    }
  }

  /** Values that stand in files of their own. */
  private static List<Located> external(Api api, Part holder) {
    List<Located> values = new ArrayList<>();
    holder
        .node()
        .path("examples")
        .forEachEntry(
            (name, example) -> {
              String here = Pointer.child(holder.pointer("examples"), name);
              String there = Description.local(example.path("$ref").asString("")).orElse(here);
              Located value = api.linked().values().get(there);
              if (value != null) {
                values.add(value);
              }
            });
    return values;
  }

  /** A text may show how a value is written in XML, in a form or in a path. */
  private static boolean comparable(Api api, Part holder, JsonNode example) {
    boolean json =
        holder.kind() == Kind.MEDIA_TYPE
            && holder.name().toLowerCase(Locale.ROOT).matches("application/json.*|.*[+]json.*");
    String type =
        api.description()
            .resolved(holder.node().get("schema"))
            .map(schema -> schema.path("type").asString(""))
            .orElse("");
    boolean written =
        holder.kind() == Kind.MEDIA_TYPE ? !type.equals("string") : type.matches("array|object");
    return json || !example.isString() || !written;
  }

  private static void validate(
      Api api, Located at, String schema, Side side, List<ExampleFault> faults) {
    JsonNode example = at.node();
    List<Violation> violations = api.validator().validate(example, schema, side);
    // A schema that both sides use may show what either of them sends.
    boolean valid =
        side == Side.EITHER
            && (api.validator().validate(example, schema, Side.REQUEST).isEmpty()
                || api.validator().validate(example, schema, Side.RESPONSE).isEmpty());
    if (!valid) {
      violations.forEach(violation -> faults.add(of(api, at, violation)));
    }
  }

  private static ExampleFault of(Api api, Located value, Violation violation) {
    boolean range =
        violation.keyword().equals("format")
            && api.contract().at(violation.schema()).asString("").matches("int32|int64");
    Located at = new Located(value.document(), value.pointer() + violation.instance());
    return new ExampleFault(at, violation, range);
  }
}
