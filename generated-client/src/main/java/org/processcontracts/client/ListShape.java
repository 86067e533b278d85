package org.processcontracts.client;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A list of one shape. */
final class ListShape<E> extends Shape<List<E>> {

  private final Shape<E> elements;

  ListShape(Traits traits, Shape<E> elements) {
    super(traits);
    this.elements = elements;
  }

  @Override
  Shape<E> element() {
    return elements;
  }

  @Override
  Shape<List<E>> with(Traits changed) {
    return new ListShape<>(changed, elements);
  }

  @Override
  @Nullable Object fitting(Reading in, JsonToken token) {
    if (token != JsonToken.START_ARRAY) {
      return null;
    }
    int mark = in.mark();
    while (in.json.nextToken() != JsonToken.END_ARRAY) {
      in.push(elements.readElement(in));
    }
    return new Elements<>(in.popTo(mark));
  }
}
