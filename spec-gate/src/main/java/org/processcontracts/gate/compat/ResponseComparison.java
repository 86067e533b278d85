package org.processcontracts.gate.compat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Header;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.ReplyValidator;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.gate.contract.Response;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Compares the responses of an operation. */
final class ResponseComparison {

  private final Exchanges old;
  private final Exchanges now;
  private final Flow flow;
  private final Changes changes;
  private final String name;

  ResponseComparison(Exchanges old, Exchanges now, Flow flow, Changes changes, String name) {
    this.old = old;
    this.now = now;
    this.flow = flow;
    this.changes = changes;
    this.name = name;
  }

  void compare() {
    Map<String, Response> before = old.operation().responses();
    Map<String, Response> after = now.operation().responses();
    before.forEach(
        (status, response) -> {
          Response then = after.get(status);
          if (then != null) {
            both(status, response, then);
          } else {
            removed(status, response);
          }
        });
    after.forEach(
        (status, response) -> {
          if (!before.containsKey(status)) {
            changes.harmless(
                "response-status-added",
                at(old.operation(), status),
                response.pointer(),
                name + ": the status " + status + " was added");
            declared(old, status).ifPresent(it -> both(status, it, response, response.pointer()));
          }
        });
  }

  private static Optional<Response> declared(Exchanges exchanges, String status) {
    return status.equals("default")
        ? Optional.empty()
        : ReplyValidator.declared(exchanges.operation(), status);
  }

  private static String at(Operation operation, String status) {
    return operation.responses().containsKey(status)
        ? Pointer.child(operation.pointer() + "/responses", status)
        : operation.pointer() + "/responses";
  }

  /** A status that default covers is still declared; what it may carry is compared. */
  private void removed(String status, Response response) {
    Optional<Response> cover = declared(now, status);
    String there = at(now.operation(), status);
    if (cover.isPresent()) {
      String message = name + ": the status " + status + " is left to " + cover.get().status();
      changes.harmless("response-status-left-to-default", response.pointer(), there, message);
      both(status, response, cover.get(), there);
    } else {
      changes.breaking(
          "response-status-removed",
          response.pointer(),
          there,
          name + ": the status " + status + " was removed",
          known(old.reply(response, status)));
    }
  }

  /** What breaks because a status is told elsewhere stands at the status: no schema changed. */
  private void both(String status, Response before, Response after, String there) {
    Changes found = new Changes();
    new ResponseComparison(old, now, flow, found, name).both(status, before, after);
    for (Change it : found.list()) {
      boolean harmless = it.severity() == Severity.COMPATIBLE;
      String at = harmless ? it.now() : there;
      changes.add(new Change(it.id(), it.severity(), it.old(), at, it.message(), it.witness()));
    }
  }

  private void both(String status, Response before, Response after) {
    for (Header header : before.headers()) {
      Header then = find(after.headers(), header.name());
      if (then == null) {
        changes.breaking(
            "response-header-removed",
            header.pointer(),
            after.pointer(),
            header(status, header) + " was removed",
            with(status, before, header));
      } else {
        headers(status, before, after, header, then);
      }
    }
    for (Header header : after.headers()) {
      if (find(before.headers(), header.name()) == null) {
        changes.harmless(
            "response-header-added",
            before.pointer(),
            header.pointer(),
            header(status, header) + " was added");
      }
    }
    for (Content content : before.contents()) {
      Content then = ReplyValidator.content(after.contents(), content.mediaType());
      if (then == null) {
        changes.breaking(
            "response-media-type-removed",
            content.pointer(),
            after.pointer(),
            "%s: the body of %s is no longer %s".formatted(name, status, content.mediaType()),
            known(old.reply(before, status, content)));
      } else {
        contents(status, before, after, content, then);
      }
    }
    for (Content content : after.contents()) {
      if (ReplyValidator.content(before.contents(), content.mediaType()) == null) {
        changes.harmless(
            "response-media-type-added",
            before.pointer(),
            content.pointer(),
            "%s: the body of %s may be %s".formatted(name, status, content.mediaType()));
      }
    }
  }

  private String header(String status, Header header) {
    return "%s reply %s /header/%s".formatted(name, status, header.name());
  }

  private static @Nullable Header find(List<Header> headers, String name) {
    return headers.stream().filter(it -> it.name().equalsIgnoreCase(name)).findFirst().orElse(null);
  }

  private @Nullable Witness known(Witness.@Nullable Answered witness) {
    return witness != null && flow.receiver().takes(witness) ? witness : null;
  }

  private @Nullable Witness with(String status, Response response, Header header) {
    Witness.Answered reply = old.reply(response, status);
    JsonNode value = old.value(header);
    return reply == null || value == null
        ? null
        : known(reply.with(header.name(), RequestValidator.text(value)));
  }

  private void headers(String status, Response before, Response after, Header header, Header then) {
    String message = header(status, then) + " is " + (then.required() ? "required" : "optional");
    Witness.Answered sent = now.reply(after, status);
    Witness.Answered taken = old.reply(before, status);
    if (header.required() && !then.required()) {
      changes.breaking(
          "response-header-became-optional",
          header.pointer(),
          then.pointer(),
          message,
          flow.refused(sent, header.pointer() + "/required"));
    } else if (!header.required() && then.required()) {
      changes.harmless(
          "response-header-became-required", header.pointer(), then.pointer(), message);
    }
    Place place =
        Place.root(
            header(status, header),
            true,
            value -> sent == null ? null : sent.with(then.name(), RequestValidator.text(value)),
            value -> taken == null ? null : taken.with(header.name(), RequestValidator.text(value)),
            List.of(),
            List.of());
    schemas(place, header.schema(), then.schema());
  }

  private void contents(
      String status, Response before, Response after, Content content, Content then) {
    Witness.Answered sent = now.reply(after, status, then);
    Witness.Answered taken = old.reply(before, status, content);
    Place place =
        Place.root(
            "%s reply %s /body".formatted(name, status),
            false,
            value -> sent == null ? null : sent.withBody(value),
            value -> taken == null ? null : taken.withBody(value),
            content.examples(),
            then.examples());
    schemas(place, content.schema(), then.schema());
  }

  private void schemas(Place place, String before, String after) {
    new SchemaComparison(flow, changes)
        .compare(
            place,
            Shape.of(now.contract(), List.of(after)),
            Shape.of(old.contract(), List.of(before)));
  }
}
