package org.processcontracts.gate.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick check takes, the validator takes too; that it takes most is what it is for. */
class QuickCheckTest {

  private static final String POINTER = "/components/schemas/S";

  private static Contract contract(String schema) {
    return new Contract(
        "test",
        ExactJson.read(
            "{\"components\": {\"schemas\": {\"S\": %s, \"T\": {\"type\": \"string\", \"enum\": [\"a\"]}}}}"
                .formatted(schema)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"string"}; "a"
          {"type":"string","nullable":true}; null
          {"type":"string","minLength":1,"maxLength":1}; "😀"
          {"type":"string","pattern":"^a+$"}; "aa"
          {"type":"string","format":"date-time"}; "2024-02-29T23:59:59.123+08:00"
          {"type":"string","format":"date-time"}; "2015-12-28T23:59:59Z"
          {"type":"string","enum":["a","b"]}; "b"
          {"type":"integer","format":"int64"}; 9223372036854775807
          {"type":"integer","format":"int32","minimum":0,"maximum":7}; 7
          {"type":"integer","enum":[1,2]}; 2
          {"type":"number"}; 0.10
          {"type":"array","items":{"$ref":"#/components/schemas/T"},"minItems":1,"maxItems":2}; ["a"]
          {"type":"object","required":["a"],"properties":{"a":{"type":"boolean"}}}; {"a":true,"b":1}
          {"type":"object","additionalProperties":{"type":"integer"}}; {"a":1}
          {"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}}}; {"a":""}
          {"type":"object","properties":{"a":{"$ref":"#/components/schemas/S"}}}; {"a":{"a":{}}}
          """)
  void shouldTakeWhatIsValid(String schema, String instance) {
    assertThat(new QuickCheck(contract(schema), POINTER).takes(ExactJson.read(instance))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'string'}",
        "{'type':'string','nullable':true}",
        "{'type':'string','minLength':2}",
        "{'type':'string','maxLength':1}",
        "{'type':'string','pattern':'^a$'}",
        "{'type':'string','pattern':'['}",
        "{'type':'string','format':'date-time'}",
        "{'type':'string','format':'byte'}",
        "{'type':'string','enum':['a']}",
        "{'type':'string','nullable':true,'enum':['a']}",
        "{'type':'integer'}",
        "{'type':'integer','format':'int32'}",
        "{'type':'integer','format':'int64'}",
        "{'type':'integer','minimum':1,'exclusiveMinimum':true}",
        "{'type':'number','maximum':1}",
        "{'type':'number','format':'int32'}",
        "{'type':'number','multipleOf':2}",
        "{'type':'boolean'}",
        "{'type':'array','items':{'type':'integer'},'uniqueItems':true}",
        "{'type':'array','items':{'type':'integer'},'minItems':1,'maxItems':1}",
        "{'type':'object','required':['a']}",
        "{'type':'object','nullable':true,'properties':{'a':{'type':'string'}}}",
        "{'type':'object','additionalProperties':false,'properties':{'a':{'type':'string'}}}",
        "{'type':'object','additionalProperties':{'$ref':'#/components/schemas/T'}}",
        "{'type':'object','properties':{'a':{'type':'string','writeOnly':true}}}",
        "{'oneOf':[{'type':'string'},{'$ref':'#/components/schemas/T'}]}",
        "{'$ref':'#/components/schemas/Nowhere'}",
        "{'enum':['a',null,1]}",
        "{}"
      })
  void shouldTakeNothingElse(String schema) {
    Contract contract = contract(schema.replace('\'', '"'));
    QuickCheck quick = new QuickCheck(contract, POINTER);
    String deep = "[".repeat(200) + "]".repeat(200);
    for (String instance :
        new String[] {
          "null",
          "true",
          "0",
          "1",
          "2",
          "1.0",
          "1.5",
          "1e400",
          "2147483648",
          "2147483647.5",
          "9223372036854775808",
          "\"\"",
          "\"a\"",
          "\"b\"",
          "\"aa\"",
          "\"😀\"",
          "\"😀😀\"",
          "[]",
          "[1]",
          "[1,1]",
          "[\"a\"]",
          "[null]",
          "{}",
          "{\"a\":\"a\"}",
          "{\"a\":null}",
          "{\"b\":\"a\"}",
          "{\"a\":1}",
          "{\"a\":\"a\",\"b\":\"b\"}",
          "\"2024-02-30T00:00:00Z\"",
          "\"2024-01-01T24:00:00Z\"",
          "\"2024-01-01 00:00:00Z\"",
          "\"2024-01-01T00:00:00\"",
          deep
        }) {
      var node = ExactJson.read(instance);
      if (quick.takes(node)) {
        assertThat(contract.validator().validate(node, POINTER, Side.RESPONSE))
            .as("%s, %s", schema, instance)
            .isEmpty();
      }
    }
  }
}
