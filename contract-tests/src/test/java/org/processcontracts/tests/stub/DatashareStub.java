package org.processcontracts.tests.stub;

import org.processcontracts.server.datashare.api.DatashareApi;
import org.processcontracts.server.datashare.model.DatashareError;
import org.processcontracts.server.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.server.datashare.model.QueryProcessesResponseBody;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DatashareStub implements DatashareApi, Provider {

  private final Examples examples;

  DatashareStub(Examples examples) {
    this.examples = examples;
  }

  @Override
  public ResponseEntity<QueryProcessesResponseBody> queryDatasetSharingProcessList(
      QueryProcessesRequestBody query) {
    return ResponseEntity.ok(
        examples.read(
            "datashare/examples/queryDatasetSharingProcessList/processes.yaml",
            QueryProcessesResponseBody.class));
  }

  @Override
  public boolean owns(String path) {
    return path.startsWith("/v1/datashare/");
  }

  @Override
  public DatashareError failure(HttpStatusCode status, Exception cause, String message) {
    return new DatashareError()
        .errorCode("BCS.%d0%1$d".formatted(status.value()))
        .errorMsg(message);
  }
}
