package org.processcontracts.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.processcontracts.client.Shape.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Collects the members of a model. A member that is set to null is written as null; one that is not
 * set is not written.
 *
 * @param <M> the model
 * @param <B> the builder itself
 */
public abstract class ModelBuilder<M extends Model, B extends ModelBuilder<M, B>> {

  private final ObjectShape<M> shape;
  private final @Nullable Object[] slots;
  private final Map<String, JsonNode> unknown = new LinkedHashMap<>();

  /** For generated code. */
  protected ModelBuilder(Shape<M> shape) {
    this.shape = (ObjectShape<M>) shape;
    this.slots = this.shape.empty();
  }

  /** Starts with all that a model holds. For generated code. */
  protected ModelBuilder(Shape<M> shape, M model) {
    this.shape = (ObjectShape<M>) shape;
    this.slots = model.slots();
    unknown.putAll(model.additionalProperties());
  }

  /** Adds a member that the contract does not know. */
  public final B additionalProperty(String name, JsonNode value) {
    unknown.put(name, Raw.owned(value));
    return self();
  }

  /** Sets a member by its place, from 1; lists and maps are copied. For generated code. */
  protected final B set(int slot, @Nullable Object value) {
    if (value == null || value instanceof NullNode) {
      slots[slot] = Raw.NULL;
    } else if (value instanceof List<?> list) {
      slots[slot] = Elements.copy(list);
    } else if (value instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked")
      Map<String, ?> members = (Map<String, ?>) map;
      slots[slot] = Entries.copy(members);
    } else {
      slots[slot] = Raw.owned(value);
    }
    return self();
  }

  /**
   * Makes the model.
   *
   * @throws IllegalStateException if a member that the contract requires is missing, or an
   *     additional property has the name of a member
   */
  public final M build() {
    List<String> missing = new ArrayList<>();
    for (int slot = 1; slot < slots.length; slot++) {
      Member member = shape.member(slot);
      Object value = slots[slot];
      boolean isNull = value == Raw.NULL && !member.shape().traits().nullable();
      // A secret may come from the client's credentials: the call insists on it.
      boolean open = !member.required() || member.shape().traits().secret();
      if (!open && (value == null || isNull)) {
        missing.add(member.name());
      }
      if (unknown.containsKey(member.name())) {
        throw new IllegalStateException(
            member.name() + " is a member of the contract and no additional property");
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          shape.traits().expected() + " needs " + String.join(", ", missing));
    }
    @Nullable Object[] made = slots.clone();
    made[0] = unknown.isEmpty() ? null : new LinkedHashMap<>(unknown);
    return shape.make(made);
  }

  private B self() {
    @SuppressWarnings("unchecked")
    B self = (B) this;
    return self;
  }
}
