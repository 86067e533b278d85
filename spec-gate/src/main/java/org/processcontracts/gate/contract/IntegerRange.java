package org.processcontracts.gate.contract;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** The formats int32 and int64 as assertions on numbers, which the validator itself ignores. */
record IntegerRange(String name, BigDecimal least, BigDecimal greatest) implements Format {

  static final IntegerRange INT32 = of("int32", Integer.MIN_VALUE, Integer.MAX_VALUE);
  static final IntegerRange INT64 = of("int64", Long.MIN_VALUE, Long.MAX_VALUE);

  private static IntegerRange of(String name, long least, long greatest) {
    return new IntegerRange(name, BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
    if (!value.isNumber()) {
      return true;
    }
    BigDecimal number = value.decimalValue();
    return number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0;
  }
}
