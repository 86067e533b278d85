package org.processcontracts.client;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A {@code oneOf} of text and integers. */
final class EitherShape<T> extends Shape<T> {

  private final Function<Object, T> of;
  private final List<Shape<?>> alternatives;

  EitherShape(Traits traits, Function<Object, T> of, List<Shape<?>> alternatives) {
    super(traits);
    this.of = of;
    this.alternatives = alternatives;
  }

  @Override
  Shape<T> with(Traits changed) {
    return new EitherShape<>(changed, of, alternatives);
  }

  @Override
  @Nullable Object fitting(Reading in, JsonToken token) {
    for (Shape<?> each : alternatives) {
      Object value = each.fitting(in, token);
      if (value != null) {
        if (in.watched()) {
          each.judge(value, (broken, seen) -> in.departs(broken.kind(), broken.expected(), seen));
        }
        return of.apply(
            token == JsonToken.VALUE_STRING
                ? (Object) in.json.getString()
                : (Object) in.json.getLongValue());
      }
    }
    return null;
  }
}
