package org.processcontracts.client;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** An object with the members of a contract; what they are is in {@link Model}. */
final class ObjectShape<M extends Model> extends Shape<M> {

  private final Function<@Nullable Object[], M> make;
  private final Supplier<List<Member>> members;
  private volatile @Nullable Table table;

  ObjectShape(Traits traits, Function<@Nullable Object[], M> make, Supplier<List<Member>> members) {
    super(traits);
    this.make = make;
    this.members = members;
  }

  /** The members, found by their place or by their name. */
  private record Table(Member[] members, Map<String, Integer> slots) {}

  /** Made at the first use: schemas may refer to each other in circles. */
  private Table table() {
    Table made = table;
    if (made == null) {
      Member[] all = members.get().toArray(new Member[0]);
      Map<String, Integer> slots = new HashMap<>();
      for (Member each : all) {
        slots.put(each.name(), slots.size() + 1);
      }
      made = new Table(all, slots);
      table = made;
    }
    return made;
  }

  /** The member of a slot, which counts from 1. */
  Member member(int slot) {
    return table().members[slot - 1];
  }

  /** What no member is in yet. */
  @Nullable Object[] empty() {
    return new @Nullable Object[table().members.length + 1];
  }

  /** The slot of a member, from 1; 0 if the contract does not know it. */
  int slot(String name) {
    return table().slots.getOrDefault(name, 0);
  }

  @Override
  @Nullable Shape<?> member(String name) {
    int slot = slot(name);
    return slot == 0 ? null : member(slot).shape();
  }

  M make(@Nullable Object[] slots) {
    return make.apply(slots);
  }

  @Override
  Shape<M> with(Traits changed) {
    return new ObjectShape<>(changed, make, members);
  }

  @Override
  @Nullable Object fitting(Reading in, JsonToken token) {
    if (token != JsonToken.START_OBJECT) {
      return null;
    }
    Table known = table();
    @Nullable Object[] slots = empty();
    int last = 0;
    for (String name = in.json.nextName(); name != null; name = in.json.nextName()) {
      in.json.nextToken();
      // Most come in the order of the contract.
      boolean inOrder = last < known.members.length && known.members[last].name().equals(name);
      int slot = inOrder ? last + 1 : known.slots.getOrDefault(name, 0);
      if (slot == 0) {
        unknown(in, slots, name);
      } else {
        if (slots[slot] != null) {
          in.departs(Drift.Kind.DUPLICATE, "once", () -> "twice");
        }
        slots[slot] = known.members[slot - 1].shape().read(in);
        last = slot;
      }
    }
    if (in.watched()) {
      for (int slot = 1; slot < slots.length; slot++) {
        Member member = known.members[slot - 1];
        if (slots[slot] == null && member.required()) {
          in.lacks(member.name(), member.shape().traits().expected());
        }
      }
    }
    return make(slots);
  }

  private static void unknown(Reading in, @Nullable Object[] slots, String name) {
    @SuppressWarnings("unchecked")
    Map<String, JsonNode> unknown = (Map<String, JsonNode>) slots[0];
    if (unknown == null) {
      unknown = new LinkedHashMap<>();
      slots[0] = unknown;
    }
    JsonNode value = in.tree();
    in.departs(Drift.Kind.UNKNOWN_PROPERTY, "no such member", () -> Drifts.words(value));
    if (unknown.put(name, value) != null) {
      in.departs(Drift.Kind.DUPLICATE, "once", () -> "twice");
    }
  }

  /** A list or a map of models holds nothing else: what is none is in one that has no members. */
  @Override
  Object readElement(Reading in) {
    Object value = read(in);
    if (value instanceof Raw raw) {
      @Nullable Object[] slots = empty();
      slots[0] = raw;
      return make(slots);
    }
    return value;
  }
}
