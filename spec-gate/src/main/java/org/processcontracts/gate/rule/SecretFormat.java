package org.processcontracts.gate.rule;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** Every secret is a string of format password. */
public final class SecretFormat extends NamedRule {

  /** The rule. */
  public SecretFormat() {
    super("secret-format", "Generated code masks nothing else when it prints an object.");
  }

  /** Flags, and objects and lists: their members are looked at one by one. */
  private static final Set<String> NO_SECRETS = Set.of("boolean", "object", "array");

  private static final int MAX_DEPTH = 8;

  @Override
  public void check(Api api, Findings findings) {
    Description description = api.description();
    Set<String> keys = keys(description);
    for (Part parameter : description.own(Kind.PARAMETER)) {
      String name = parameter.text("name");
      if (SecretNames.secret(name) || keys.contains(key(parameter))) {
        check(api, name, parameter.node().path("schema"), parameter.pointer("schema"), findings);
      }
    }
    for (Part header : description.own(Kind.HEADER)) {
      if (SecretNames.secret(header.name())) {
        JsonNode schema = header.node().path("schema");
        check(api, header.name(), schema, header.pointer("schema"), findings);
      }
    }
    for (Part schema : description.all(Kind.SCHEMA)) {
      if (schema.role().equals("properties") && SecretNames.secret(schema.name())) {
        check(api, schema.name(), schema.node(), schema.pointer(), findings);
      }
    }
  }

  /** Where the keys of the security schemes are sent: a parameter there is one, by any name. */
  private static Set<String> keys(Description description) {
    Set<String> keys = new HashSet<>();
    for (Part scheme : description.own(Kind.SECURITY_SCHEME)) {
      if (scheme.text("type").equals("apiKey")) {
        keys.add(key(scheme));
      }
    }
    return keys;
  }

  private static String key(Part part) {
    boolean header = part.text("in").equals("header");
    String name = part.text("name");
    return part.text("in") + " " + (header ? name.toLowerCase(Locale.ROOT) : name);
  }

  private static void check(Api api, String name, JsonNode schema, String at, Findings findings) {
    JsonNode resolved = api.description().resolved(schema).orElse(schema);
    boolean possible = resolved.isObject() && !NO_SECRETS.contains(type(resolved));
    if (possible && !masked(api.description(), resolved, 0)) {
      findings.add(
          api.contract(),
          at,
          "%s is a secret, but no string of format: password".formatted(name),
          "write type: string and format: password, or give it a name that is none of a secret");
    }
  }

  private static String type(JsonNode schema) {
    return schema.path("type").asString("");
  }

  private static boolean masked(Description description, JsonNode schema, int depth) {
    return (type(schema).equals("string") && schema.path("format").asString("").equals("password"))
        || (depth < MAX_DEPTH
            && schema.path("allOf").values().stream()
                .anyMatch(
                    part ->
                        description
                            .resolved(part)
                            .filter(it -> masked(description, it, depth + 1))
                            .isPresent()));
  }
}
