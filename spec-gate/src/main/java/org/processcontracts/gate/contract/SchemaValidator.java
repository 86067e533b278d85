package org.processcontracts.gate.contract;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.processcontracts.gate.pattern.BoundedMatcher;
import org.processcontracts.gate.pattern.PatternAmbiguity;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Validates instances against the schemas of one contract, to the last digit. Thread-safe. */
public final class SchemaValidator {

  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getOpenApi30())
          .format(IntegerRange.INT32)
          .format(IntegerRange.INT64)
          .format(new Base64Text())
          // Without this, every x- keyword is logged as unknown.
          .unknownKeywordFactory((keyword, context) -> new AnnotationKeyword(keyword))
          .build();

  private static final long MAX_STEPS = 1_000_000;
  private static final int MAX_DEPTH = 1_000;

  private final JsonNode contract;
  private final Schema document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** For the schemas of a contract whose references are all local. */
  public SchemaValidator(JsonNode contract) {
    this.contract = contract;
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(SchemaValidator::expression)
            .locale(Locale.ROOT)
            .build();
    this.document =
        SchemaRegistry.withDialect(
                DIALECT,
                builder ->
                    builder
                        .schemaRegistryConfig(config)
                        // Nothing is ever fetched, whatever a $ref says.
                        .schemaLoader(loader -> loader.block(iri -> true)))
            .getSchema(SchemaLocation.of("urn:contract"), StrictSchemas.of(contract));
  }

  /**
   * Validates an instance against the schema at a pointer of the contract. Where that schema says
   * with x-contentSchema what JSON the instance's text holds, the content is validated too.
   *
   * @return what is wrong; empty if the instance is valid
   */
  public List<Violation> validate(JsonNode instance, String schemaPointer, Side side) {
    List<Violation> violations = new ArrayList<>(plain(instance, schemaPointer, side, false));
    String content = schemaPointer + "/x-contentSchema";
    if (instance.isString() && contract.at(content).isObject()) {
      try {
        violations.addAll(plain(ExactJson.read(instance.stringValue()), content, side, false));
      } catch (JacksonException e) {
        String message = "the text is not JSON: " + e.getOriginalMessage();
        violations.add(new Violation("", schemaPointer + "/x-contentMediaType", message));
      }
    }
    return violations;
  }

  /** The first of them, for an instance in which very much may be wrong. */
  public List<Violation> first(JsonNode instance, String schemaPointer, Side side) {
    return plain(instance, schemaPointer, side, true);
  }

  private List<Violation> plain(
      JsonNode instance, String schemaPointer, Side side, boolean firstAlone) {
    ExecutionConfig config =
        ExecutionConfig.builder()
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(true)
            .failFast(firstAlone)
            .readOnly(side == Side.REQUEST)
            .writeOnly(side == Side.RESPONSE)
            .maxEvaluationSteps(MAX_STEPS)
            .maxEvaluationDepth(MAX_DEPTH)
            .build();
    try {
      return Violation.told(
          schemas
              .computeIfAbsent(schemaPointer, this::schema)
              .validate(instance, execution -> execution.setExecutionConfig(config))
              .stream()
              .map(SchemaValidator::violation)
              .toList());
    } catch (SchemaException | JacksonException e) {
      return List.of(new Violation("", schemaPointer, Violation.UNSOUND + e.getMessage()));
    } catch (ValidationLimitExceededException | StackOverflowError e) {
      return List.of(new Violation("", schemaPointer, Violation.ENDLESS));
    } catch (BoundedMatcher.UndecidedException e) {
      return List.of(new Violation("", schemaPointer, String.valueOf(e.getMessage())));
    }
  }

  /** A pattern that short texts keep busy for years refuses nothing: a rule tells of it. */
  static RegularExpression expression(String text) {
    try {
      Pattern pattern = Pattern.compile(text);
      boolean safe = !PatternAmbiguity.exponential(text);
      return value -> !safe || BoundedMatcher.find(pattern, value);
    } catch (PatternSyntaxException e) {
      throw new SchemaException(e.getMessage());
    }
  }

  private Schema schema(String pointer) {
    NodePath path = new NodePath(PathType.JSON_POINTER);
    JsonNode node = contract;
    for (String token : Pointer.tokens(pointer)) {
      path = node.isArray() ? path.append(Integer.parseInt(token)) : path.append(token);
      node = node.at(Pointer.child("", token));
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("no schema at " + pointer);
    }
    return document.getSubSchema(path);
  }

  private static Violation violation(Error error) {
    return new Violation(
        error.getInstanceLocation().toString(),
        error.getSchemaLocation().getFragment().toString(),
        ViolationText.of(error));
  }
}
