package org.processcontracts.gate.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** The format byte as an assertion on texts: base64 in either alphabet, in one line or more. */
record Base64Text() implements Format {

  @Override
  public String getName() {
    return "byte";
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
    if (!value.isString()) {
      return true;
    }
    try {
      String text = value.stringValue().replaceAll("[\\r\\n]", "");
      Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
