package org.processcontracts.tests.stub;

import java.util.regex.Pattern;
import org.processcontracts.server.eds.api.EdsApi;
import org.processcontracts.server.eds.model.ContractResponse;
import org.processcontracts.server.eds.model.EdsError;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EdsStub implements EdsApi, Provider {

  private static final Pattern PATH = Pattern.compile("/v1/[^/]+/eds/.*");

  private final Examples examples;

  EdsStub(Examples examples) {
    this.examples = examples;
  }

  @Override
  public ResponseEntity<ContractResponse> showContract(
      String projectId,
      String instanceId,
      String connectorId,
      String contractId,
      String xAuthToken) {
    return ResponseEntity.ok(
        examples.read("eds/examples/showContract/contract.yaml", ContractResponse.class));
  }

  @Override
  public boolean owns(String path) {
    return PATH.matcher(path).matches();
  }

  @Override
  public EdsError failure(HttpStatusCode status, Exception cause, String message) {
    var code =
        switch (status.value()) {
          case 401 -> "EDS.00011003";
          case 500 -> "EDS.00010001";
          default -> "EDS.00011001";
        };
    return new EdsError().data(null).total(0L).errorCode(code).errorMsg(message);
  }
}
