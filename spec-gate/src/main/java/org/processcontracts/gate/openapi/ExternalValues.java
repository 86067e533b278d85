package org.processcontracts.gate.openapi;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.YamlDocument;

/** The files that examples name as their value. They stay beside the description. */
final class ExternalValues {

  private final YamlDocument document;
  private final Path root;
  private final LinkedFiles files;
  private final List<LinkFault> faults;

  ExternalValues(YamlDocument document, Path root, LinkedFiles files, List<LinkFault> faults) {
    this.document = document;
    this.root = root;
    this.files = files;
    this.faults = faults;
  }

  /** What can be read, by the pointer of the example; adds what is wrong with the others. */
  Map<String, Located> of(List<Part> examples) {
    Map<String, Located> values = new LinkedHashMap<>();
    for (Part example : examples) {
      String ref = example.text("externalValue");
      // An address is legal, and never fetched; a text of another kind is not one.
      if (!example.node().path("externalValue").isString() || ref.matches("(?is)https?:.*")) {
        continue;
      }
      Located at = document.origin(example.pointer("externalValue"));
      try {
        Target target = Target.of(ref, at.document().file(), root);
        Located value = files.value(target, ref);
        if (value != null) {
          values.put(example.pointer(), value);
        }
      } catch (UnlinkableException e) {
        faults.add(new LinkFault(e.type(), at, String.valueOf(e.getMessage()), e.fix()));
        if (e.type() == LinkFault.Type.EXCESS) {
          break;
        }
      }
    }
    return values;
  }
}
