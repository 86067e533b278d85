package org.processcontracts.gate.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Side;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** One of the real contracts, and the places in it where something can be changed. */
final class Subject {

  static final String CONTRACT = "openapi.yaml";

  /**
   * A schema that is no reference.
   *
   * @param sides who sends what it describes
   * @param in the place of the parameter whose schema it is; empty if it is no parameter's
   */
  record Site(String pointer, JsonNode node, Set<Side> sides, String in) {

    boolean sent() {
      return sides.equals(EnumSet.of(Side.REQUEST));
    }

    boolean answered() {
      return sides.equals(EnumSet.of(Side.RESPONSE));
    }

    String type() {
      return node.path("type").asString("");
    }

    String at(String keyword) {
      return Pointer.child(pointer, keyword);
    }

    boolean has(String keyword) {
      return node.has(keyword);
    }
  }

  private final String api;
  private final Map<String, Source> files = new TreeMap<>();
  private final Description description;
  private final Map<String, Set<Side>> sides = new LinkedHashMap<>();

  Subject(Path folder) {
    this.api = String.valueOf(folder.getFileName());
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(name, Source.of(name, Files.readString(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.description = Description.of(tree());
    for (Kind kind : List.of(Kind.PARAMETER, Kind.REQUEST_BODY, Kind.RESPONSE, Kind.HEADER)) {
      boolean request = kind == Kind.PARAMETER || kind == Kind.REQUEST_BODY;
      for (Part part : description.own(kind)) {
        Side side = request ? Side.REQUEST : Side.RESPONSE;
        walk(part.pointer("schema"), side);
        children(part.pointer("content")).forEach(it -> walk(it + "/schema", side));
      }
    }
  }

  String api() {
    return api;
  }

  Source contract() {
    return file(CONTRACT);
  }

  Source file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  /** Every file of it that is YAML, by path from its folder. */
  Map<String, Source> files() {
    return files;
  }

  JsonNode tree() {
    return file(CONTRACT).document().tree();
  }

  JsonNode at(String pointer) {
    return tree().at(pointer);
  }

  Draft draft() {
    return new Draft(contract());
  }

  private void walk(String pointer, Side side) {
    JsonNode node = at(pointer);
    if (node.has("$ref")) {
      walk(node.get("$ref").stringValue().substring(1), side);
    } else if (node.isObject()
        && sides.computeIfAbsent(pointer, p -> EnumSet.noneOf(Side.class)).add(side)) {
      children(pointer + "/properties").forEach(it -> walk(it, side));
      for (String list : List.of("allOf", "oneOf", "anyOf")) {
        children(Pointer.child(pointer, list)).forEach(it -> walk(it, side));
      }
      for (String one : List.of("items", "additionalProperties", "x-contentSchema")) {
        walk(Pointer.child(pointer, one), side);
      }
    }
  }

  /** Pointers of the members or items at a pointer; none if it is a scalar or not there. */
  List<String> children(String pointer) {
    List<String> children = new ArrayList<>();
    JsonNode node = at(pointer);
    node.propertyNames().forEach(name -> children.add(Pointer.child(pointer, name)));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      children.add(pointer + "/" + i);
    }
    return children;
  }

  /** Objects of a kind that are no references. */
  Stream<Part> parts(Kind kind) {
    return description.own(kind).stream();
  }

  /** Pointers of a key of objects of a kind, where it stands. */
  Stream<String> keys(Kind kind, String key) {
    return parts(kind).filter(it -> it.node().has(key)).map(it -> it.pointer(key));
  }

  /** Pointers of references in the contract itself, to anywhere. */
  Stream<String> references() {
    return description.references().stream().map(it -> it.pointer("$ref"));
  }

  /** Schemas that are used and begin on a line of their own. */
  Stream<Site> schemas(Predicate<Site> wanted) {
    return sides.entrySet().stream()
        .map(it -> site(it.getKey(), it.getValue()))
        .filter(it -> !contract().item(it.pointer()))
        .filter(wanted);
  }

  private Site site(String pointer, Set<Side> sentBy) {
    String in = at(Pointer.parent(pointer) + "/in").asString("");
    return new Site(pointer, at(pointer), sentBy, in);
  }

  /** Schemas of a type. */
  Stream<Site> schemas(String type, Predicate<Site> wanted) {
    return schemas(it -> it.type().equals(type) && wanted.test(it));
  }

  /** Inline schemas under properties, and of parameters and headers. */
  static boolean member(Site site) {
    return site.pointer()
        .matches(".*/properties/[^/]+|/components/(parameters|headers)/[^/]+/schema");
  }

  /** The only path there is. */
  String path() {
    return children("/paths").get(0);
  }

  /** The only operation there is. */
  String operation() {
    return children(path()).get(0);
  }
}
