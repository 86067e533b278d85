package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.Expected.INVALID;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.processcontracts.gate.proof.Subject.Site;

/** Keywords added to a schema that they do not fit. */
final class KeywordDefects {

  /** A keyword that is wrong in a schema of a type, whatever else the schema says. */
  private static final Map<String, List<String>> WRONG_LINES =
      Map.ofEntries(
          Map.entry(
              "string: an argument of the wrong kind",
              List.of(
                  "minLength: '1'",
                  "maxLength: -1",
                  "nullable: 'true'",
                  "required: []",
                  "maxLength: 1.5",
                  "enum: []",
                  "deprecated: 1",
                  "pattern: 5",
                  "x-contentSchema: 5")),
          Map.entry(
              "string: a keyword of another type",
              List.of("minimum: 1", "maxItems: 3", "uniqueItems: true", "minProperties: 1")),
          Map.entry(
              "string: a pattern that does not compile",
              List.of("pattern: '['", "pattern: '(a'", "pattern: 'a{2,1}'", "pattern: '*a'")),
          Map.entry(
              "string: a pattern that one engine reads otherwise",
              List.of(
                  "pattern: '\\Aa'", "pattern: '(?i)a'", "pattern: '[a&&b]'", "pattern: 'a++'")),
          Map.entry(
              "string: a pattern that never ends",
              List.of("pattern: '^(a+)+$'", "pattern: '^(a|a)*$'", "pattern: '^([a-z]+)*!$'")),
          Map.entry(
              "string: a keyword of a later OpenAPI",
              List.of(
                  "const: a",
                  "contentMediaType: text/plain",
                  "$comment: none",
                  "$id: here",
                  "examples: [a]",
                  "if: {}")),
          Map.entry("string: a key of YAML alone", List.of("? [a]\n: b")),
          Map.entry(
              "string: a default that is refused",
              List.of("default: 5", "default: null", "default: [a]", "default: true")),
          Map.entry(
              "string: a misspelt keyword",
              List.of(
                  "maxLenght: 5", "patern: a", "nulable: true", "formatt: date", "readonly: true")),
          Map.entry(
              "string: an enum member of another type", List.of("enum: [a, 5]", "enum: [null]")),
          Map.entry("string: a member of an enum twice", List.of("enum: [a, b, a]")),
          Map.entry(
              "string: text that YAML 1.1 reads otherwise",
              List.of("x-note: off", "x-note: 010", "x-note: 12:30")),
          Map.entry(
              "string: never answered and never sent", List.of("readOnly: true\nwriteOnly: true")),
          Map.entry(
              "string: bounds that exclude each other", List.of("minLength: 7\nmaxLength: 6")),
          Map.entry(
              "integer: a keyword of another type",
              List.of("minLength: 1", "pattern: a", "maxItems: 3", "required: [a]")),
          Map.entry(
              "integer: an argument of the wrong kind",
              List.of("maximum: '5'", "exclusiveMinimum: 5", "nullable: 1", "minimum: null")),
          Map.entry("integer: bounds that exclude each other", List.of("minimum: 9\nmaximum: 8")),
          Map.entry(
              "integer: a number beyond its format",
              List.of("maximum: 9223372036854775808", "minimum: -9223372036854775809")),
          Map.entry(
              "integer: a default that is refused",
              List.of("default: a", "default: 1.5", "default: '1'")),
          Map.entry(
              "array: a keyword of another type",
              List.of("maxLength: 1", "minimum: 1", "properties: {}", "maxProperties: 5")),
          Map.entry("array: bounds that exclude each other", List.of("minItems: 3\nmaxItems: 2")),
          Map.entry(
              "object: bounds that exclude each other",
              List.of("minProperties: 3\nmaxProperties: 2")),
          Map.entry(
              "object: a keyword of another type",
              List.of("maxLength: 1", "items: {}", "pattern: a")),
          Map.entry(
              "object: a keyword of a later OpenAPI",
              List.of("patternProperties: {}", "dependentRequired: {}", "propertyNames: {}")),
          Map.entry(
              "object: a discriminator that leads nowhere",
              List.of(
                  "discriminator: {propertyName: kind, mapping: {a: '#/components/schemas/Gone'}}",
                  "discriminator: {mapping: {}}")));

  private KeywordDefects() {}

  static List<Operator> operators() {
    return WRONG_LINES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> lines(it.getKey(), it.getValue()))
        .toList();
  }

  /** One of the texts, in turn, behind the type of each inline schema of a type. */
  private static Operator lines(String title, List<String> texts) {
    String type = title.substring(0, title.indexOf(':'));
    return new Operator(
        title,
        INVALID,
        s -> {
          List<Site> sites =
              s.schemas(type, it -> Subject.member(it) || type.equals("object"))
                  .filter(it -> !it.has("default") && !it.has("enum") && !it.has("pattern"))
                  .filter(it -> !it.has("minLength") && !it.has("maxLength") && !it.has("minimum"))
                  .filter(it -> !it.has("nullable") && !it.has("maxProperties"))
                  .toList();
          return turns(sites, texts)
              .map(it -> s.draft().after(it.site().at("type"), it.text().split("\n")).result());
        });
  }

  record Turn(Site site, String text) {}

  /** Each site with the next text, and again from the first, so that every text has its turn. */
  static Stream<Turn> turns(List<Site> sites, List<String> texts) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; !sites.isEmpty() && i < texts.size(); i++) {
      turns.add(new Turn(sites.get((i * 7) % sites.size()), texts.get(i)));
    }
    return turns.stream();
  }
}
