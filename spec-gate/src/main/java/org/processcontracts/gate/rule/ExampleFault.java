package org.processcontracts.gate.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Located;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
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
          for (Located example : examples(api, holder)) {
            if (comparable(api, holder, example.node())) {
              String schema = holder.pointer("schema");
              validate(api, example, schema, holder.side(), faults);
            }
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

  private static List<Located> examples(Api api, Part holder) {
    List<Located> examples = new ArrayList<>();
    if (holder.node().has("example")) {
      examples.add(new Located(api.contract(), holder.pointer("example")));
    }
    for (String name : holder.node().path("examples").propertyNames()) {
      Located example = api.dereference(Pointer.child(holder.pointer("examples"), name));
      Located value = new Located(example.document(), example.pointer() + "/value");
      if (!value.node().isMissingNode()) {
        examples.add(value);
      }
    }
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
      Api api, Located example, String schema, Side side, List<ExampleFault> faults) {
    List<Violation> violations = api.validator().validate(example.node(), schema, side);
    // A schema that both sides use may show what either of them sends.
    boolean valid =
        side == Side.EITHER
            && (api.validator().validate(example.node(), schema, Side.REQUEST).isEmpty()
                || api.validator().validate(example.node(), schema, Side.RESPONSE).isEmpty());
    if (!valid) {
      violations.forEach(violation -> faults.add(of(api.contract().tree(), example, violation)));
    }
  }

  private static ExampleFault of(JsonNode contract, Located value, Violation violation) {
    boolean range =
        violation.keyword().equals("format")
            && contract.at(violation.schema()).asString("").matches("int32|int64");
    String pointer = value.pointer() + violation.instance();
    return new ExampleFault(new Located(value.document(), pointer), violation, range);
  }
}
