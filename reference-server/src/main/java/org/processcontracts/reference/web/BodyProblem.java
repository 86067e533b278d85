package org.processcontracts.reference.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says which member of a body is wrong and what it should be, but never what it is. */
public final class BodyProblem {

  private BodyProblem() {}

  /** What is wrong; it follows the words for what was read. */
  public static String of(JacksonException cause) {
    Class<?> wanted = wanted(cause);
    var path = cause.getPath();
    // The name of a member that nobody knows is the caller's, too.
    String member = member(wanted == null ? path.subList(0, Math.max(0, path.size() - 1)) : path);
    if (cause instanceof StreamReadException && wanted == null) {
      return "is not JSON, or names a member twice" + place(cause);
    }
    String problem =
        wanted == null ? "has a member that the contract does not know" : expected(wanted);
    return "is not what the contract describes: %s%s%s"
        .formatted(member.isEmpty() ? "it " : member + " ", problem, place(cause));
  }

  /** Null if the contract wants nothing there. */
  private static @Nullable Class<?> wanted(JacksonException cause) {
    Class<?> tried =
        cause instanceof InputCoercionException coercion
            ? coercion.getTargetType()
            : cause instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    var path = cause.getPath();
    if (tried == null || path.isEmpty()) {
      return tried;
    }
    // What was tried may be one of several kinds that the member can be.
    var last = path.get(path.size() - 1);
    Class<?> member = Members.type(last.from().getClass(), last.getPropertyName());
    return member == null ? tried : member;
  }

  private static String member(List<JacksonException.Reference> path) {
    return path.stream()
        .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : it.getPropertyName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String expected(Class<?> type) {
    return "has to be " + kind(type);
  }

  private static String kind(Class<?> type) {
    if (type == Integer.class || type == int.class) {
      return range(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == Long.class || type == long.class) {
      return range(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    // A type of the model that stands for a value tells of what it can be made.
    String kinds =
        Arrays.stream(type.getMethods())
            .filter(method -> method.isAnnotationPresent(JsonCreator.class))
            .map(Method::getParameterTypes)
            .map(parameters -> kind(parameters[0]))
            .sorted()
            .collect(Collectors.joining(" or "));
    return kinds.isEmpty() ? "an object" : kinds;
  }

  static String range(long least, long greatest) {
    return "an integer from %d to %d".formatted(least, greatest);
  }

  private static String place(JacksonException cause) {
    var location = cause.getLocation();
    return location == null
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
