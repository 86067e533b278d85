package org.processcontracts.reference.bcs;

import java.util.Map;
import org.processcontracts.reference.web.ErrorShape;
import org.processcontracts.reference.web.Problem;
import org.processcontracts.server.bcs.api.BcsApi;
import org.processcontracts.server.bcs.model.BcsError;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Failures as the blockchain service words them. */
@Component
class BcsErrors implements ErrorShape {

  /** Where the document has words of its own. */
  private static final Map<Integer, String> DOCUMENTED =
      Map.of(
          401, "Incorrect token or token resolution failed",
          403, "No permissions to request this method",
          404, "Not Found:the url is not found");

  @Override
  public Class<?> api() {
    return BcsApi.class;
  }

  @Override
  public ResponseEntity<Object> answer(Problem problem) {
    int status = problem.status().value();
    String message = DOCUMENTED.getOrDefault(status, problem.message());
    return ResponseEntity.status(status)
        .body(
            new BcsError()
                // The documented codes repeat the status: BCS.4010401.
                .errorCode("BCS.%d0%d".formatted(status, status))
                .errorMsg(message.substring(0, Math.min(message.length(), 512))));
  }
}
