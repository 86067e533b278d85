package org.processcontracts.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.NullNode;

/** JSON that stands where a value belongs and is none of its type, null included. */
record Raw(JsonNode node) implements JacksonSerializable {

  static final Raw NULL = new Raw(NullNode.instance);

  /** A value that nobody else can change: a copy of JSON that can be, else itself. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> T owned(T value) {
    return value instanceof ContainerNode<?> node ? (T) node.deepCopy() : value;
  }

  @Override
  public void serialize(JsonGenerator json, SerializationContext context) {
    json.writePOJO(node);
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializationContext context, TypeSerializer type) {
    serialize(json, context);
  }
}
