package org.processcontracts.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.processcontracts.gate.contract.ExactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** A new server answers the documented requests with the documented answers. */
@ParameterizedClass
@EnumSource(Database.class)
class DocumentedTest {

  @Parameter Database database;

  @Test
  void shouldAnswerBcs() {
    assertDocumented("bcs", "records");
  }

  @Test
  void shouldAnswerDadayun() {
    assertDocumented("dadayun", "instances");
  }

  @Test
  void shouldAnswerDatashare() {
    assertDocumented("datashare", "processes");
  }

  @Test
  void shouldAnswerEds() {
    assertDocumented("eds", "contract");
  }

  /** The document lists its instances newest first, the request wants them the other way. */
  @Test
  void shouldAnswerEnos() {
    Api api = Api.of(Server.on(database), "enos");
    JsonNode expected = ExactJson.read(api.success("instances").toString());
    ArrayNode instances = (ArrayNode) expected.at("/data/flowInsts");
    instances.add(instances.remove(0));
    assertThat(api.send(api.documented("window-of-instances")).body()).isEqualTo(expected);
  }

  @Test
  void shouldFindNoDocumentedInstanceInTheDocumentedWindow() {
    Api api = Api.of(Server.on(database), "enos");
    assertThat(api.send(api.documented("documented")).body())
        .isEqualTo(api.success("no-instances"));
  }

  private void assertDocumented(String name, String example) {
    Api api = Api.of(Server.on(database), name);
    assertThat(api.send(api.documented("")).body())
        .isEqualTo(ExactJson.read(api.success(example).toString()));
  }
}
