package org.processcontracts.reference.eds;

import org.processcontracts.reference.access.Principal;
import org.processcontracts.reference.access.Principals;
import org.processcontracts.reference.web.Failure;
import org.processcontracts.server.eds.api.EdsApi;
import org.processcontracts.server.eds.model.ContractResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** One contract, as one of its connectors sees it. */
@RestController
class EdsController implements EdsApi {

  private final Principals principals;
  private final ContractStore store;

  EdsController(Principals principals, ContractStore store) {
    this.principals = principals;
    this.store = store;
  }

  /** What is absent and what is another's are answered alike, so that nobody learns what exists. */
  @Override
  public ResponseEntity<ContractResponse> showContract(
      String projectId,
      String instanceId,
      String connectorId,
      String contractId,
      String xAuthToken) {
    authorize(xAuthToken, projectId, connectorId);
    return store
        .find(new ContractQuery(projectId, instanceId, connectorId, contractId))
        .map(contract -> new ContractResponse().data(contract).total(0L))
        .map(ResponseEntity::ok)
        .orElseThrow(
            () ->
                new Failure(HttpStatus.BAD_REQUEST, "EDS.00011016", "The contract does not exist"));
  }

  private void authorize(String token, String projectId, String connectorId) {
    Principal principal =
        principals
            .byToken(token)
            .orElseThrow(() -> new Failure(HttpStatus.UNAUTHORIZED, "The token is not known"));
    if (!principal.mayCall("eds")) {
      throw new Failure(HttpStatus.BAD_REQUEST, "EDS.00011015", "No permission");
    }
    if (!principal.projects().contains(projectId)
        || !principal.connectors().contains(connectorId)) {
      throw new Failure(HttpStatus.BAD_REQUEST, "EDS.00021905", "The connector does not exist");
    }
  }
}
