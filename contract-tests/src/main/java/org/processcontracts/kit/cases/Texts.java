package org.processcontracts.kit.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Operation;
import org.processcontracts.gate.contract.Request;
import org.processcontracts.gate.contract.RequestValidator;
import org.processcontracts.kit.Call;
import org.processcontracts.kit.Case;
import org.processcontracts.kit.CaseSource;
import org.processcontracts.kit.Expected;
import org.processcontracts.kit.Target;

/** Every place for a text takes any that its schema takes, and refuses the others. */
public final class Texts implements CaseSource {

  /** The group of these cases. */
  public static final String GROUP = "text";

  private static final int LONG = 10_000;

  /** What to send in place of a documented text. */
  private static final Map<String, UnaryOperator<String>> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("Chinese", text -> "工作流");
    TEXTS.put("emoji", text -> "🚀");
    TEXTS.put("combining accent", text -> "e\u0301");
    TEXTS.put("percent sign", text -> "100%");
    TEXTS.put("percent escape", text -> "%25");
    TEXTS.put("wildcards", text -> "%_*?");
    TEXTS.put("plus", text -> "a+b");
    TEXTS.put("blank", text -> "a b");
    TEXTS.put("separators", text -> "a;b=c&d#e");
    TEXTS.put("quotes", text -> "\"a'");
    TEXTS.put("backslash", text -> "a\\b");
    TEXTS.put("SQL", text -> "'; --");
    TEXTS.put("markup", text -> "<script>");
    TEXTS.put("line break", text -> "a\r\nb");
    TEXTS.put("NUL", text -> "a\0b");
    TEXTS.put("tab", text -> "a\tb");
    TEXTS.put("10,000 characters", text -> "x".repeat(LONG));
    TEXTS.put("blanks around", text -> " " + text + " ");
    TEXTS.put("line feed at the end", text -> text + "\n");
  }

  @Override
  public Stream<Case> cases(Contract contract, Operation operation, Target target) {
    Request documented = target.documented(contract, operation, "");
    RequestValidator validator = new RequestValidator(contract);
    return TextPlace.of(contract, operation, documented).stream()
        .flatMap(
            place ->
                TEXTS.entrySet().stream()
                    .filter(text -> carries(place, text.getValue().apply(place.text())))
                    .map(text -> of(validator, operation, target, place, text)));
  }

  private static Case of(
      RequestValidator validator,
      Operation operation,
      Target target,
      TextPlace place,
      Map.Entry<String, UnaryOperator<String>> text) {
    Request sent = place.put().apply(text.getValue().apply(place.text()));
    Expected expected =
        validator.validate(operation, sent).isEmpty()
            ? Expected.answer()
            : Expected.status(target.refusal(operation));
    return new Case(
        operation,
        GROUP,
        "%s: %s".formatted(place.name(), text.getKey()),
        place.schema(),
        sent,
        session -> session.expect(Call.of(operation, sent, expected)));
  }

  /** The value of a header has no control characters, and its ends are no blanks. */
  private static boolean carries(TextPlace place, String text) {
    return !place.name().startsWith("/header/")
        || text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
  }
}
