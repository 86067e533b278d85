package org.processcontracts.gate.proof;

import static org.processcontracts.gate.proof.StructureDefects.invalid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;

/** Defects of operations, of their paths and parameters, and of what they refer to. */
final class OperationDefects {

  private OperationDefects() {}

  static List<Operator> operators() {
    return List.of(
        invalid(
            "an operation under no method", s -> Stream.of(s.draft().key(s.operation(), "fetch"))),
        invalid(
            "a method in capitals",
            s ->
                Stream.of(
                    s.draft()
                        .key(s.operation(), Pointer.last(s.operation()).toUpperCase(Locale.ROOT)))),
        invalid(
            "a body under GET",
            s ->
                s.at(s.operation()).has("requestBody")
                    ? Stream.of(
                        s.draft().key(s.operation(), "get").mark(s.operation() + "/requestBody"))
                    : Stream.of()),
        invalid(
            "a path without its slash",
            s -> Stream.of(s.draft().key(s.path(), Pointer.last(s.path()).substring(1)))),
        invalid(
            "misspell a parameter in the path",
            s ->
                path(s)
                    .map(
                        at -> {
                          String name = s.at(at + "/name").asString("");
                          String path = Pointer.last(s.path());
                          String other = path.replace("{" + name + "}", "{" + name + "x}");
                          return ends(s, s.draft().key(s.path(), other), at);
                        })),
        invalid(
            "rename a path parameter, the path not",
            s -> path(s).map(at -> ends(s, s.draft().set(at + "/name", "other"), at))),
        invalid(
            "a path parameter moves to the query",
            s -> path(s).map(at -> ends(s, s.draft().set(at + "/in", "query"), at))),
        invalid(
            "a path parameter is not required",
            s -> path(s).map(at -> s.draft().set(at + "/required", "false"))),
        invalid(
            "required is dropped from a path parameter",
            s -> path(s).map(at -> s.draft().drop(at + "/required"))),
        invalid(
            "misspell the place of a parameter",
            s -> s.keys(Kind.PARAMETER, "in").map(at -> s.draft().set(at, "qurey"))),
        invalid(
            "misspell a style",
            s ->
                s.keys(Kind.PARAMETER, "in").map(at -> s.draft().after(at, "style: pipeDelimitd"))),
        invalid(
            "a matrix style outside of the path",
            s ->
                s.keys(Kind.PARAMETER, "in")
                    .filter(at -> !s.at(at).asString("").equals("path"))
                    .map(at -> s.draft().after(at, "style: matrix"))),
        invalid(
            "a parameter is listed twice",
            s ->
                s.children(s.operation() + "/parameters").stream()
                    .map(
                        at ->
                            s.draft()
                                .after(at, s.contract().block(at).toArray(String[]::new))
                                .mark(at))),
        invalid(
            "example beside examples",
            s ->
                s.keys(Kind.PARAMETER, "examples")
                    .map(at -> s.draft().before(at, "example: x").mark(at))),
        invalid(
            "no status",
            s ->
                statuses(s)
                    .flatMap(
                        at ->
                            Stream.of("'2000'", "ok", "'6XX'").map(key -> s.draft().key(at, key)))),
        invalid(
            "no media type",
            s -> s.parts(Kind.MEDIA_TYPE).map(Part::pointer).map(at -> s.draft().key(at, "json"))),
        invalid(
            "no responses at all",
            s -> Stream.of(s.draft().set(s.operation() + "/responses", "{}"))),
        invalid(
            "security by an unknown scheme",
            s -> Stream.of(s.draft().after(s.operation() + "/summary", "security: [{ghost: []}]"))),
        invalid(
            "a security scheme that lacks a part",
            s ->
                Stream.of(
                        "{type: apiKey, in: header}",
                        "{type: http}",
                        "{type: oauth2}",
                        "{type: token}")
                    .map(
                        it ->
                            s.draft()
                                .before(
                                    "/components/schemas", "securitySchemes: {key: " + it + "}"))),
        invalid(
            "a server variable that is not told",
            s -> Stream.of(s.draft().set("/servers/0/url", "https://{nowhere}.example.com"))),
        invalid(
            "a tag is declared twice",
            s ->
                Stream.of(
                    s.draft()
                        .append("/tags", s.contract().block("/tags/0").toArray(String[]::new))
                        .mark("/tags/0"))),
        invalid(
            "a link to no operation",
            s ->
                statuses(s)
                    .map(
                        at ->
                            s.draft()
                                .after(
                                    at + "/description", "links: {next: {operationId: nowhere}}"))),
        invalid("one operationId for two operations", OperationDefects::copied),
        invalid("two paths that no request tells apart", OperationDefects::alike));
  }

  static Stream<String> statuses(Subject s) {
    return s.children(s.operation() + "/responses").stream();
  }

  static Stream<String> path(Subject s) {
    return s.parts(Kind.PARAMETER).filter(it -> it.text("in").equals("path")).map(Part::pointer);
  }

  /** What the path says and what the operation lists contradict each other: either end is right. */
  private static Draft ends(Subject s, Draft draft, String parameter) {
    s.references().filter(it -> s.at(it).asString("").equals("#" + parameter)).forEach(draft::mark);
    return draft.mark(s.path()).mark(s.operation());
  }

  private static Stream<String> templates(Subject s) {
    return path(s).map(at -> s.at(at + "/name").asString(""));
  }

  private static Stream<Draft> copied(Subject s) {
    return Stream.of(
        copy(s, "/copy" + Pointer.last(s.path()), "").mark(s.operation() + "/operationId"));
  }

  private static Stream<Draft> alike(Subject s) {
    List<String> names = templates(s).toList();
    return names.isEmpty()
        ? Stream.of()
        : Stream.of(
            copy(s, Pointer.last(s.path()).replace("{" + names.get(0) + "}", "{same}"), "Copy")
                .mark(s.path()));
  }

  private static Draft copy(Subject s, String path, String suffix) {
    List<String> block = new ArrayList<>(s.contract().block(s.path()));
    block.set(0, path + ":");
    block.replaceAll(line -> line.matches(" *operationId: .*") ? line + suffix : line);
    return s.draft().after(s.path(), block.toArray(String[]::new));
  }
}
