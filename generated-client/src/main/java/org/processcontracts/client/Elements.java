package org.processcontracts.client;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** An immutable list; an element that is no {@code T} reads as null and is written as it came. */
final class Elements<T> extends AbstractList<@Nullable T>
    implements RandomAccess, JacksonSerializable {

  private final @Nullable Object[] slots;

  Elements(@Nullable Object[] slots) {
    this.slots = slots;
  }

  /** A copy of a list, of which nothing is lost. */
  static List<?> copy(List<?> list) {
    return list instanceof Elements
        ? list
        : new Elements<>(list.stream().map(Raw::owned).toArray());
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable T get(int index) {
    Object slot = slots[index];
    return slot instanceof Raw ? null : (T) Raw.owned(slot);
  }

  @Override
  public int size() {
    return slots.length;
  }

  @Override
  public void serialize(JsonGenerator json, SerializationContext context) {
    json.writeStartArray();
    for (Object slot : slots) {
      json.writePOJO(slot);
    }
    json.writeEndArray();
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializationContext context, TypeSerializer type) {
    serialize(json, context);
  }

  /** As any list, but two that are written differently differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Elements<?> that
        ? Arrays.equals(that.slots, slots)
        : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
