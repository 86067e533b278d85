package org.processcontracts.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.Credentials.Proof;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call as generated code describes it: everything but the endpoint and the credentials. For
 * generated code. Parameter values become data, never syntax; one that cannot is refused with an
 * {@link IllegalArgumentException} that names the parameter and not its value.
 */
public final class ApiCall {

  /** A parameter that is left out. */
  private record Token(String name, boolean required, boolean header) {}

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final String operation;
  private final String method;
  private boolean safe;
  private String path;
  private final StringBuilder query = new StringBuilder();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Secrets secrets = Secrets.NONE;

  /** Secret parameters that the request leaves out and the client's token fills in. */
  private final List<Token> tokens = new ArrayList<>();

  /** Whether the contract has a parameter for a token. */
  private boolean namesToken;

  private @Nullable Object body;

  /**
   * Starts the description of a call.
   *
   * @param operation the operationId
   * @param method the HTTP method
   * @param path the path below the endpoint, with a parameter's name in braces
   */
  public ApiCall(String operation, String method, String path) {
    this.operation = operation;
    this.method = method;
    this.path = path;
    safe = SAFE.contains(method);
    headers.put("Accept", "application/json");
  }

  /** Changes nothing in spite of its method, so that it can be repeated. */
  public ApiCall safe() {
    safe = true;
    return this;
  }

  /** Fills a path parameter in; a null, empty, "." or ".." would change the path and is refused. */
  public ApiCall path(String name, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (text.isEmpty() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException(name + " must not be empty, \".\" or \"..\" in a path");
    }
    path = path.replace("{" + name + "}", PercentEncoding.encode(name, text));
    return this;
  }

  /** Adds a query parameter, once per element of a list; null adds nothing. */
  public ApiCall query(String name, @Nullable Object value) {
    if (value instanceof Iterable<?> values) {
      values.forEach(each -> query(name, each));
    } else if (value != null) {
      append(query, name, value.toString());
    }
    return this;
  }

  /** Sets a header; null sets nothing. */
  public ApiCall header(String name, @Nullable Object value) {
    if (value != null) {
      headers.put(name, checkedHeader(name, value.toString()));
    }
    return this;
  }

  /** Adds a query parameter that must not be shown; null leaves it to the client's credentials. */
  public ApiCall secretQuery(String name, @Nullable Object value, boolean required) {
    return secret(name, value, required, false).query(name, value);
  }

  /** Sets a header that must not be shown; null leaves it to the client's credentials. */
  public ApiCall secretHeader(String name, @Nullable Object value, boolean required) {
    return secret(name, value, required, true).header(name, value);
  }

  private ApiCall secret(String name, @Nullable Object value, boolean required, boolean header) {
    namesToken = true;
    if (value == null) {
      tokens.add(new Token(name, required, header));
    } else {
      secrets = secrets.with(name, value.toString());
    }
    return this;
  }

  /** Sets the body, which is sent as JSON; null sets none. */
  public ApiCall body(@Nullable Object value) {
    if (value != null) {
      headers.put("Content-Type", "application/json");
      body = value;
    }
    return this;
  }

  /**
   * Refuses a request that lacks a member. For generated code.
   *
   * @param members name and value of each that must be set
   */
  public static void require(String request, @Nullable Object... members) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < members.length; i += 2) {
      if (members[i + 1] == null) {
        missing.add(String.valueOf(members[i]));
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(request + " needs " + String.join(", ", missing));
    }
  }

  private static void append(StringBuilder query, String name, String value) {
    query.append(query.length() == 0 ? '?' : '&');
    query.append(PercentEncoding.encode(name, name)).append('=');
    query.append(PercentEncoding.encode(name, value));
  }

  static String checkedHeader(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        throw new IllegalArgumentException(
            name + " must hold printable ASCII only, because it is sent as a header");
      }
    }
    return value;
  }

  String operation() {
    return operation;
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  boolean isSafe() {
    return safe;
  }

  /**
   * The request of one attempt.
   *
   * @throws IllegalStateException if it lacks a secret that the proof does not have either
   */
  TransportRequest request(String endpoint, Proof proof, int maxBytes) {
    Map<String, String> allHeaders = new LinkedHashMap<>(headers);
    StringBuilder allQuery = new StringBuilder(query);
    Secrets known = secrets;
    String token = proof.token();
    for (Token each : tokens) {
      if (token != null) {
        known = known.with(each.name, token);
        if (each.header) {
          allHeaders.put(each.name, checkedHeader(each.name, token));
        } else {
          append(allQuery, each.name, token);
        }
      } else if (each.required) {
        throw lacks((each.header ? "the header " : "the query parameter ") + each.name);
      }
    }
    if (token != null && !namesToken) {
      known = known.with(token);
      allHeaders.put("Authorization", "Bearer " + checkedHeader("the token", token));
    }
    Object content = body;
    if (body instanceof Model model) {
      Map<String, String> members = new LinkedHashMap<>();
      model.absentSecrets((name, required) -> fill(members, name, proof.member(name), required));
      List<String> values = new ArrayList<>(members.values());
      model.secrets(values::add);
      for (String value : values) {
        known = known.with(value);
      }
      content = members.isEmpty() ? body : filled(model, members);
    }
    URI uri = URI.create(endpoint + path + allQuery);
    return new TransportRequest(
        operation, method, uri, allHeaders, written(content), maxBytes, known);
  }

  private void fill(
      Map<String, String> members, String name, @Nullable String value, boolean required) {
    if (value != null) {
      members.put(name, value);
    } else if (required) {
      throw lacks("the member " + name + " of the body");
    }
  }

  private static ObjectNode filled(Model model, Map<String, String> members) {
    ObjectNode filled = Json.MAPPER.valueToTree(model);
    members.forEach(filled::put);
    return filled;
  }

  private static byte @Nullable [] written(@Nullable Object content) {
    try {
      return content == null ? null : Json.MAPPER.writeValueAsBytes(content);
    } catch (JacksonException quotesTheBody) {
      throw new IllegalArgumentException("the body holds what JSON cannot express");
    }
  }

  private IllegalStateException lacks(String what) {
    return new IllegalStateException(
        operation + " needs " + what + ": set it in the request, or give the client credentials");
  }

  /** Method and path; no query, no headers, no body. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
