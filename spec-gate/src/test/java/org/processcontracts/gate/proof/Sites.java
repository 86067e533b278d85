package org.processcontracts.gate.proof;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.proof.Subject.Site;
import org.processcontracts.gate.yaml.Pointer;

/** Places of a contract that several operators work on. */
final class Sites {

  private Sites() {}

  static boolean free(Site it) {
    return Stream.of("enum", "pattern", "minLength", "maxLength", "default").noneMatch(it::has);
  }

  /** A part of a path is never empty. */
  static boolean inPath(Site it) {
    return it.in().equals("path");
  }

  /** What is sent, and perhaps answered too. */
  static boolean sent(Expected expected, Site site) {
    return expected == Expected.COMPATIBLE ? site.sent() : site.sides().contains(Side.REQUEST);
  }

  static Stream<String> sentMembers(Subject s) {
    return s.schemas(it -> it.sides().contains(Side.REQUEST) && it.node().path("enum").size() > 1)
        .flatMap(it -> s.children(it.at("enum")).stream());
  }

  /** The schema of an object that a property belongs to. */
  static String owner(String property) {
    return Pointer.parent(Pointer.parent(property));
  }

  /** Properties that one side alone sends and that are not required. */
  static Stream<String> optional(Subject s, Side side) {
    return s.schemas(
            "object",
            it -> it.sides().equals(Set.of(side)) && it.has("properties") && it.has("required"))
        .flatMap(it -> s.children(it.at("properties")).stream())
        .filter(at -> requirement(s, at).isEmpty());
  }

  /** Objects with required members that are sent. */
  static Stream<Site> sentObjects(Subject s) {
    return s.schemas("object", it -> it.sent() && it.has("required"));
  }

  /** Required members under another name, with their requirement. */
  static Stream<Draft> renamed(Subject s, Side side) {
    return s.schemas("object", it -> it.sides().equals(Set.of(side)) && it.has("required"))
        .flatMap(it -> s.children(it.at("properties")).stream())
        .filter(at -> !requirement(s, at).isEmpty())
        .map(
            at ->
                s.draft()
                    .key(at, Pointer.last(at) + "X")
                    .set(requirement(s, at), Pointer.last(at) + "X")
                    .mark(owner(at)));
  }

  /** Parameters that can go: the path has the others. */
  static Stream<Part> loose(Subject s) {
    return s.parts(Kind.PARAMETER).filter(it -> !it.text("in").equals("path"));
  }

  static Stream<String> listed(Subject s) {
    return s.children(s.operation() + "/parameters").stream()
        .filter(
            at ->
                !s.at(s.at(at + "/$ref").asString("#").substring(1) + "/in")
                    .asString("")
                    .equals("path"));
  }

  static boolean bare(Site it) {
    return Stream.of("enum", "pattern", "minLength", "maxLength", "format").noneMatch(it::has);
  }

  static Stream<Site> enums(Subject s) {
    return s.schemas(it -> it.sides().contains(Side.RESPONSE) && it.has("enum"));
  }

  static Stream<Site> answeredObjects(Subject s) {
    return s.schemas(
        "object", it -> it.answered() && it.has("properties") && !it.has("additionalProperties"));
  }

  static Stream<String> promised(Subject s) {
    return s.schemas(
            "object",
            it -> it.sides().equals(Set.of(Side.RESPONSE)) && it.node().path("required").size() > 1)
        .flatMap(it -> s.children(it.at("properties")).stream())
        .filter(at -> !requirement(s, at).isEmpty());
  }

  static Stream<String> media(Subject s) {
    return s.parts(Kind.MEDIA_TYPE).map(Part::pointer).filter(at -> at.contains("/responses/"));
  }

  /** Statuses that the default covers, word for word. */
  static Stream<String> failures(Subject s) {
    String schema = "/content/application~1json/schema";
    return OperationDefects.statuses(s)
        .filter(
            at ->
                !at.endsWith("/default")
                    && s.at(at + schema)
                        .equals(s.at(s.operation() + "/responses/default" + schema)));
  }

  /** Whether a documented example has such a line. */
  static boolean shown(Subject s, String line) {
    return times(s, line) > 0;
  }

  static long times(Subject s, String line) {
    return s.files().values().stream()
        .filter(file -> !file.name().equals(Subject.CONTRACT))
        .flatMap(file -> file.lines().stream())
        .filter(it -> it.matches(".*" + line))
        .count();
  }

  /** Whether the examples have it as often as they have the first member that is required. */
  static boolean everywhere(Subject s, String property) {
    String first = s.at(owner(property) + "/required/0").asString("");
    return times(s, "[ -]" + Pointer.last(property) + ":.*") == times(s, "[ -]" + first + ":.*");
  }

  /** Schemas of replies alone. */
  static Stream<Site> answered(Subject s, Predicate<Site> which) {
    return s.schemas(it -> it.answered() && which.test(it));
  }

  /** Integers in replies that have a format. */
  static Stream<Site> integers(Subject s) {
    return answered(s, it -> it.type().equals("integer") && !it.has("enum") && it.has("format"));
  }

  /** The item of required that names a property. */
  static String requirement(Subject s, String property) {
    return s.children(Pointer.parent(Pointer.parent(property)) + "/required").stream()
        .filter(it -> s.at(it).asString("").equals(Pointer.last(property)))
        .findFirst()
        .orElse("");
  }

  static Stream<String> required(Subject s) {
    return s.keys(Kind.SCHEMA, "required").flatMap(at -> s.children(at).stream());
  }

  static String flipped(String word) {
    char first = word.charAt(0);
    char other =
        Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
    return other + word.substring(1);
  }
}
