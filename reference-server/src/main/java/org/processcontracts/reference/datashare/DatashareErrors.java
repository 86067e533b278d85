package org.processcontracts.reference.datashare;

import org.processcontracts.reference.web.ErrorShape;
import org.processcontracts.reference.web.Problem;
import org.processcontracts.server.datashare.api.DatashareApi;
import org.processcontracts.server.datashare.model.DatashareError;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Failures as the data sharing service words them. */
@Component
class DatashareErrors implements ErrorShape {

  @Override
  public Class<?> api() {
    return DatashareApi.class;
  }

  @Override
  public ResponseEntity<Object> answer(Problem problem) {
    int status = problem.status().value();
    // Wrong arguments have a code of their own; the others are made as those of the sibling API.
    String code = status == 400 ? "BCS.5002046" : "BCS.%d0%d".formatted(status, status);
    return ResponseEntity.status(status)
        .body(new DatashareError().errorCode(code).errorMsg(problem.message()));
  }
}
