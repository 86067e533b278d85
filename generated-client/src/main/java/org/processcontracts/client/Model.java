package org.processcontracts.client;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.Shape.Member;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * An immutable JSON object of a contract. It keeps what it was read from: a member that is absent,
 * one that is null and one that is empty stay three things; members that the contract does not know
 * and values of another type than its own are written back as they came.
 *
 * <p>Whatever the contract promises, an answer may break it: every accessor gives null for a member
 * that is absent, null or of another type. {@link #has} and {@link #raw(String)} tell which.
 */
@JsonDeserialize(using = ModelDeserializer.class)
public abstract class Model implements JacksonSerializable {

  /** Would break a line of a log, or turn it round: controls, formats, separators. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private final ObjectShape<?> shape;

  /**
   * A slot for each member, from 1, in the order of the contract: null when it is absent, a {@link
   * Raw} when it is null or of another type. Slot 0 has the members that the contract does not know
   * if there are any; or, if this is no object at all, the {@link Raw} that it is instead.
   */
  private final @Nullable Object[] slots;

  /** For generated code. */
  protected Model(Shape<?> shape, @Nullable Object[] slots) {
    this.shape = (ObjectShape<?>) shape;
    this.slots = slots;
  }

  /** A member by its place, from 1. For generated code. */
  @SuppressWarnings("unchecked")
  protected final <T> @Nullable T get(int slot) {
    Object value = slots[slot];
    return value instanceof Raw ? null : (T) Raw.owned(value);
  }

  /** Whether a member of this name is there, be it null; the name is that in JSON. */
  public final boolean has(String name) {
    int slot = shape.slot(name);
    return slot > 0 ? slots[slot] != null : unknown().containsKey(name);
  }

  /**
   * The JSON of a member that is null, or of another type than the contract's; null when it is
   * absent, as it should be, or unknown to the contract.
   */
  public final @Nullable JsonNode raw(String name) {
    int slot = shape.slot(name);
    return slot > 0 && slots[slot] instanceof Raw raw ? Raw.owned(raw.node()) : null;
  }

  /**
   * The JSON that stood in a list or a map in place of this, and is no object; null when this is
   * one.
   */
  public final @Nullable JsonNode raw() {
    return slots[0] instanceof Raw raw ? Raw.owned(raw.node()) : null;
  }

  /** The members that the contract does not know, in the order in which they came. */
  public final Map<String, JsonNode> additionalProperties() {
    Map<String, Object> unknown = unknown();
    return unknown.isEmpty() ? Map.of() : new Entries<>(unknown);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> unknown() {
    return slots[0] instanceof Map<?, ?> unknown ? (Map<String, Object>) unknown : Map.of();
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
    Object value = name == null ? null : member(name);
    return value instanceof String || value instanceof Number ? value.toString() : null;
  }

  @Override
  public final void serialize(JsonGenerator json, SerializationContext context) {
    if (slots[0] instanceof Raw raw) {
      raw.serialize(json, context);
      return;
    }
    json.writeStartObject(this);
    for (int slot = 1; slot < slots.length; slot++) {
      Member member = shape.member(slot);
      Object value = slots[slot];
      if (value != null) {
        json.writeName(member.name());
        json.writePOJO(value);
      }
    }
    unknown()
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
        && Arrays.equals(model.slots, slots);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(slots);
  }

  /**
   * Class and members. Secrets are masked, of unknown members the names alone are shown, and of
   * values of another type that they are there.
   */
  @Override
  public final String toString() {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    for (int slot = 1; slot < slots.length; slot++) {
      Member member = shape.member(slot);
      Object value = slots[slot];
      if (value != null) {
        boolean isNull = value instanceof Raw raw && raw.node().isNull();
        Object text = value instanceof Raw ? isNull ? null : "?" : value;
        shown.put(member.name(), member.shape().traits().secret() ? Shape.MASK : text);
      }
    }
    List<String> names = unknown().keySet().stream().map(Model::printable).toList();
    return getClass().getSimpleName()
        + (!(slots[0] instanceof Raw) ? shown : "?")
        + (names.isEmpty() ? "" : " and " + names);
  }

  static String printable(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }

  final Shape<?> shape() {
    return shape;
  }

  /** The value of a member; null when it is absent, null, of another type or unknown. */
  final @Nullable Object member(String name) {
    int slot = shape.slot(name);
    return slot == 0 ? null : get(slot);
  }

  /** This with a text or number at a path of members; those on the way are made when absent. */
  final Model with(List<String> path, String value) {
    int slot = shape.slot(path.get(0));
    if (slot == 0) {
      throw new IllegalArgumentException("the contract knows no member " + path.get(0));
    }
    Shape<?> member = shape.member(slot).shape();
    @Nullable Object[] changed = slots.clone();
    if (path.size() == 1) {
      changed[slot] = member.fromText(value);
    } else {
      ObjectShape<?> inner = (ObjectShape<?>) member;
      Model old = slots[slot] instanceof Model model ? model : inner.make(inner.empty());
      changed[slot] = old.with(path.subList(1, path.size()), value);
    }
    return shape.make(changed);
  }

  /** A copy of the slots. */
  final @Nullable Object[] slots() {
    return slots.clone();
  }

  /** How many members are there. */
  final int size() {
    int known = 0;
    for (int slot = 1; slot < slots.length; slot++) {
      known += slots[slot] == null ? 0 : 1;
    }
    return known + unknown().size();
  }

  /** Tells the texts that must not be shown, in this and in what it holds. */
  final void secrets(Consumer<String> to) {
    for (int slot = 1; slot < slots.length; slot++) {
      secrets(slots[slot], shape.member(slot).shape().traits().secret(), to);
    }
  }

  private static void secrets(@Nullable Object value, boolean secret, Consumer<String> to) {
    if (value instanceof Model model) {
      model.secrets(to);
    } else if (value instanceof List<?> list) {
      list.forEach(each -> secrets(each, secret, to));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> secrets(each, secret, to));
    } else if (secret && value instanceof String text && !text.isEmpty()) {
      to.accept(text);
    }
  }

  /** Tells each secret member that is absent, and whether the contract requires it. */
  final void absentSecrets(BiConsumer<String, Boolean> to) {
    for (int slot = 1; slot < slots.length; slot++) {
      Member member = shape.member(slot);
      if (member.shape().traits().secret() && get(slot) == null) {
        to.accept(member.name(), member.required());
      }
    }
  }
}
