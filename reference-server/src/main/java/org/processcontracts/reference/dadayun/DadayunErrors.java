package org.processcontracts.reference.dadayun;

import java.util.Map;
import java.util.Objects;
import org.processcontracts.reference.web.ErrorShape;
import org.processcontracts.reference.web.Problem;
import org.processcontracts.server.dadayun.api.DadayunApi;
import org.processcontracts.server.dadayun.model.DadayunError;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Failures as the workflow engine words them; only InternalError is documented. */
@Component
class DadayunErrors implements ErrorShape {

  private static final Map<Integer, String> CODES =
      Map.of(
          400, "InvalidParameter",
          401, "Unauthorized",
          403, "Forbidden",
          404, "NotFound",
          503, "Busy");

  @Override
  public Class<?> api() {
    return DadayunApi.class;
  }

  @Override
  public ResponseEntity<Object> answer(Problem problem) {
    int status = problem.status().value();
    String usual = CODES.getOrDefault(status, status < 500 ? "BadRequest" : "InternalError");
    return ResponseEntity.status(status)
        .body(
            new DadayunError()
                .code(Objects.requireNonNullElse(problem.code(), usual))
                .message(problem.message()));
  }
}
