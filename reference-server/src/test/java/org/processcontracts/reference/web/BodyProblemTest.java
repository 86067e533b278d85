package org.processcontracts.reference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of member has words for what it should be. */
class BodyProblemTest {

  private final JsonMapper mapper = mapper();

  /** A member of each kind. */
  private record Body(
      @Nullable Integer small,
      @Nullable Long great,
      @Nullable String text,
      @Nullable Boolean flag,
      @Nullable List<Body> list,
      int @Nullable [] array,
      @Nullable Either either) {}

  /** As the generated models have them. */
  public static final class Either {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Either of(String text) {
      return new Either();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Either of(Integer number) {
      return new Either();
    }
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    new StrictJson().customize(builder);
    return builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"small\": \"1\"} | small has to be an integer from -2147483648 to 2147483647",
        "{\"small\": 1.0} | small has to be an integer from -2147483648 to 2147483647",
        "{\"small\": 2147483648} | small has to be an integer from -2147483648 to 2147483647",
        "{\"great\": true} | great has to be an integer from -9223372036854775808 to"
            + " 9223372036854775807",
        "{\"text\": 1} | text has to be a text",
        "{\"text\": 1.0} | text has to be a text",
        "{\"text\": true} | text has to be a text",
        "{\"flag\": 1} | flag has to be true or false",
        "{\"flag\": \"true\"} | flag has to be true or false",
        "{\"list\": 1} | list has to be a list",
        "{\"list\": [{}, {\"flag\": 0}]} | list[1].flag has to be true or false",
        "{\"array\": 1} | array has to be a list",
        "{\"list\": [1]} | list[0] has to be an object",
        "[] | it has to be an object",
        "{\"either\": []} | either has to be a text or an integer from -2147483648 to 2147483647",
        "{\"secret\": 1} | it has a member that the contract does not know",
        "{\"list\": [{\"secret\": 1}]} | list[0] has a member that the contract does not know"
      })
  void shouldSayWhatAMemberShouldBe(String json, String told) {
    assertThat(problem(json))
        .startsWith("is not what the contract describes: " + told + " (line 1");
  }

  @Test
  void shouldSayWhereThereIsNoJson() {
    String told = "is not JSON, or names a member twice";
    assertThat(problem("{\n}}")).isEqualTo(told + " (line 2, column 2)");
    assertThat(problem("{\"flag\": true, \"flag\": true}")).startsWith(told);
  }

  @Test
  void shouldKeepTheDigitsOfWhatItDoesNotKnow() {
    assertThat(mapper.readTree("0.10").toString()).isEqualTo("0.10");
  }

  private String problem(String json) {
    return BodyProblem.of(
        catchThrowableOfType(JacksonException.class, () -> mapper.readValue(json, Body.class)));
  }
}
