package org.processcontracts.gate.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of objects in OpenAPI 3.0, each with its keys and their values. {@code !} marks a key
 * that must be there, {@code /…/} stands for all keys that match. Values: {@code text}, {@code
 * flag}, {@code number}, {@code count} (an integer from 0), {@code any}, one of {@code a|b}, the
 * name of a kind, {@code &} before it where a reference may stand instead, {@code ?} where a flag
 * may stand too, {@code [ ]} for a list, {@code [ ]+} for one that is not empty, and <code>{ }
 * </code> for a map.
 */
public enum Kind {
  OPENAPI(
      "openapi! text, info! INFO, servers [SERVER], paths! PATHS, components COMPONENTS,"
          + " security [SECURITY_REQUIREMENT], tags [TAG], externalDocs EXTERNAL_DOCUMENTATION"),
  INFO(
      "title! text, description text, termsOfService text, contact CONTACT, license LICENSE,"
          + " version! text"),
  CONTACT("name text, url text, email text"),
  LICENSE("name! text, url text"),
  EXTERNAL_DOCUMENTATION("description text, url! text"),
  SERVER("url! text, description text, variables {SERVER_VARIABLE}"),
  SERVER_VARIABLE("enum [text]+, default! text, description text"),
  TAG("name! text, description text, externalDocs EXTERNAL_DOCUMENTATION"),
  COMPONENTS(
      "schemas {&SCHEMA}, responses {&RESPONSE}, parameters {&PARAMETER}, examples {&EXAMPLE},"
          + " requestBodies {&REQUEST_BODY}, headers {&HEADER},"
          + " securitySchemes {&SECURITY_SCHEME}, links {&LINK}, callbacks {&CALLBACK}"),
  PATHS("/\\/.*/ PATH_ITEM"),
  PATH_ITEM(
      "$ref text, summary text, description text, get OPERATION, put OPERATION, post OPERATION,"
          + " delete OPERATION, options OPERATION, head OPERATION, patch OPERATION,"
          + " trace OPERATION, servers [SERVER], parameters [&PARAMETER]"),
  OPERATION(
      "tags [text], summary text, description text, externalDocs EXTERNAL_DOCUMENTATION,"
          + " operationId text, parameters [&PARAMETER], requestBody &REQUEST_BODY,"
          + " responses! RESPONSES, callbacks {&CALLBACK}, deprecated flag,"
          + " security [SECURITY_REQUIREMENT], servers [SERVER]"),
  PARAMETER(
      "name! text, in! query|header|path|cookie, description text, required flag,"
          + " deprecated flag, allowEmptyValue flag,"
          + " style matrix|label|form|simple|spaceDelimited|pipeDelimited|deepObject,"
          + " explode flag, allowReserved flag, schema &SCHEMA, example any,"
          + " examples {&EXAMPLE}, content {MEDIA_TYPE}"),
  HEADER(
      "description text, required flag, deprecated flag, allowEmptyValue flag, style simple|,"
          + " explode flag, allowReserved flag, schema &SCHEMA, example any,"
          + " examples {&EXAMPLE}, content {MEDIA_TYPE}"),
  REQUEST_BODY("description text, content! {MEDIA_TYPE}, required flag"),
  MEDIA_TYPE("schema &SCHEMA, example any, examples {&EXAMPLE}, encoding {ENCODING}"),
  ENCODING(
      "contentType text, headers {&HEADER},"
          + " style form|spaceDelimited|pipeDelimited|deepObject, explode flag,"
          + " allowReserved flag"),
  RESPONSES("/default|[1-5]([0-9][0-9]|XX)/ &RESPONSE"),
  RESPONSE("description! text, headers {&HEADER}, content {MEDIA_TYPE}, links {&LINK}"),
  CALLBACK("/.*/ PATH_ITEM"),
  EXAMPLE("summary text, description text, value any, externalValue text"),
  LINK(
      "operationRef text, operationId text, parameters {any}, requestBody any,"
          + " description text, server SERVER"),
  SCHEMA(
      "title text, multipleOf number, maximum number, exclusiveMaximum flag, minimum number,"
          + " exclusiveMinimum flag, maxLength count, minLength count, pattern text,"
          + " maxItems count, minItems count, uniqueItems flag, maxProperties count,"
          + " minProperties count, required [text]+, enum [any]+,"
          + " type array|boolean|integer|number|object|string, not &SCHEMA, allOf [&SCHEMA]+,"
          + " oneOf [&SCHEMA]+, anyOf [&SCHEMA]+, items &SCHEMA, properties {&SCHEMA},"
          + " additionalProperties ?SCHEMA, description text, format text, default any,"
          + " nullable flag, discriminator DISCRIMINATOR, readOnly flag, writeOnly flag,"
          + " example any, externalDocs EXTERNAL_DOCUMENTATION, deprecated flag, xml XML,"
          // Not of OpenAPI, but read by this gate: the schema of the JSON that a text holds.
          + " x-contentSchema &SCHEMA"),
  DISCRIMINATOR("propertyName! text, mapping {text}"),
  XML("name text, namespace text, prefix text, attribute flag, wrapped flag"),
  SECURITY_SCHEME(
      "type! apiKey|http|oauth2|openIdConnect, description text, name text,"
          + " in query|header|cookie, scheme text, bearerFormat text, flows OAUTH_FLOWS,"
          + " openIdConnectUrl text"),
  OAUTH_FLOWS(
      "implicit OAUTH_FLOW, password OAUTH_FLOW, clientCredentials OAUTH_FLOW,"
          + " authorizationCode OAUTH_FLOW"),
  OAUTH_FLOW("authorizationUrl text, tokenUrl text, refreshUrl text, scopes! {text}"),
  SECURITY_REQUIREMENT("/.*/ [text]"),
  REFERENCE("$ref! text");

  /** What stands under a key. */
  record Field(String value, boolean required) {}

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private @Nullable Pattern pattern;
  private String patternValue = "";

  Kind(String table) {
    for (String row : table.split(", ")) {
      int space = row.indexOf(' ');
      String key = row.substring(0, space);
      String value = row.substring(space + 1);
      boolean required = key.endsWith("!");
      if (key.startsWith("/")) {
        pattern = Pattern.compile(key.substring(1, key.length() - 1));
        patternValue = value;
      } else {
        fields.put(required ? key.substring(0, key.length() - 1) : key, new Field(value, required));
      }
    }
  }

  /** The keys that have a name, in the order of the specification. */
  Map<String, Field> fields() {
    return fields;
  }

  /** What stands under a key; null if this object has no such key. */
  @Nullable String value(String key) {
    Field field = fields.get(key);
    if (field != null) {
      return field.value();
    }
    return pattern != null && pattern.matcher(key).matches() ? patternValue : null;
  }

  /** Whether keys are patterns, not names. */
  boolean patterned() {
    return pattern != null;
  }

  /** Its name with its article. */
  public String some() {
    return (title().matches("[AEIOX].*") ? "an " : "a ") + title();
  }

  /** Its name in the specification, such as {@code Media Type Object}. */
  public String title() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" ", "", " Object"))
        .replace("Openapi", "OpenAPI")
        .replace("Oauth", "OAuth")
        .replace("Xml", "XML");
  }
}
