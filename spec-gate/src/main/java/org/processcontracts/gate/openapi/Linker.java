package org.processcontracts.gate.openapi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.openapi.LinkFault.Type;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.Origins;
import org.processcontracts.gate.yaml.YamlDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a description that stands in several files together: what another file holds becomes a
 * component, once however many refer to it. A component that is nothing but a reference to another
 * file gives its name to what is there; path items and examples are put where they are referred to.
 */
public final class Linker {

  private final YamlDocument first;
  private final Path root;
  private final LinkedFiles files;
  private final LinkedTree tree;
  private final List<Open> links = new ArrayList<>();
  private final Set<Path> parts = new HashSet<>();
  private final List<LinkFault> faults;

  private Linker(
      YamlDocument first, LinkedTree tree, Path root, LinkedFiles files, List<LinkFault> faults) {
    this.first = first;
    this.root = root;
    this.files = files;
    this.tree = tree;
    this.faults = faults;
    parts.add(first.file());
  }

  /**
   * One tree of all that a description refers to. Without a reference to another file, that is the
   * description itself.
   *
   * @param first the file to begin with, read from an absolute and normal path
   * @param root the folder that no reference may leave, absolute and normal
   * @param reader reads a file of that folder
   */
  public static Linked link(YamlDocument first, Path root, Function<Path, YamlDocument> reader) {
    Description alone = Description.of(first.tree());
    boolean local =
        alone.references().stream().allMatch(part -> part.text("$ref").startsWith("#"))
            && alone.all(Kind.DISCRIMINATOR).stream()
                .flatMap(part -> part.node().path("mapping").values().stream())
                .noneMatch(value -> file(value.asString("")));
    LinkedFiles files = new LinkedFiles(first, root, reader);
    List<LinkFault> faults = new ArrayList<>();
    YamlDocument document = first;
    Description description = alone;
    if (!local && first.tree().deepCopy() instanceof ObjectNode copy) {
      Linker linker = new Linker(first, new LinkedTree(first, copy), root, files, faults);
      document = linker.run();
      description = document.tree() == first.tree() ? alone : Description.of(document.tree());
    }
    Map<String, Located> values =
        new ExternalValues(document, root, files, faults).of(description.own(Kind.EXAMPLE));
    return new Linked(document, description, files.all(), values, List.copyOf(faults));
  }

  private YamlDocument run() {
    try {
      List<Open> begin = Open.in(new Part(Kind.OPENAPI, tree.root(), null, ""), first);
      // Those first that give their names.
      begin.stream().filter(it -> it.part().isComponent()).forEach(tree.open()::add);
      begin.stream().filter(it -> !it.part().isComponent()).forEach(tree.open()::add);
      while (!tree.open().isEmpty()) {
        follow(tree.open().remove());
      }
      links.forEach(this::operation);
    } catch (UnlinkableException e) {
      // Too much to look at: the rules see the first file alone, and why.
      return first.linked(first.tree(), new Origins(first), parts);
    }
    return tree.document(parts);
  }

  private void follow(Open open) throws UnlinkableException {
    Part part = open.part();
    if (part.node().path("$ref").isString()) {
      reference(open);
    } else if (part.kind() == Kind.LINK) {
      links.add(open);
    } else if (part.node().path("mapping") instanceof ObjectNode mapping) {
      for (String value : List.copyOf(mapping.propertyNames())) {
        mapping(open, mapping, value);
      }
    }
  }

  private void reference(Open open) throws UnlinkableException {
    Part part = open.part();
    ObjectNode node = (ObjectNode) part.node();
    try {
      Found found = found(open, node, "$ref", part.kind());
      if (found == null) {
        return;
      }
      if (part.kind() == Kind.PATH_ITEM) {
        beside(part, found);
        tree.inline(part, found);
      } else if (part.kind() == Kind.EXAMPLE) {
        // With other keys beside it, which of them counts is in doubt.
        if (open.bare()) {
          tree.inline(part, found);
        }
      } else if (!open.bare() || !part.isComponent() || !tree.name(part, found)) {
        node.put("$ref", "#" + tree.component(part.kind(), found));
      }
    } catch (UnlinkableException e) {
      fault(part.pointer("$ref"), e);
    }
  }

  /** What is wrong with a mapping is told by the rule on mappings. */
  private void mapping(Open open, ObjectNode mapping, String value) throws UnlinkableException {
    String name = mapping.path(value).asString("");
    boolean component = first.at("/components/schemas").has(name);
    if (component || !(name.startsWith("#") || file(name))) {
      return;
    }
    try {
      Found found = found(open, mapping, value, Kind.SCHEMA);
      if (found != null) {
        mapping.put(value, "#" + tree.component(Kind.SCHEMA, found));
      }
    } catch (UnlinkableException e) {
      if (e.type() == Type.EXCESS) {
        fault(open.part().pointer("mapping"), e);
      }
    }
  }

  /** Whether a name in a mapping is rather that of a file. */
  private static boolean file(String name) {
    return !name.startsWith("#") && name.matches(".*[/#].*|.*[.](ya?ml|json)");
  }

  /**
   * What a reference leads to in another file; null if it leads into the first file, where it is
   * left to the rules, or into a file that cannot be read, of which another rule tells.
   */
  private @Nullable Found found(Open open, ObjectNode holder, String key, Kind kind)
      throws UnlinkableException {
    String ref = holder.path(key).asString("");
    if (ref.startsWith("#")) {
      if (open.base() == first) {
        return null;
      }
      // As it is, it would mean something else here.
      holder.put(key, open.base().file().getFileName() + ref);
    }
    Target target = Target.of(ref, open.base().file(), root);
    if (target.file().equals(first.file())) {
      holder.put(key, fragment(ref));
      return null;
    }
    Found found = files.find(target, kind, ref);
    if (kind != Kind.EXAMPLE) {
      parts.add(target.file());
    }
    return found;
  }

  private static String fragment(String ref) {
    int hash = ref.indexOf('#');
    return hash < 0 ? "#" : ref.substring(hash);
  }

  /** OpenAPI leaves open which of two counts. */
  private void beside(Part item, Found found) throws UnlinkableException {
    for (String key : found.node().propertyNames()) {
      if (item.node().has(key) && !key.equals("$ref") && !key.startsWith("x-")) {
        String message = "'%s' stands here and in %s".formatted(key, item.text("$ref"));
        UnlinkableException twice =
            new UnlinkableException(Type.BESIDE, message, "keep one of them");
        fault(item.pointer(key), twice);
      }
    }
  }

  /** Goes on with the next reference, unless there is too much of all. */
  private void fault(String pointer, UnlinkableException e) throws UnlinkableException {
    Located at = tree.origin(pointer);
    parts.add(at.document().file());
    faults.add(new LinkFault(e.type(), at, String.valueOf(e.getMessage()), e.fix()));
    if (e.type() == Type.EXCESS) {
      throw e;
    }
  }

  /**
   * An operation of a path item that was put in place; any other is that of another description.
   */
  private void operation(Open link) {
    String ref = link.part().text("operationRef");
    if (ref.isEmpty() || (ref.startsWith("#") && link.base() == first)) {
      return;
    }
    try {
      Target target = Target.of(ref, link.base().file(), root);
      String elsewhere = ref.startsWith("#") ? link.base().file().getFileName() + ref : ref;
      String local =
          target.file().equals(first.file())
              ? fragment(ref)
              : tree.inPlace(target).orElse(elsewhere);
      ((ObjectNode) link.part().node()).put("operationRef", local);
    } catch (UnlinkableException e) {
      // It may well stand outside: nobody has to read it to call it.
    }
  }
}
