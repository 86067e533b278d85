package org.processcontracts.gate.compat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Compares the members of an object. */
final class Members {

  private final Flow flow;
  private final Changes changes;
  private final SchemaComparison schemas;

  Members(Flow flow, Changes changes, SchemaComparison schemas) {
    this.flow = flow;
    this.changes = changes;
    this.schemas = schemas;
  }

  void compare(Place place, Shape sent, Shape taken) {
    Set<String> sentNames = sent.members(flow.side());
    Set<String> takenNames = taken.members(flow.side());
    Set<String> names = new LinkedHashSet<>(flow.old(sentNames, takenNames));
    names.addAll(flow.now(sentNames, takenNames));
    JsonNode base = schemas.base(sent);
    JsonNode receiverBase = schemas.base(taken);
    for (String name : names) {
      Place member = place.member(Pointer.child("", name), name, base, receiverBase);
      if (!takenNames.contains(name)) {
        sentOnly(member, name, sent, taken);
      } else if (!sentNames.contains(name)) {
        takenOnly(place, member, name, sent, taken);
      } else {
        required(place, name, sent, taken);
        schemas.compare(member, sent.member(name), taken.member(name));
      }
    }
    // Names that only required tells of.
    Set<String> bare = new LinkedHashSet<>(sent.required(flow.side()));
    bare.addAll(taken.required(flow.side()));
    bare.removeAll(names);
    bare.forEach(name -> required(place, name, sent, taken));
    if (sent.map().isPresent() && taken.map().isPresent()) {
      Place member = place.member("/(any)", "anyName", base, receiverBase);
      schemas.compare(member, sent.map().get(), taken.map().get());
    }
    undeclared(place, sent, taken);
  }

  private void sentOnly(Place member, String name, Shape sent, Shape taken) {
    boolean kept = taken.declares(name);
    String old = at(name, flow.old(sent, taken));
    String now = at(name, flow.now(sent, taken));
    if (flow.side() == Side.REQUEST) {
      changes.breaking(
          kept ? "request-member-became-read-only" : "request-member-removed",
          old,
          now,
          member.name() + (kept ? " is read-only now" : " was removed"),
          witness(member.sent(), flow.sender(), sent.member(name)));
      return;
    }
    Set<String> blamed = new LinkedHashSet<>(taken.pointers("additionalProperties"));
    taken.member(name).pointers("writeOnly").forEach(blamed::add);
    Witness witness = witness(member.sent(), flow.sender(), sent.member(name));
    boolean refused =
        witness != null
            && flow.receiver().violations(witness).stream()
                .anyMatch(
                    it -> blamed.contains(it.schema()) || member.choices().contains(it.schema()));
    String message = member.name() + (kept ? " is no longer write-only" : " was added");
    if (kept || taken.closed()) {
      String id = kept ? "response-member-became-readable" : "response-member-added-to-closed";
      changes.breaking(id, old, now, message, refused ? witness : null);
      return;
    }
    changes.harmless("response-member-added", old, now, message);
    if (taken.map().isPresent()) {
      schemas.compare(member, sent.member(name), taken.member(name));
    }
  }

  private void takenOnly(Place place, Place member, String name, Shape sent, Shape taken) {
    boolean kept = sent.declares(name);
    String old = at(name, flow.old(sent, taken));
    String now = at(name, flow.now(sent, taken));
    if (flow.side() == Side.RESPONSE) {
      changes.breaking(
          kept ? "response-member-became-write-only" : "response-member-removed",
          old,
          now,
          member.name() + (kept ? " is write-only now" : " was removed"),
          witness(member.taken(), flow.receiver(), taken.member(name)));
      return;
    }
    if (kept) {
      changes.harmless("request-member-became-writable", old, now, member.name() + " may be sent");
    }
    if (taken.required(Side.REQUEST).contains(name)) {
      Witness witness = absent(place, sent, taken);
      String message = member.name() + " was added and is required";
      changes.breaking("request-member-added-required", old, now, message, witness);
    } else if (!kept) {
      changes.harmless("request-member-added-optional", old, now, member.name() + " was added");
    }
    if (!kept && sent.map().isPresent()) {
      schemas.compare(member, sent.member(name), taken.member(name));
    }
  }

  private void required(Place place, String name, Shape sent, Shape taken) {
    boolean sentAlways = sent.required(flow.side()).contains(name);
    boolean asked = taken.required(flow.side()).contains(name);
    if (sentAlways == asked) {
      return;
    }
    String old = at(name, flow.old(sent, taken));
    boolean optional = flow.old(sentAlways, asked);
    String now = optional ? at(name, flow.now(sent, taken)) : demand(name, flow.now(sent, taken));
    String message =
        place.name() + Pointer.child("", name) + " is " + (optional ? "optional" : "required");
    if (asked) {
      String id = Constraint.REQUIRED.breaking(flow.side());
      changes.breaking(id, old, now, message, without(place, name, sent, taken));
    } else {
      changes.harmless(Constraint.REQUIRED.harmless(flow.side()), old, now, message);
    }
  }

  private @Nullable Witness absent(Place place, Shape sent, Shape taken) {
    return flow.search(place, sent, taken, new LinkedHashSet<>(taken.pointers("required")))
        .witness();
  }

  /** An object of the sender that lacks this very member, which the receiver then misses. */
  private @Nullable Witness without(Place place, String name, Shape sent, Shape taken) {
    JsonNode base = schemas.base(sent);
    if (base == null || !base.isObject()) {
      return absent(place, sent, taken);
    }
    JsonNode less = base.deepCopy().withObject("").without(List.of(name));
    Witness witness = place.sent().apply(less);
    boolean refused =
        witness != null
            && flow.sender().takes(witness)
            && flow.receiver().violations(witness).stream()
                .anyMatch(
                    it ->
                        taken.pointers("required").contains(it.schema())
                            || place.choices().contains(it.schema()));
    return refused ? witness : null;
  }

  /** An exchange of the old contract that has the member. */
  private @Nullable Witness witness(
      Function<JsonNode, @Nullable Witness> put, Judge judge, Shape shape) {
    JsonNode value = flow.samples(shape).one(shape).orElse(null);
    Witness witness = value == null ? null : put.apply(value);
    return witness != null && judge.takes(witness) ? witness : null;
  }

  /** What nobody declared is no witness, so this breaks nothing that was promised. */
  private void undeclared(Place place, Shape sent, Shape taken) {
    // One part of an allOf that is closed refuses what its siblings declare.
    Witness witness = sent.map().isEmpty() && !sent.closed() ? surplus(place, sent, taken) : null;
    if (witness != null) {
      changes.breaking(
          Constraint.MAP.breaking(flow.side()),
          SchemaComparison.at(flow.old(sent, taken)),
          SchemaComparison.at(flow.now(sent, taken)),
          place.name() + ": declared members are refused where others are",
          witness);
      return;
    }
    boolean silent = sent.map().isEmpty() && !sent.closed();
    boolean sides = sent.closed() != taken.closed() && (silent || taken.map().isEmpty());
    if (sides && !(sent.map().isPresent() && taken.closed())) {
      boolean forbidden = flow.now(sent, taken).closed();
      changes.harmless(
          flow.side() == Side.REQUEST
              ? "request-undeclared-members-" + (forbidden ? "forbidden" : "allowed")
              : "response-undeclared-members-" + (forbidden ? "forbidden" : "allowed"),
          SchemaComparison.at(flow.old(sent, taken)),
          SchemaComparison.at(flow.now(sent, taken)),
          place.name()
              + ": members that are not declared are "
              + (forbidden ? "refused" : "let be"));
    }
  }

  /** A value of members that both sides declare and the receiver refuses all the same. */
  private @Nullable Witness surplus(Place place, Shape sent, Shape taken) {
    boolean shared = taken.closed() && taken.declared().containsAll(sent.declared());
    return shared
        ? flow.search(
                place, sent, taken, new LinkedHashSet<>(taken.pointers("additionalProperties")))
            .witness()
        : null;
  }

  /** Where required names a member. */
  private static @Nullable String demand(String name, Shape shape) {
    for (String required : shape.pointers("required")) {
      JsonNode names = shape.contract().at(required);
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).asString("").equals(name)) {
          return required + "/" + i;
        }
      }
    }
    return at(name, shape);
  }

  private static @Nullable String at(String name, Shape shape) {
    return shape.parts().stream()
        .map(part -> Pointer.child(part + "/properties", name))
        .filter(pointer -> !shape.contract().at(pointer).isMissingNode())
        .findFirst()
        .orElse(SchemaComparison.at(shape));
  }
}
