package org.processcontracts.gate.rule;

import java.util.List;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Severity;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** What only parameters of the query have stands at no other. */
public final class QueryOnly extends NamedRule {

  /** The rule. */
  public QueryOnly() {
    super(
        "query-only", Severity.WARNING, "At any other place than the query the flag does nothing.");
  }

  @Override
  public void check(Api api, Findings findings) {
    for (Kind kind : List.of(Kind.PARAMETER, Kind.HEADER)) {
      for (Part part : api.description().own(kind)) {
        for (String flag : List.of("allowEmptyValue", "allowReserved")) {
          if (part.flag(flag) && !part.text("in").equals("query")) {
            findings.add(
                api.contract(),
                part.pointer(flag),
                "%s is for query parameters only".formatted(flag),
                "remove it");
          }
        }
      }
    }
  }
}
