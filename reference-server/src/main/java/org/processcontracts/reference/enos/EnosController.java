package org.processcontracts.reference.enos;

import java.util.List;
import org.processcontracts.reference.access.Principal;
import org.processcontracts.reference.access.Principals;
import org.processcontracts.reference.store.LimitException;
import org.processcontracts.reference.store.Limits;
import org.processcontracts.reference.web.Failure;
import org.processcontracts.server.enos.api.EnosApi;
import org.processcontracts.server.enos.model.FlowInstanceAction;
import org.processcontracts.server.enos.model.FlowInstanceQuery;
import org.processcontracts.server.enos.model.FlowInstances;
import org.processcontracts.server.enos.model.FlowInstancesResponse;
import org.processcontracts.server.enos.model.Sorter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** The flow instances of an organization. */
@RestController
class EnosController implements EnosApi {

  private final Principals principals;
  private final InstanceStore store;
  private final Limits limits;

  EnosController(Principals principals, InstanceStore store, Limits limits) {
    this.principals = principals;
    this.store = store;
    this.limits = limits;
  }

  /** Search is the only action that gets here: the interface refuses any other. */
  @Override
  public ResponseEntity<FlowInstancesResponse> listFlowInstances(
      String userId, String orgId, FlowInstanceAction action, FlowInstanceQuery body) {
    authorize(userId, orgId);
    List<Sorter> sorters = body.getPagination().getSorters();
    if (sorters != null && sorters.size() > limits.sorters()) {
      throw new LimitException("sorters", "sorters", limits.sorters());
    }
    var page = store.find(new InstanceQuery(orgId, body));
    var instances =
        new FlowInstances().flowInsts(page.items()).count(Math.toIntExact(page.total()));
    return ResponseEntity.ok(new FlowInstancesResponse().code(0).msg("OK").data(instances));
  }

  private void authorize(String userId, String orgId) {
    Principal principal =
        principals
            .byUser(userId, orgId)
            .orElseThrow(
                () -> new Failure(HttpStatus.OK, "62101", "userId and orgId do not match"));
    if (!principal.mayCall("enos")) {
      throw new Failure(HttpStatus.OK, "62103", "no privilege");
    }
  }
}
