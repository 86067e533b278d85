package org.processcontracts.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the contract of an operation counts its pages, and where they stand in an answer. For
 * generated code. A place is a JSON pointer into the body, or the name of a header.
 *
 * @param byPage whether the next page is the next number, from 1; otherwise it is the offset of its
 *     first item, from 0
 * @param items where the list stands
 * @param total where the number of all items stands; null if nowhere
 * @param echo where the number of the page is repeated; null if nowhere
 */
public record Paging(boolean byPage, String items, @Nullable String total, @Nullable String echo) {

  /** The number in a request's body, or the contract's default for it; null if there is neither. */
  public static @Nullable Long number(Model body, String pointer) {
    Object value = value(body, pointer);
    return number(value == null ? byDefault(body, pointer) : value);
  }

  /** The body with a number in it. */
  @SuppressWarnings("unchecked")
  public static <M extends Model> M with(M body, String pointer, long number) {
    return (M) body.with(tokens(pointer), Long.toString(number));
  }

  @Nullable List<?> items(ApiResponse<?> response) {
    return value(response.body(), items) instanceof List<?> list ? list : null;
  }

  @Nullable Long total(ApiResponse<?> response) {
    return number(response, total);
  }

  @Nullable Long echo(ApiResponse<?> response) {
    return number(response, echo);
  }

  private static @Nullable Long number(ApiResponse<?> response, @Nullable String place) {
    if (place == null) {
      return null;
    }
    return number(place.startsWith("/") ? value(response.body(), place) : response.header(place));
  }

  private static @Nullable Long number(@Nullable Object value) {
    try {
      return value instanceof Number number
          ? Long.valueOf(number.longValue())
          : value instanceof String text ? Long.valueOf(text) : null;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private static @Nullable Object value(@Nullable Object root, String pointer) {
    Object value = root;
    for (String name : tokens(pointer)) {
      value = value instanceof Model model ? model.member(name) : null;
    }
    return value;
  }

  private static @Nullable Object byDefault(Model body, String pointer) {
    Shape<?> shape = body.shape();
    for (String name : tokens(pointer)) {
      shape = shape == null ? null : shape.member(name);
    }
    return shape == null ? null : shape.traits().byDefault();
  }

  private static List<String> tokens(String pointer) {
    return pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/"));
  }
}
