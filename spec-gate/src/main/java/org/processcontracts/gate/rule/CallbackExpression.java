package org.processcontracts.gate.rule;

import java.util.regex.Pattern;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every key of a callback is a URL whose expressions can be worked out. */
public final class CallbackExpression extends NamedRule {

  /** The rule. */
  public CallbackExpression() {
    super("callback-expression", "Where a callback goes is else known to nobody.");
  }

  private static final String EXPRESSION =
      "\\$(url|method|statusCode"
          + "|(request|response)\\.(header\\.[^\\s{}()<>@,;:\\\\\"/\\[\\]?=]++"
          + "|(query|path)\\.[^{}]++|body(#(/[^{}]*+)?)?))";
  private static final Pattern WHOLE = Pattern.compile(EXPRESSION);
  private static final Pattern PART = Pattern.compile("\\{" + EXPRESSION + "}");

  @Override
  public void check(Api api, Findings findings) {
    for (Part callback : api.description().own(Kind.CALLBACK)) {
      for (String url : callback.node().propertyNames()) {
        if (!url.startsWith("x-") && !WHOLE.matcher(url).matches() && broken(url)) {
          findings.add(
              api.contract(),
              callback.pointer(url),
              "the braces of the URL hold no runtime expression",
              "write one like {$request.body#/url}");
        }
      }
    }
  }

  private static boolean broken(String url) {
    String rest = PART.matcher(url).replaceAll("");
    return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0 || rest.startsWith("$");
  }
}
