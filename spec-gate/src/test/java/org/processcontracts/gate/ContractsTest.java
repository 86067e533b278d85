package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.ExactJson;
import org.processcontracts.gate.contract.Example;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Violation;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlReader;

class ContractsTest {

  private static final Path SPECS = Fixtures.RULES.resolve("base");

  private final Contract contract = Contracts.load(SPECS, "pets");
  private final Operation operation = contract.operation("searchPets");

  @Test
  void shouldFollowReferencesToParametersAndExamples() {
    assertThat(operation.method() + " " + operation.path()).isEqualTo("POST /pets/search");
    assertThat(operation.parameters())
        .singleElement()
        .satisfies(
            parameter -> {
              assertThat(parameter.pointer()).isEqualTo("/components/parameters/Limit");
              assertThat(parameter.examples()).extracting(Example::name).containsExactly("cats");
            });
    assertThat(operation.responses()).containsOnlyKeys("200", "default");
    assertThat(operation.responses().get("200").contents().get(0).examples())
        .extracting(example -> example.name() + " " + example.value())
        .containsExactly("none {\"count\":null}");
    assertThat(contract.follow(operation.requestBody().content().schema()))
        .isEqualTo("/components/schemas/PetQuery");
  }

  @Test
  void shouldBuildTheDocumentedRequestAndJudgeOthers() {
    RequestValidator validator = new RequestValidator(contract);
    Request documented = validator.documented(operation, "cats");
    Request.Key limit = new Request.Key("query", "limit");

    assertThat(documented.parameters()).isEqualTo(Map.of(limit, "1"));
    assertThat(documented.body())
        .isEqualTo(ExactJson.read("{\"kind\": \"cat\", \"since\": 9223372036854775807}"));
    assertThat(validator.validate(operation, documented)).isEmpty();
    assertThat(validator.validate(operation, documented.with(limit, "0").withBody(null)))
        .extracting(Violation::instance, Violation::keyword)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/query/limit", "minimum"));
    assertThat(validator.validate(operation, documented.with(limit, "ten")))
        .extracting(Violation::schema)
        .contains("/components/parameters/Limit/schema/type");
  }

  @Test
  void shouldBundleWhatReadsBackAsTheSameTree() {
    String yaml = Bundle.yaml(Specs.load(SPECS).apis().get(0));
    YamlDocument read = YamlReader.parse(SPECS, yaml);

    assertThat(read.tree()).isEqualTo(contract.tree());
    assertThat(read.at("/components/schemas/PetQuery/properties/since/x-source").toString())
        .isEqualTo("[\"000 \\\"Request\\\" since\"]");
    assertThat(read.at("/components/schemas/PetKind/x-source").toString())
        .as("a Reference Object cannot carry it")
        .isEqualTo("[\"000 \\\"Request\\\" kind\"]");
    assertThat(yaml).doesNotContain("examples/");
  }

  @Test
  void shouldSayWhichContractIsMissing() {
    assertThat(Contracts.discover(SPECS)).extracting(Contract::api).containsExactly("pets");
    assertThatThrownBy(() -> Contracts.load(SPECS, "plants"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("no contract plants in ");
  }
}
