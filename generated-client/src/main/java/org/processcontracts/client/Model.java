package org.processcontracts.client;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * An immutable JSON object of a contract. It keeps what it was read from: a member that is absent,
 * one that is null and one that is empty stay three things, and members that the contract does not
 * know are written back as they came.
 *
 * <p>Whatever the contract requires, an answer may lack it: every accessor gives null for a member
 * that is absent or null, and {@link #has} tells the two apart.
 */
public abstract class Model implements JacksonSerializable {

  private static final String MASK = "***";

  /** Would break a line of a log, or turn it round: controls, formats, separators. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final Set<String> nulls;
  private final Map<String, JsonNode> unknown;

  /** For generated code. */
  protected Model(Builder<?> builder) {
    this.nulls = builder.nulls.isEmpty() ? Set.of() : Set.copyOf(builder.nulls);
    this.unknown =
        builder.unknown.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknown));
  }

  /** Tells each member of the contract with its value, in the contract's order. */
  protected abstract void members(Members to);

  /** Whether a member of this name is there, be it null; the name is that in JSON. */
  public final boolean has(String name) {
    return content().containsKey(name);
  }

  /** The members that the contract does not know, in the order in which they came. */
  public final Map<String, JsonNode> additionalProperties() {
    return unknown;
  }

  /** Where this tells of a failure, if it does; null if it never does. For generated code. */
  protected @Nullable ErrorMembers errorMembers() {
    return null;
  }

  /** Whether this has the code of a failure. */
  final boolean tellsFailure() {
    ErrorMembers names = errorMembers();
    String code = names == null ? null : text(names.code());
    return code != null && !code.equals(names.success());
  }

  /** The text of a member that is text or a number; null otherwise. */
  final @Nullable String text(@Nullable String name) {
    Object value = content().get(name);
    return value instanceof String || value instanceof Number ? value.toString() : null;
  }

  /** Tells the texts that must not be shown, in this and in what it holds. */
  final void secrets(Consumer<String> to) {
    members(
        new Members() {
          @Override
          public void member(String name, @Nullable Object value) {
            secretsIn(value, to);
          }

          @Override
          public void secret(String name, @Nullable Object value, boolean required) {
            if (value instanceof String text && !text.isEmpty()) {
              to.accept(text);
            }
          }
        });
  }

  private static void secretsIn(@Nullable Object value, Consumer<String> to) {
    if (value instanceof Model model) {
      model.secrets(to);
    } else if (value instanceof Iterable<?> values) {
      values.forEach(each -> secretsIn(each, to));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> secretsIn(each, to));
    }
  }

  /** Tells each secret member that is absent, and whether the contract requires it. */
  final void absentSecrets(BiConsumer<String, Boolean> to) {
    members(
        new Members() {
          @Override
          public void member(String name, @Nullable Object value) {}

          @Override
          public void secret(String name, @Nullable Object value, boolean required) {
            if (value == null) {
              to.accept(name, required);
            }
          }
        });
  }

  private Map<String, @Nullable Object> content() {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    members(
        (name, value) -> {
          if (value != null || nulls.contains(name)) {
            content.put(name, value);
          }
        });
    content.putAll(unknown);
    return content;
  }

  @Override
  public final void serialize(JsonGenerator json, SerializationContext context) {
    json.writeStartObject(this);
    content()
        .forEach(
            (name, value) -> {
              json.writeName(name);
              json.writePOJO(value);
            });
    json.writeEndObject();
  }

  @Override
  public final void serializeWithType(
      JsonGenerator json, SerializationContext context, TypeSerializer type) {
    serialize(json, context);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Model model
        && model.getClass() == getClass()
        && model.content().equals(content());
  }

  @Override
  public final int hashCode() {
    return content().hashCode();
  }

  /** Class and members; secrets are masked, and of unknown members the names alone are shown. */
  @Override
  public final String toString() {
    Map<String, @Nullable Object> content = content();
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    members(
        new Members() {
          @Override
          public void member(String name, @Nullable Object value) {
            if (content.containsKey(name)) {
              shown.put(name, value);
            }
          }

          @Override
          public void secret(String name, @Nullable Object value, boolean required) {
            member(name, MASK);
          }
        });
    String names =
        unknown.isEmpty()
            ? ""
            : " and "
                + unknown.keySet().stream()
                    .map(name -> CONTROL.matcher(name).replaceAll("?"))
                    .toList();
    return getClass().getSimpleName() + shown + names;
  }

  /** Takes the members of a model, one by one. */
  protected interface Members {

    /** A member and its value; null when it is absent or null. */
    void member(String name, @Nullable Object value);

    /** A member whose value must not be shown. */
    default void secret(String name, @Nullable Object value, boolean required) {
      member(name, value);
    }
  }

  /**
   * Collects the members of a model. A member that is set to null is written as null; one that is
   * not set is not written.
   *
   * @param <B> the builder itself
   */
  public abstract static class Builder<B extends Builder<B>> {

    private final Set<String> nulls = new LinkedHashSet<>();
    private final Map<String, JsonNode> unknown = new LinkedHashMap<>();

    /** For generated code. */
    protected Builder() {}

    /** Starts with what a model holds beside the members of its contract. */
    protected Builder(Model model) {
      nulls.addAll(model.nulls);
      unknown.putAll(model.unknown);
    }

    /** Adds a member that the contract does not know. */
    @JsonAnySetter
    public final B additionalProperty(String name, JsonNode value) {
      unknown.put(name, value);
      @SuppressWarnings("unchecked")
      B self = (B) this;
      return self;
    }

    /** Notes whether a member is null. */
    protected final <T> @Nullable T set(String name, @Nullable T value) {
      boolean isNull = value == null || (value instanceof JsonNode node && node.isNull());
      if (isNull) {
        nulls.add(name);
      } else {
        nulls.remove(name);
      }
      return isNull ? null : value;
    }

    /** Copies a list. */
    protected final <T> @Nullable List<T> set(String name, @Nullable List<T> values) {
      List<T> set = set(name, (Object) values) == null ? null : values;
      return set == null ? null : Collections.unmodifiableList(new ArrayList<>(set));
    }

    /** Copies a map and keeps its order. */
    protected final <T> @Nullable Map<String, T> set(String name, @Nullable Map<String, T> values) {
      Map<String, T> set = set(name, (Object) values) == null ? null : values;
      return set == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }

    /** Complains when a member that the contract requires is not set, or null but not nullable. */
    protected final void require(String name, @Nullable Object value, boolean nullable) {
      if (value == null && !(nullable && nulls.contains(name))) {
        throw new IllegalStateException(
            getClass().getEnclosingClass().getSimpleName() + " needs " + name);
      }
    }

    /** Complains when an additional property has the name of a member. */
    protected final <M extends Model> M checked(M model) {
      model.members(
          (name, value) -> {
            if (unknown.containsKey(name)) {
              throw new IllegalStateException(
                  name + " is a member of the contract and no additional property");
            }
          });
      return model;
    }
  }
}
