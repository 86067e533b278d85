package org.processcontracts.tests.stub;

import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.processcontracts.server.dadayun.api.DadayunApi;
import org.processcontracts.server.dadayun.model.DadayunError;
import org.processcontracts.server.dadayun.model.FilterCondition;
import org.processcontracts.server.dadayun.model.WorkflowInstance;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@RestController
class DadayunStub implements DadayunApi, Provider {

  private final Examples examples;
  private final JsonMapper mapper;
  private final Validator validator;

  DadayunStub(Examples examples, JsonMapper mapper, Validator validator) {
    this.examples = examples;
    this.mapper = mapper;
    this.validator = validator;
  }

  @Override
  public ResponseEntity<List<WorkflowInstance>> listWorkflowInstances(
      String templateId,
      @Nullable String filter,
      Integer start,
      Integer limit,
      @Nullable String sort,
      @Nullable Boolean count) {
    if (filter != null && !holdsConditions(filter)) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "filter is not the JSON text of an array of conditions");
    }
    var instances =
        examples.read(
            "dadayun/examples/listWorkflowInstances/instances.yaml", WorkflowInstance[].class);
    var answer = ResponseEntity.ok();
    if (Boolean.TRUE.equals(count)) {
      answer.header("Total-Count", String.valueOf(instances.length));
    }
    return answer.body(List.of(instances));
  }

  // The text of a parameter is opaque to the interface: its schema stands behind x-contentSchema.
  private boolean holdsConditions(String filter) {
    try {
      return Arrays.stream(mapper.readValue(filter, FilterCondition[].class))
          .allMatch(condition -> condition != null && validator.validate(condition).isEmpty());
    } catch (JacksonException e) {
      return false;
    }
  }

  @Override
  public boolean owns(String path) {
    return path.startsWith("/v1/workflow/");
  }

  @Override
  public DadayunError failure(HttpStatusCode status, Exception cause, String message) {
    return new DadayunError()
        .code(status.is5xxServerError() ? "InternalError" : "InvalidArgument")
        .message(message);
  }
}
