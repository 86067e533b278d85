package org.processcontracts.reference.dadayun;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.processcontracts.reference.access.Principal;
import org.processcontracts.reference.access.Principals;
import org.processcontracts.reference.web.Failure;
import org.processcontracts.server.dadayun.api.DadayunApi;
import org.processcontracts.server.dadayun.model.WorkflowInstance;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The workflow instances of a template. */
@RestController
class DadayunController implements DadayunApi {

  private static final String BEARER = "Bearer ";

  private final Principals principals;
  private final FilterReader filters;
  private final InstanceStore store;

  DadayunController(Principals principals, FilterReader filters, InstanceStore store) {
    this.principals = principals;
    this.filters = filters;
    this.store = store;
  }

  @Override
  public ResponseEntity<List<WorkflowInstance>> listWorkflowInstances(
      String templateId,
      @Nullable String filter,
      Integer start,
      Integer limit,
      @Nullable String sort,
      @Nullable Boolean count) {
    Principal principal = authenticate();
    if (!principal.mayCall("dadayun") || principal.tenant() == null) {
      throw new Failure(HttpStatus.FORBIDDEN, "The token does not allow this request");
    }
    var query =
        new InstanceQuery(
            principal.tenant(),
            templateId,
            filters.read(filter),
            InstanceQuery.order(sort),
            start,
            limit);
    if (!Boolean.TRUE.equals(count)) {
      return ResponseEntity.ok(store.list(query));
    }
    var page = store.page(query);
    return ResponseEntity.ok()
        .header("Total-Count", String.valueOf(page.total()))
        .body(page.items());
  }

  /** The contract knows no token; a bearer token is taken as related operations take it. */
  private Principal authenticate() {
    String sent = authorization();
    var principal =
        sent == null
            ? principals.anonymous()
            : principals.byToken(bearer(sent) ? sent.substring(BEARER.length()) : "");
    return principal.orElseThrow(
        () -> new Failure(HttpStatus.UNAUTHORIZED, "The token is missing or wrong"));
  }

  /** The scheme may be written in any case. */
  private static boolean bearer(String sent) {
    return sent.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private static @Nullable String authorization() {
    RequestAttributes request = RequestContextHolder.currentRequestAttributes();
    return ((ServletRequestAttributes) request).getRequest().getHeader(HttpHeaders.AUTHORIZATION);
  }
}
