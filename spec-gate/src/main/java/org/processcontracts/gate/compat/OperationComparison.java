package org.processcontracts.gate.compat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Content;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.ReplyValidator;
import org.processcontracts.gate.contract.RequestBody;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;

/** Compares an operation with its older self. */
final class OperationComparison {

  private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]*)}");

  private final Exchanges old;
  private final Exchanges now;
  private final Changes changes;
  private final Flow requests;
  private final Flow replies;
  private final String name;

  OperationComparison(Exchanges old, Exchanges now, Changes changes) {
    this.old = old;
    this.now = now;
    this.changes = changes;
    List<String> before = templates(old.operation());
    List<String> after = templates(now.operation());
    Map<String, String> renamed = new LinkedHashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        renamed.put(before.get(i), after.get(i));
      }
    }
    Judge oldJudge = new Judge(old.contract(), old.operation(), Map.of());
    Judge nowJudge = new Judge(now.contract(), now.operation(), renamed);
    this.requests = new Flow(Side.REQUEST, oldJudge, nowJudge, old.requests(), now.requests());
    this.replies = new Flow(Side.RESPONSE, nowJudge, oldJudge, now.replies(), old.replies());
    this.name = old.operation().method() + " " + old.operation().path();
  }

  void compare() {
    Operation before = old.operation();
    Operation after = now.operation();
    if (!before.operationId().equals(after.operationId())) {
      changes.harmless(
          "operation-id-changed",
          before.pointer(),
          after.pointer(),
          "%s: operationId was %s, is %s; generated clients call it otherwise"
              .formatted(name, before.operationId(), after.operationId()));
    }
    new ParameterComparison(old, now, requests, changes, name).compare();
    body(before.requestBody(), after.requestBody());
    new ResponseComparison(old, now, replies, changes, name).compare();
    new SecurityComparison(old, now, changes, name).compare();
  }

  private static List<String> templates(Operation operation) {
    List<String> names = new ArrayList<>();
    Matcher matcher = TEMPLATE.matcher(operation.path());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private void body(@Nullable RequestBody before, @Nullable RequestBody after) {
    if (before == null && after == null) {
      return;
    }
    if (before == null) {
      added(after);
    } else if (after == null) {
      Witness witness = before.contents().isEmpty() ? null : old.request(before.content());
      changes.breaking(
          "request-body-removed",
          before.pointer(),
          now.operation().pointer(),
          name + ": the body was removed",
          valid(requests.sender(), witness));
    } else {
      both(before, after);
    }
  }

  private void added(RequestBody after) {
    String pointer = old.operation().pointer();
    if (after.required()) {
      changes.breaking(
          "request-body-added-required",
          pointer,
          after.pointer(),
          name + ": a body was added and is required",
          refused(old.request(), after.pointer() + "/required"));
    } else {
      changes.harmless(
          "request-body-added-optional", pointer, after.pointer(), name + ": a body was added");
    }
  }

  private void both(RequestBody before, RequestBody after) {
    String message = name + ": the body is " + (after.required() ? "required" : "optional");
    if (!before.required() && after.required()) {
      changes.breaking(
          "request-body-became-required",
          before.pointer(),
          after.pointer(),
          message,
          refused(old.request(), after.pointer() + "/required"));
    } else if (before.required() && !after.required()) {
      changes.harmless("request-body-became-optional", before.pointer(), after.pointer(), message);
    }
    for (Content content : before.contents()) {
      Content then = ReplyValidator.content(after.contents(), content.mediaType());
      if (then == null) {
        changes.breaking(
            "request-media-type-removed",
            content.pointer(),
            after.pointer(),
            name + ": the body may no longer be " + content.mediaType(),
            valid(requests.sender(), old.request(content)));
      } else {
        content(content, then);
      }
    }
    for (Content content : after.contents()) {
      if (ReplyValidator.content(before.contents(), content.mediaType()) == null) {
        changes.harmless(
            "request-media-type-added",
            before.pointer(),
            content.pointer(),
            name + ": the body may be " + content.mediaType());
      }
    }
  }

  private void content(Content before, Content after) {
    Witness.Asked sent = old.request(before);
    Witness.Asked taken = now.request(after);
    Place place =
        Place.root(
            name + " request /body",
            false,
            value -> sent == null ? null : sent.withBody(value),
            value -> taken == null ? null : taken.withBody(value),
            before.examples(),
            after.examples());
    new SchemaComparison(requests, changes)
        .compare(
            place,
            Shape.of(old.contract(), List.of(before.schema())),
            Shape.of(now.contract(), List.of(after.schema())));
  }

  private @Nullable Witness refused(Witness.@Nullable Asked witness, String pointer) {
    return requests.refused(witness, pointer);
  }

  private static @Nullable Witness valid(Judge judge, @Nullable Witness witness) {
    return witness != null && judge.takes(witness) ? witness : null;
  }
}
