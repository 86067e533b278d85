package org.processcontracts.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

/** A success was answered whose body is not what the contract says; the message tells where. */
public final class ApiDecodingException extends ApiResponseException {

  private static final long serialVersionUID = 1L;

  /** Why a body cannot be read. */
  public enum Reason {
    /** There is none. */
    EMPTY,
    /** Its Content-Type is another than JSON, as that of an HTML page. */
    CONTENT_TYPE,
    /** Its charset is another than UTF-8, which JSON is in, and it is not plain ASCII. */
    CHARSET,
    /** It is no JSON, or not what the contract says. */
    JSON
  }

  private final Reason reason;

  ApiDecodingException(ApiAnswer answer, String what) {
    this(answer, Reason.JSON, what);
  }

  ApiDecodingException(ApiAnswer answer, Reason reason, String what) {
    super(answer, " with a body that cannot be read: " + what);
    this.reason = reason;
  }

  /** Why the body cannot be read. */
  public Reason reason() {
    return reason;
  }

  /**
   * Says where reading stopped, as a JSON pointer; a name that is not the contract's own stands as
   * {@code *}. The reader's own message and the exception itself are left out on purpose: they
   * quote the body, and a body may echo a secret.
   */
  static String describe(JacksonException failure) {
    String pointer =
        failure.getPath().stream()
            .map(step -> "/" + (step.getIndex() >= 0 ? step.getIndex() : name(step)))
            .collect(Collectors.joining());
    TokenStreamLocation at = failure.getLocation();
    String where =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return "no " + expected(failure) + " at " + (pointer.isEmpty() ? "its root" : pointer) + where;
  }

  private static String name(JacksonException.Reference step) {
    Object from = step.from();
    String name = step.getPropertyName();
    boolean known =
        from instanceof Model.Builder<?> builder
            && Arrays.stream(builder.getClass().getMethods())
                .map(method -> method.getAnnotation(JsonProperty.class))
                .anyMatch(member -> member != null && member.value().equals(name));
    return known ? name.replace("~", "~0").replace("/", "~1") : "*";
  }

  private static String expected(JacksonException failure) {
    Class<?> type =
        failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    if (type == null) {
      return "JSON";
    }
    boolean builder = Model.Builder.class.isAssignableFrom(type);
    return (builder ? type.getEnclosingClass() : type).getSimpleName();
  }
}
