package org.processcontracts.gate.openapi;

import java.util.ArrayList;
import java.util.List;
import org.processcontracts.gate.yaml.YamlDocument;

/**
 * An object that may refer to something.
 *
 * @param base the file that such a reference is relative to
 */
record Open(Part part, YamlDocument base) {

  /** All in an object that was taken from a file. */
  static List<Open> in(Part whole, YamlDocument base) {
    List<Open> found = new ArrayList<>();
    new FormWalk(
            part -> {
              boolean refers =
                  part.node().path("$ref").isString()
                      || part.kind() == Kind.DISCRIMINATOR
                      || part.kind() == Kind.LINK;
              if (refers) {
                found.add(new Open(part, base));
              }
            })
        .object(whole);
    return found;
  }

  /** Whether nothing stands beside the reference but x- keys. */
  boolean bare() {
    return part.node().propertyNames().stream()
        .allMatch(key -> key.equals("$ref") || key.startsWith("x-"));
  }
}
