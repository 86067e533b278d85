package org.processcontracts.gate.compat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Parameter;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Shape.Type;
import tools.jackson.databind.JsonNode;

/** Compares the parameters of an operation. One that moves, say to a header, is another one. */
final class ParameterComparison {

  private final Exchanges old;
  private final Exchanges now;
  private final Flow flow;
  private final Changes changes;
  private final String name;

  ParameterComparison(Exchanges old, Exchanges now, Flow flow, Changes changes, String name) {
    this.old = old;
    this.now = now;
    this.flow = flow;
    this.changes = changes;
    this.name = name;
  }

  void compare() {
    Map<Request.Key, Parameter> before = new LinkedHashMap<>();
    old.operation()
        .parameters()
        .forEach(it -> before.put(plain(flow.receiver().here(Request.Key.of(it))), it));
    Map<Request.Key, Parameter> after = new LinkedHashMap<>();
    now.operation().parameters().forEach(it -> after.put(plain(Request.Key.of(it)), it));
    before.forEach(
        (key, parameter) -> {
          Parameter then = after.get(key);
          if (then == null) {
            changes.breaking(
                "request-parameter-removed",
                parameter.pointer(),
                now.operation().pointer(),
                at(parameter) + " was removed",
                with(parameter));
          } else {
            both(parameter, then);
          }
        });
    after.forEach(
        (key, parameter) -> {
          if (!before.containsKey(key)) {
            added(parameter);
          }
        });
  }

  /** Names of headers differ by more than case. */
  private static Request.Key plain(Request.Key key) {
    return key.in().equals("header")
        ? new Request.Key("header", key.name().toLowerCase(Locale.ROOT))
        : key;
  }

  private String at(Parameter parameter) {
    return name + " request /" + parameter.in() + "/" + parameter.name();
  }

  private void added(Parameter parameter) {
    String pointer = old.operation().pointer();
    if (parameter.required()) {
      changes.breaking(
          "request-parameter-added-required",
          pointer,
          parameter.pointer(),
          at(parameter) + " was added and is required",
          flow.refused(old.request(), parameter.pointer() + "/required"));
    } else {
      String message = at(parameter) + " was added";
      changes.harmless("request-parameter-added-optional", pointer, parameter.pointer(), message);
    }
  }

  private void both(Parameter before, Parameter after) {
    String message = at(after) + " is " + (after.required() ? "required" : "optional");
    if (!before.required() && after.required()) {
      changes.breaking(
          "request-parameter-became-required",
          before.pointer(),
          after.pointer(),
          message,
          flow.refused(old.request(), after.pointer() + "/required"));
    } else if (before.required() && !after.required()) {
      changes.harmless(
          "request-parameter-became-optional", before.pointer(), after.pointer(), message);
    }
    if (!before.name().equals(after.name()) && before.in().equals("path")) {
      changes.harmless(
          "request-path-parameter-renamed",
          before.pointer(),
          after.pointer(),
          at(before) + " is called " + after.name());
    }
    style(before, after);
    Witness.Asked sent = old.request();
    Witness.Asked taken = now.request();
    Request.Key key = Request.Key.of(before);
    Request.Key there = Request.Key.of(after);
    Place place =
        Place.root(
            at(before),
            true,
            value -> sent == null ? null : put(sent, key, value),
            value -> taken == null ? null : put(taken, there, value),
            before.examples(),
            after.examples());
    new SchemaComparison(flow, changes)
        .compare(
            place,
            Shape.of(old.contract(), List.of(before.schema())),
            Shape.of(now.contract(), List.of(after.schema())));
  }

  /** An empty segment is another path. */
  private static @Nullable Witness put(Witness.Asked request, Request.Key key, JsonNode value) {
    String text = RequestValidator.text(value);
    return key.in().equals("path") && text.matches("|\\.|\\.\\.|.*/.*")
        ? null
        : request.with(key, text);
  }

  private @Nullable Witness with(Parameter parameter) {
    Witness.Asked request = old.request();
    JsonNode value = old.value(parameter);
    Witness witness =
        request == null || value == null ? null : put(request, Request.Key.of(parameter), value);
    return witness != null && flow.sender().takes(witness) ? witness : null;
  }

  private void style(Parameter before, Parameter after) {
    String was = style(old, before, true);
    String is = style(now, after, true);
    if (!was.equals(is)) {
      String message = "%s: style was %s, is %s".formatted(at(after), was, is);
      if (style(old, before, false).equals(style(now, after, false))) {
        changes.harmless(
            "request-parameter-style-restated", before.pointer(), after.pointer(), message);
      } else {
        changes.breaking(
            "request-parameter-style-changed",
            before.pointer(),
            after.pointer(),
            message,
            with(before));
      }
    }
  }

  /** How it is written: by the letter, or as far as it makes a difference for its values. */
  private static String style(Exchanges exchanges, Parameter parameter, boolean letter) {
    JsonNode node = exchanges.contract().at(parameter.pointer());
    boolean form = parameter.in().equals("query") || parameter.in().equals("cookie");
    String style = node.path("style").asString(form ? "form" : "simple");
    boolean explode = node.path("explode").asBoolean(style.equals("form"));
    String full = node.has("content") ? "content" : style + (explode ? " exploded" : "");
    Set<Type> types = Shape.of(exchanges.contract(), List.of(parameter.schema())).types();
    boolean flat = !types.contains(Type.ARRAY) && !types.contains(Type.OBJECT);
    boolean plain = style.equals("form") || style.equals("simple");
    return letter || !flat ? full : plain ? "plain" : style;
  }
}
