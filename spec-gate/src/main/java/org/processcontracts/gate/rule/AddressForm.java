package org.processcontracts.gate.rule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.openapi.Description;
import org.processcontracts.gate.openapi.Kind;
import org.processcontracts.gate.openapi.Part;
import tools.jackson.databind.JsonNode;

/** What should be the address of a page or of a mailbox has the form of one. */
public final class AddressForm extends NamedRule {

  /** The rule. */
  public AddressForm() {
    super("address-form", "An address with a blank in it, or none at all, leads nowhere.");
  }

  private static final Map<Kind, List<String>> URLS =
      Map.of(
          Kind.INFO, List.of("termsOfService"),
          Kind.CONTACT, List.of("url"),
          Kind.LICENSE, List.of("url"),
          Kind.EXTERNAL_DOCUMENTATION, List.of("url"),
          Kind.SECURITY_SCHEME, List.of("openIdConnectUrl"),
          Kind.OAUTH_FLOW, List.of("authorizationUrl", "tokenUrl", "refreshUrl"));

  @Override
  public void check(Api api, Findings findings) {
    URLS.forEach(
        (kind, keys) -> {
          for (Part part : api.description().own(kind)) {
            keys.forEach(key -> url(api, part, key, findings));
          }
        });
    for (Part contact : api.description().all(Kind.CONTACT)) {
      JsonNode email = contact.node().path("email");
      if (email.isString() && !email.stringValue().matches("[^@\\s]+@[^@\\s]+")) {
        findings.add(
            api.contract(),
            contact.pointer("email"),
            "%s is no e-mail address".formatted(Wording.shown(email)),
            "write one such as team@example.com, or leave the key out");
      }
    }
  }

  /** The addresses of a description, sound or not. */
  static Set<String> all(Description description) {
    Set<String> all = new HashSet<>();
    URLS.forEach(
        (kind, keys) ->
            description.own(kind).forEach(part -> keys.forEach(key -> all.add(part.text(key)))));
    all.remove("");
    return all;
  }

  /** A relative one is allowed, and a part in braces common. */
  private static void url(Api api, Part part, String key, Findings findings) {
    JsonNode url = part.node().path(key);
    if (!url.isString()) {
      return;
    }
    String text = url.stringValue().replaceAll("[{}]", "");
    boolean sound = !text.isEmpty();
    try {
      new URI(text);
    } catch (URISyntaxException e) {
      sound = false;
    }
    if (!sound) {
      findings.add(
          api.contract(),
          part.pointer(key),
          "%s is no URL".formatted(Wording.shown(url)),
          "write one such as https://example.com, or leave the key out");
    }
  }
}
