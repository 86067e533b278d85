package org.processcontracts.gate.rule;

import java.util.regex.Pattern;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;

/** Every key of content is a media type or a range of them. */
public final class MediaTypeKey extends NamedRule {

  /** The rule. */
  public MediaTypeKey() {
    super("media-type-key", "No request carries a media type that is none.");
  }

  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]+";
  private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "( *;.*)?");

  @Override
  public void check(Api api, Findings findings) {
    for (Part content : api.description().all(Kind.MEDIA_TYPE)) {
      if (!MEDIA_TYPE.matcher(content.name()).matches()) {
        findings.add(
            api.contract(),
            content.pointer(),
            "'%s' is no media type".formatted(content.name()),
            "write one like application/json");
      }
    }
  }
}
