package org.processcontracts.gate.rule;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Bundle;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract says that it is OpenAPI 3.0, and the parser that generators use agrees. */
public final class OpenApiValid extends NamedRule {

  /** The parser takes seconds beyond; our own rules look at everything in any case. */
  private static final int MAX_PATHS = 2_000;

  private static final int MAX_TEXT = 65_536;

  /** Made when it is asked for, since that takes its time. */
  private static final class Json {

    /** With an exponent, a number beyond a double would become infinite. */
    private static final JsonMapper PLAIN =
        JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
  }

  /** The rule. */
  public OpenApiValid() {
    super(
        "openapi-valid",
        "Generators and mocks misread, or fetch from elsewhere, what is not plain OpenAPI 3.0.");
  }

  @Override
  public void check(Api api, Findings findings) {
    if (!api.contract().at("/openapi").asString("").matches("3\\.0\\.[0-9]+")) {
      findings.add(api.contract(), "/openapi", "the version is not 3.0", "write openapi: 3.0.3");
    }
    // The parser may hang, or follow a reference, on what the rules before this one refuse.
    // What a project has decided to let pass, the parser must not bring back.
    if (findings.untouched(api.contract()) && api.contract().at("/paths").size() <= MAX_PATHS) {
      JsonNode bundle = Bundle.tree(api);
      if (harmless(bundle)) {
        parse(api, bundle, findings);
      }
    }
  }

  /**
   * Data that looks like a reference out of the contract is legal, but the parser may follow; on a
   * long text its reader takes time that grows with the square of the length; and it gives up on a
   * number that no double comes near.
   */
  private static boolean harmless(JsonNode node) {
    return node.path("$ref").asString("#").startsWith("#")
        && node.asString("").length() <= MAX_TEXT
        && !(node.isNumber() && Double.isInfinite(node.decimalValue().doubleValue()))
        && node.values().stream().allMatch(OpenApiValid::harmless);
  }

  /** As JSON, which is written and read in a tenth of the time that YAML takes. */
  private static void parse(Api api, JsonNode bundle, Findings findings) {
    HeadStart.await();
    List<String> messages = messages(Json.PLAIN.writeValueAsString(bundle));
    Set<String> addresses = AddressForm.all(api.description());
    for (String message : messages == null ? List.<String>of() : messages) {
      String at = ParserMessage.pointer(message);
      // Of an extension in a callback the parser wants that it is a path.
      // Which addresses it takes is up to the JDK; a rule of their own looks at them.
      boolean address = addresses.stream().anyMatch(it -> message.endsWith("." + it));
      if (!Pointer.last(at).startsWith("x-") && !lost(message) && !address) {
        findings.add(api.contract(), at, message, "see the OpenAPI Specification 3.0.3");
      }
    }
  }

  /**
   * The parser looks for a reference in the components alone, and not for one with a percent sign;
   * parameters that it did not find are all the same to it. The rules before this one look
   * everywhere.
   */
  private static boolean lost(String message) {
    return message.contains(" is not of expected type ")
        || message.endsWith("There are duplicate parameter values");
  }

  static @Nullable List<String> messages(String text) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(text, null, options).getMessages();
  }
}
