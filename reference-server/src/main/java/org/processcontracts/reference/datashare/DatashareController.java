package org.processcontracts.reference.datashare;

import org.processcontracts.reference.access.Principal;
import org.processcontracts.reference.access.Principals;
import org.processcontracts.reference.web.Failure;
import org.processcontracts.server.datashare.api.DatashareApi;
import org.processcontracts.server.datashare.model.PaginationResp;
import org.processcontracts.server.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.server.datashare.model.QueryProcessesResponseBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The processes that a creator has put on a channel. */
@RestController
class DatashareController implements DatashareApi {

  private final Principals principals;
  private final ProcessStore store;

  DatashareController(Principals principals, ProcessStore store) {
    this.principals = principals;
    this.store = store;
  }

  @Override
  public ResponseEntity<QueryProcessesResponseBody> queryDatasetSharingProcessList(
      QueryProcessesRequestBody body) {
    authorize(body);
    ProcessQuery query = ProcessQuery.of(body);
    var page = store.find(query);
    var pagination =
        new PaginationResp()
            .currentPage(query.pageNumber())
            .pageSizeNum(query.pageSize())
            .totalItems(Math.toIntExact(page.total()));
    return ResponseEntity.ok(
        new QueryProcessesResponseBody().items(page.items()).pagination(pagination));
  }

  private void authorize(QueryProcessesRequestBody body) {
    Principal principal =
        principals
            .byCertificate(body.getCert(), body.getSk())
            .orElseThrow(
                () -> new Failure(HttpStatus.UNAUTHORIZED, "Incorrect certificate or private key"));
    if (!principal.mayCall("datashare") || !principal.organisations().contains(body.getOrgID())) {
      throw new Failure(HttpStatus.FORBIDDEN, "No permission to ask for this organization");
    }
  }
}
