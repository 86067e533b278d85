package org.processcontracts.kit;

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
}
