package org.processcontracts.kit;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.Request.Key;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a value stands in a request.
 *
 * @param in path, query, header or body
 * @param name of the parameter; within the body its JSON Pointer without the first slash
 */
public record Place(String in, String name) {

  private static final Pattern FORM = Pattern.compile("(path|query|header|body)/(.+)");

  /** Whether a text has the form of a place. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Reads header/X-Auth-Token or body/pagination/pageNo.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Place of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no place in a request; one is written query/limit, with path, query, header or body before the slash"
              .formatted(text));
    }
    return new Place(form.group(1), form.group(2));
  }

  /** A request with another value here; null takes a parameter away. */
  public Request set(Request request, JsonNode value) {
    if (!in.equals("body")) {
      return request.with(new Key(in, name), value.isNull() ? null : RequestValidator.text(value));
    }
    JsonNode body = request.body() == null ? null : request.body().deepCopy();
    String pointer = "/" + name;
    JsonNode parent = body == null ? null : body.at(pointer.substring(0, pointer.lastIndexOf('/')));
    String last = Pointer.last(pointer);
    if (parent instanceof ObjectNode object) {
      object.set(last, value);
    } else if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), value);
    } else {
      throw new IllegalArgumentException("the body of the request has no place for " + pointer);
    }
    return request.withBody(body);
  }

  /** The text of the value here; empty if there is none. */
  public String text(Request request) {
    if (!in.equals("body")) {
      return request.parameters().getOrDefault(new Key(in, name), "");
    }
    return request.body() == null ? "" : request.body().at("/" + name).asString("");
  }

  /** A request with other values at many places. */
  public static Request setAll(Request request, JsonNode places) {
    Request changed = request;
    for (Map.Entry<String, JsonNode> value : places.properties()) {
      changed = of(value.getKey()).set(changed, value.getValue());
    }
    return changed;
  }

  /** A request without a value here. */
  public Request remove(Request request) {
    if (!in.equals("body")) {
      return request.with(new Key(in, name), null);
    }
    JsonNode body = request.body() == null ? null : request.body().deepCopy();
    String pointer = "/" + name;
    if (body != null && body.at(Pointer.parent(pointer)) instanceof ObjectNode object) {
      object.remove(Pointer.last(pointer));
    }
    return request.withBody(body);
  }

  @Override
  public String toString() {
    return in + "/" + name;
  }
}
