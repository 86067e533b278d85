package org.processcontracts.reference.eds;

import java.util.Map;
import java.util.Objects;
import org.processcontracts.reference.web.ErrorShape;
import org.processcontracts.reference.web.Problem;
import org.processcontracts.server.eds.api.EdsApi;
import org.processcontracts.server.eds.model.EdsError;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Failures as the data exchange platform words them. */
@Component
class EdsErrors implements ErrorShape {

  private static final Map<Integer, String> CODES =
      Map.of(400, "EDS.00011001", 401, "EDS.00011003");

  @Override
  public Class<?> api() {
    return EdsApi.class;
  }

  @Override
  public ResponseEntity<Object> answer(Problem problem) {
    int status = problem.status().value();
    // Of a token it is not told whether it is absent or wrong.
    String message = status == 401 ? "The user information is wrong" : problem.message();
    String usual = CODES.getOrDefault(status, "EDS.%08d".formatted(status));
    return ResponseEntity.status(status)
        .body(
            new EdsError()
                .total(0L)
                .errorCode(Objects.requireNonNullElse(problem.code(), usual))
                .errorMsg(message));
  }
}
