package org.processcontracts.gate.yaml;

import java.util.HashMap;
import java.util.Map;

/** Which files the nodes of one tree were taken from. */
public final class Origins {

  private final Map<String, Located> taken = new HashMap<>();

  /** All from one document, as long as nothing else is said. */
  public Origins(YamlDocument first) {
    taken.put("", new Located(first, ""));
  }

  /** From now on, what stands at a pointer and below it comes from there. */
  public void put(String pointer, Located from) {
    taken.put(pointer, from);
  }

  /** The file and the place there in which somebody wrote the node at a pointer. */
  public Located of(String pointer) {
    int end = pointer.length();
    Located found = taken.get(pointer);
    while (found == null) {
      end = Math.max(0, pointer.lastIndexOf('/', end - 1));
      found = taken.get(pointer.substring(0, end));
    }
    return new Located(found.document(), found.pointer() + pointer.substring(end));
  }
}
