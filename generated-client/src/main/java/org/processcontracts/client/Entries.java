package org.processcontracts.client;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** An immutable map; a value that is no {@code T} reads as null and is written as it came. */
final class Entries<T> extends AbstractMap<String, @Nullable T> implements JacksonSerializable {

  private final Map<String, Object> slots;

  Entries(Map<String, Object> slots) {
    this.slots = slots;
  }

  /** A copy of a map, of which nothing is lost and whose order stays. */
  static Map<String, ?> copy(Map<String, ?> map) {
    if (map instanceof Entries<?> entries) {
      return entries;
    }
    Map<String, Object> copy = new LinkedHashMap<>(map);
    copy.replaceAll((name, value) -> Raw.owned(value));
    return new Entries<>(copy);
  }

  @Override
  public @Nullable T get(@Nullable Object key) {
    return typed(slots.get(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return slots.containsKey(key);
  }

  @Override
  public Set<Entry<String, @Nullable T>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, @Nullable T>> iterator() {
        Iterator<Entry<String, Object>> all = slots.entrySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Entry<String, @Nullable T> next() {
            Entry<String, Object> next = all.next();
            return new SimpleImmutableEntry<>(next.getKey(), typed(next.getValue()));
          }
        };
      }

      @Override
      public int size() {
        return slots.size();
      }
    };
  }

  @SuppressWarnings("unchecked")
  private @Nullable T typed(@Nullable Object slot) {
    return slot instanceof Raw ? null : (T) Raw.owned(slot);
  }

  @Override
  public void serialize(JsonGenerator json, SerializationContext context) {
    json.writeStartObject();
    slots.forEach(
        (name, slot) -> {
          json.writeName(name);
          json.writePOJO(slot);
        });
    json.writeEndObject();
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializationContext context, TypeSerializer type) {
    serialize(json, context);
  }

  /** As any map, but two that are written differently differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Entries<?> that ? that.slots.equals(slots) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
