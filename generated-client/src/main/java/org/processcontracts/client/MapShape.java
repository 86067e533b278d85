package org.processcontracts.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** An object whose members have any name and one shape. */
final class MapShape<E> extends Shape<Map<String, E>> {

  private final Shape<E> values;

  MapShape(Traits traits, Shape<E> values) {
    super(traits);
    this.values = values;
  }

  @Override
  Shape<E> element() {
    return values;
  }

  @Override
  Shape<Map<String, E>> with(Traits changed) {
    return new MapShape<>(changed, values);
  }

  @Override
  @Nullable Object fitting(Reading in, JsonToken token) {
    if (token != JsonToken.START_OBJECT) {
      return null;
    }
    Map<String, Object> read = new LinkedHashMap<>();
    for (String name = in.json.nextName(); name != null; name = in.json.nextName()) {
      in.json.nextToken();
      if (read.put(name, values.readElement(in)) != null) {
        in.departs(Drift.Kind.DUPLICATE, "once", () -> "twice");
      }
    }
    return new Entries<E>(read);
  }
}
