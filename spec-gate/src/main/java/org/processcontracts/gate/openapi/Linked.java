package org.processcontracts.gate.openapi;

import java.util.List;
import java.util.Map;
import org.processcontracts.gate.yaml.Located;
import org.processcontracts.gate.yaml.YamlDocument;

/**
 * A description that stands in one file or in several, as one tree.
 *
 * @param document the tree; each node knows the file in which it is written
 * @param description the tree, taken apart
 * @param files all that were read, the one to begin with first
 * @param values what the externalValue of an example leads to, by the pointer of the example
 * @param faults the references to other files that could not be followed
 */
public record Linked(
    YamlDocument document,
    Description description,
    List<YamlDocument> files,
    Map<String, Located> values,
    List<LinkFault> faults) {}
