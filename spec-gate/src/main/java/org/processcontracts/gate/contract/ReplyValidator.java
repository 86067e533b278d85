package org.processcontracts.gate.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.Pointer;

/** Whether any reply to an operation is valid. */
public final class ReplyValidator {

  private final Contract contract;
  private final RequestValidator texts;

  /** For the operations of one contract. */
  public ReplyValidator(Contract contract) {
    this.contract = contract;
    this.texts = new RequestValidator(contract);
  }

  /** What the contract says of a status: under its number, its range (4XX) or default. */
  public static Optional<Response> declared(Operation operation, String status) {
    return Stream.of(status, status.charAt(0) + "XX", status.charAt(0) + "xx", "default")
        .filter(operation.responses()::containsKey)
        .findFirst()
        .map(operation.responses()::get);
  }

  /** The content of a media type, whatever its case and spaces; null if there is none. */
  public static @Nullable Content content(List<Content> contents, String mediaType) {
    return contents.stream()
        .filter(content -> plain(content.mediaType()).equals(plain(mediaType)))
        .findFirst()
        .orElse(null);
  }

  private static String plain(String mediaType) {
    return mediaType.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  /**
   * What is wrong with a reply; empty if it is valid. Instance pointers begin with /status, /header
   * or /body. A status, header or media type that the contract does not list is not judged.
   */
  public List<Violation> validate(Operation operation, Reply reply) {
    List<Violation> violations = new ArrayList<>();
    Response response = declared(operation, reply.status()).orElse(null);
    if (response == null) {
      return violations;
    }
    for (Header header : response.headers()) {
      String at = Pointer.child("/header", header.name());
      String text = text(reply.headers(), header.name());
      if (text != null && contract.at(header.schema()).isObject()) {
        contract
            .validator()
            .validate(texts.value(header.schema(), text), header.schema(), Side.RESPONSE)
            .forEach(violation -> violations.add(violation.within(at)));
      } else if (text == null && header.required()) {
        violations.add(new Violation(at, header.pointer() + "/required", "is absent"));
      }
    }
    Content content = content(response.contents(), reply.mediaType());
    if (content != null && reply.body() != null && contract.at(content.schema()).isObject()) {
      contract
          .validator()
          .validate(reply.body(), content.schema(), Side.RESPONSE)
          .forEach(violation -> violations.add(violation.within("/body")));
    }
    return violations;
  }

  /** Names of headers differ by more than case. */
  private static @Nullable String text(Map<String, String> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
