package org.processcontracts.reference.dadayun;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.store.Condition;
import org.processcontracts.reference.store.Condition.Comparison;
import org.processcontracts.reference.store.LimitException;
import org.processcontracts.reference.store.Limits;
import org.processcontracts.reference.web.BodyProblem;
import org.processcontracts.reference.web.Failure;
import org.processcontracts.reference.web.Members;
import org.processcontracts.server.dadayun.model.FilterCondition;
import org.processcontracts.server.dadayun.model.FilterOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the text of a filter; whatever is wrong with it is told with the number of its condition.
 */
@Component
class FilterReader {

  private final JsonMapper mapper;
  private final Validator validator;
  private final Limits limits;

  FilterReader(JsonMapper mapper, Validator validator, Limits limits) {
    this.mapper = mapper;
    this.validator = validator;
    this.limits = limits;
  }

  /** All conditions of the filter together; none if there is no filter. */
  Condition read(@Nullable String filter) {
    if (filter == null) {
      return Condition.all();
    }
    FilterCondition[] conditions = parse(filter);
    if (conditions.length > limits.filterConditions()) {
      throw new LimitException(
          "conditions in the filter", "filter-conditions", limits.filterConditions());
    }
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < conditions.length; i++) {
      all.add(condition(conditions[i], i + 1));
    }
    return Condition.all(all);
  }

  private FilterCondition[] parse(String filter) {
    try {
      return mapper.readValue(filter, FilterCondition[].class);
    } catch (JacksonException e) {
      var path = e.getPath();
      String place = path.isEmpty() ? "" : ", condition " + (path.get(0).getIndex() + 1);
      throw refused("filter" + place + ": " + BodyProblem.of(e));
    }
  }

  private Condition condition(@Nullable FilterCondition condition, int number) {
    if (condition == null) {
      throw refused("filter, condition %d: is null".formatted(number));
    }
    String wrong =
        validator.validate(condition).stream()
            .map(FilterReader::text)
            .sorted()
            .collect(Collectors.joining("; "));
    if (!wrong.isEmpty()) {
      throw refused("filter, condition %d: %s".formatted(number, wrong));
    }
    Field field =
        Field.of(condition.getId())
            .orElseThrow(
                () ->
                    refused(
                        "filter, condition %d: Id must be one of %s"
                            .formatted(number, String.join(", ", Field.names()))));
    FilterOperator.Known operator = Objects.requireNonNull(condition.getOperator().known());
    if (condition.getValue2() == null && operator == FilterOperator.Known.RANGE) {
      throw refused(
          "filter, condition %d (%s): range needs Value2".formatted(number, field.name()));
    }
    try {
      return condition(field, operator, condition.getValue1(), condition.getValue2());
    } catch (IllegalArgumentException e) {
      throw refused(
          "filter, condition %d (%s): a value is not %s"
              .formatted(number, field.name(), e.getMessage()));
    }
  }

  private static String text(ConstraintViolation<?> violation) {
    String member =
        Members.name(violation.getRootBeanClass(), violation.getPropertyPath().toString());
    return member + " " + violation.getMessage();
  }

  private static Condition condition(
      Field field, FilterOperator.Known operator, String value, @Nullable String upper) {
    return switch (operator) {
      case EQUAL -> compare(field, Comparison.EQUAL, value);
      case NOT_EQUAL -> Condition.not(compare(field, Comparison.EQUAL, value));
      case LIKE -> Condition.contains(field.text(), value);
      case NOT_LIKE -> Condition.not(Condition.contains(field.text(), value));
      case GREATER -> compare(field, Comparison.GREATER, value);
      case GREATER_OR_EQUAL -> compare(field, Comparison.AT_LEAST, value);
      case LESS -> compare(field, Comparison.LESS, value);
      case LESS_OR_EQUAL -> compare(field, Comparison.AT_MOST, value);
      case RANGE ->
          Condition.all(
              compare(field, Comparison.AT_LEAST, value),
              compare(field, Comparison.AT_MOST, Objects.requireNonNull(upper)));
    };
  }

  private static Condition compare(Field field, Comparison comparison, String value) {
    return Condition.compare(field.column(), comparison, field.value(value));
  }

  private static Failure refused(String message) {
    return new Failure(HttpStatus.BAD_REQUEST, "InvalidFilter", message);
  }
}
