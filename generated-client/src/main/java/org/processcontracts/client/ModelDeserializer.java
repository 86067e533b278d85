package org.processcontracts.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Lets any mapper read a model as the clients do. */
final class ModelDeserializer extends ValueDeserializer<Object> {

  private final @Nullable Shape<?> shape;
  private final Class<?> type;

  /** For Jackson, which then asks for one of a model. */
  ModelDeserializer() {
    this(Model.class, null);
  }

  private ModelDeserializer(Class<?> type, @Nullable Shape<?> shape) {
    this.type = type;
    this.shape = shape;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    Class<?> model = context.getContextualType().getRawClass();
    try {
      return new ModelDeserializer(model, (Shape<?>) model.getField("SHAPE").get(null));
    } catch (ReflectiveOperationException noModel) {
      throw new IllegalArgumentException(model + " is no model of a contract", noModel);
    }
  }

  @Override
  public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
    if (shape == null || json.currentToken() != JsonToken.START_OBJECT) {
      return context.handleUnexpectedToken(type, json);
    }
    return shape.read(new Reading(json, null));
  }
}
