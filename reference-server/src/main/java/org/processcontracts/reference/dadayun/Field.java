package org.processcontracts.reference.dadayun;

import static java.util.stream.Collectors.toMap;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.processcontracts.reference.store.Column;
import org.processcontracts.reference.store.Times;

/**
 * A field of an instance, by which instances are filtered and sorted.
 *
 * @param name as the response spells it
 * @param column where its value stands
 * @param text where its value stands as the response writes it
 */
record Field(String name, Column column, Column text) {

  private static final Map<String, Field> FIELDS =
      Stream.of(
              new Field("Id", InstanceStore.ID),
              new Field("Title", InstanceStore.TITLE),
              new Field("IsImportant", InstanceStore.IMPORTANT),
              new Field("IsUrgent", InstanceStore.URGENT),
              new Field("Status", InstanceStore.STATUS),
              new Field("WFTplId", InstanceStore.WF_TEMPLATE),
              new Field("CurrentNodeId", InstanceStore.NODE),
              new Field("CurrentNodeName", InstanceStore.NODE_NAME),
              new Field("CurrentActors", InstanceStore.ACTORS),
              new Field("CreatorPositionId", InstanceStore.POSITION),
              new Field("Creator", InstanceStore.CREATOR),
              new Field("CreatorName", InstanceStore.CREATOR_NAME),
              new Field("CreateTime", InstanceStore.CREATED, InstanceStore.CREATED_TEXT))
          .collect(
              toMap(Field::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));

  private Field(String name, Column column) {
    this(name, column, column);
  }

  /** All names, as the response orders them. */
  static Set<String> names() {
    return FIELDS.keySet();
  }

  /** The field of a name. */
  static Optional<Field> of(String name) {
    return Optional.ofNullable(FIELDS.get(name));
  }

  /**
   * The value that a text of a filter stands for.
   *
   * @throws IllegalArgumentException with what is expected, if it stands for none
   */
  Object value(String text) {
    return switch (column.type()) {
      case ID, TEXT -> text;
      case FLAG -> {
        if (!text.equals("true") && !text.equals("false")) {
          throw new IllegalArgumentException("true or false");
        }
        yield Boolean.valueOf(text);
      }
      case INTEGER -> {
        if (!text.matches("-?(0|[1-9][0-9]*)")) {
          throw new IllegalArgumentException("an integer");
        }
        try {
          yield Long.valueOf(text);
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException("an integer of 64 bits", e);
        }
      }
      case TIME -> {
        try {
          yield Times.ofRfc3339(text);
        } catch (DateTimeException e) {
          throw new IllegalArgumentException("a time such as 2015-10-14T02:09:20.447Z", e);
        }
      }
    };
  }
}
