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
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** One way in which an example breaks the schema that it is an example of. */
record ExampleFault(String at, Violation violation, boolean integerRange) {

  /** All faults of all examples of an API. */
  static List<ExampleFault> all(Api api) {
    List<ExampleFault> faults = new ArrayList<>();
    for (Kind kind : List.of(Kind.PARAMETER, Kind.HEADER, Kind.MEDIA_TYPE)) {
      for (Part holder : api.description().own(kind)) {
        if (holder.node().path("schema").isObject()) {
          for (String example : examples(api, holder)) {
            if (comparable(api, holder, api.contract().at(example))) {
              String schema = holder.pointer("schema");
              validate(api, example, schema, holder.side(), faults);
            }
          }
        }
      }
    }
    for (Part schema : api.description().own(Kind.SCHEMA)) {
      if (schema.node().has("example")) {
        validate(api, schema.pointer("example"), schema.pointer(), schema.side(), faults);
      }
    }
    if (NullDoubt.in(api.description())) {
      faults.removeIf(fault -> api.contract().at(fault.at()).isNull());
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
      Api api, String at, String schema, Side side, List<ExampleFault> faults) {
    JsonNode example = api.contract().at(at);
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

  private static ExampleFault of(Api api, String value, Violation violation) {
    boolean range =
        violation.keyword().equals("format")
            && api.contract().at(violation.schema()).asString("").matches("int32|int64");
    return new ExampleFault(value + violation.instance(), violation, range);
  }
}
