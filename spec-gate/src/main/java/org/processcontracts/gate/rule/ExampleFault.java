package org.processcontracts.gate.rule;

import java.util.ArrayList;
import java.util.List;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Located;
import org.processcontracts.gate.contract.Element;
import org.processcontracts.gate.contract.Elements;
import org.processcontracts.gate.contract.SchemaValidator;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.contract.Violation;
import tools.jackson.databind.JsonNode;

/** One way in which an example breaks the schema of its media type, parameter or header. */
record ExampleFault(Located at, Violation violation, boolean integerRange) {

  /** All faults of all examples of an API. */
  static List<ExampleFault> all(Api api) {
    JsonNode contract = api.contract().tree();
    SchemaValidator validator = new SchemaValidator(contract);
    List<ExampleFault> faults = new ArrayList<>();
    for (Element element : Elements.of(contract)) {
      boolean whole = element.kind() == Element.Kind.EXAMPLE_VALUE;
      String schema = element.owner() + "/schema";
      if ((whole || element.kind() == Element.Kind.EXAMPLE) && contract.at(schema).isObject()) {
        Located example = api.dereference(element.pointer());
        Located value =
            whole ? example : new Located(example.document(), example.pointer() + "/value");
        Side side = element.request() ? Side.REQUEST : Side.RESPONSE;
        if (!value.node().isMissingNode()) {
          validator
              .validate(value.node(), schema, side)
              .forEach(violation -> faults.add(of(contract, value, violation)));
        }
      }
    }
    return faults;
  }

  private static ExampleFault of(JsonNode contract, Located value, Violation violation) {
    boolean range =
        violation.keyword().equals("format")
            && contract.at(violation.schema()).asString("").matches("int32|int64");
    String pointer = value.pointer() + violation.instance();
    return new ExampleFault(new Located(value.document(), pointer), violation, range);
  }
}
