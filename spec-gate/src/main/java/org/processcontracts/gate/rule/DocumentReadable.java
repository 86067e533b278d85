package org.processcontracts.gate.rule;

import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.yaml.YamlDocument;

/** Contracts and examples are YAML that every reader takes the same way. */
public final class DocumentReadable implements Rule {

  @Override
  public String id() {
    return "document-readable";
  }

  @Override
  public String reason() {
    return "A key that stands twice or a number only YAML knows is read differently by each tool.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    for (Api api : specs.apis()) {
      api.linked().files().forEach(file -> findings.add(file.file(), file.problems()));
      object(api.contract(), findings);
      api.examples().values().forEach(example -> object(example, findings));
    }
  }

  private static void object(YamlDocument document, Findings findings) {
    if (document.readable() && !document.tree().isObject()) {
      findings.add(document, "", "the file holds no object", "begin it with a key");
    }
  }
}
