package org.processcontracts.reference.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/** What members of a body are called on the wire. */
public final class Members {

  private Members() {}

  /**
   * The name of a member.
   *
   * @param properties as Java calls them, such as {@code pagination.sorters[0].order.known}; what
   *     only Java knows of, here {@code known}, is left out
   */
  public static String name(Class<?> type, String properties) {
    List<String> names = new ArrayList<>();
    ResolvableType owner = ResolvableType.forClass(type);
    for (String property : properties.split("\\.")) {
      String plain = property.replaceAll("\\[.*", "");
      Field field = ReflectionUtils.findField(owner.toClass(), plain);
      JsonProperty wire = annotation(field);
      if (field == null || wire == null) {
        break;
      }
      names.add(wire.value() + property.substring(plain.length()));
      owner = ResolvableType.forField(field);
      if (Collection.class.isAssignableFrom(owner.toClass())) {
        owner = owner.getGeneric(0);
      }
    }
    return String.join(".", names);
  }

  /** The type of a member by its name on the wire; null if the model has none of that name. */
  static @Nullable Class<?> type(Class<?> owner, @Nullable String name) {
    return Arrays.stream(owner.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(JsonProperty.class))
        .filter(field -> field.getAnnotation(JsonProperty.class).value().equals(name))
        .<Class<?>>map(Field::getType)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable JsonProperty annotation(@Nullable Field field) {
    return field == null ? null : field.getAnnotation(JsonProperty.class);
  }
}
