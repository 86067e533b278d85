package org.processcontracts.reference.enos;

import java.util.Objects;
import org.processcontracts.reference.web.ErrorShape;
import org.processcontracts.reference.web.Problem;
import org.processcontracts.server.enos.api.EnosApi;
import org.processcontracts.server.enos.model.FlowInstancesResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Failures as the batch processing service words them: in the envelope of its successes. */
@Component
class EnosErrors implements ErrorShape {

  @Override
  public Class<?> api() {
    return EnosApi.class;
  }

  @Override
  public ResponseEntity<Object> answer(Problem problem) {
    if (problem.status().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR)) {
      return envelope(HttpStatus.OK.value(), 62109, "internal error");
    }
    int status = problem.status().value();
    // The model asks of each enum whether the contract knows it.
    if (problem.places().stream().anyMatch(place -> place.endsWith("].field.known"))) {
      return envelope(status, 62102, "The sorters field parameter is invalid");
    }
    String code = Objects.requireNonNullElse(problem.code(), String.valueOf(status));
    return envelope(status, Integer.parseInt(code), problem.message());
  }

  private static ResponseEntity<Object> envelope(int status, int code, String message) {
    FlowInstancesResponse body = new FlowInstancesResponse().code(code).msg(message);
    // The document shows this one failure with data, and that it is null.
    return ResponseEntity.status(status).body(code == 62103 ? body.data(null) : body);
  }
}
