package org.processcontracts.tests.client;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.processcontracts.client.Json;
import org.processcontracts.client.Pages;
import org.processcontracts.client.TransportAnswer;
import org.processcontracts.client.TransportRequest;
import org.processcontracts.client.dadayun.DadayunClient;
import org.processcontracts.client.dadayun.DadayunClient.ListWorkflowInstancesRequest;
import org.processcontracts.client.dadayun.model.WorkflowInstance;
import org.processcontracts.client.datashare.DatashareClient;
import org.processcontracts.client.datashare.DatashareClient.QueryDatasetSharingProcessListRequest;
import org.processcontracts.client.datashare.model.DatasetShareProcessResponseBody;
import org.processcontracts.client.datashare.model.QueryProcessesRequestBody;
import org.processcontracts.client.testing.FakeTransport;

/** Answers in pages, and the lists that clients make of them. */
final class PagedAnswers {

  private static final URI ENDPOINT = URI.create("http://127.0.0.1:9");

  private PagedAnswers() {}

  static Pages<WorkflowInstance> dadayun(
      FakeTransport service, ListWorkflowInstancesRequest.Builder request) {
    return DadayunClient.builder()
        .endpoint(ENDPOINT)
        .transport(service)
        .build()
        .listWorkflowInstancesPages(request.build());
  }

  static ListWorkflowInstancesRequest.Builder request() {
    return ListWorkflowInstancesRequest.builder().templateId("t");
  }

  static Pages<DatasetShareProcessResponseBody> datashare(FakeTransport service, String size) {
    String body =
        "{\"cert\":\"secret certificate\",\"sk\":\"secret key\"%s}"
            .formatted(size == null ? "" : ",\"pageSizeNum\":\"" + size + "\"");
    return DatashareClient.builder()
        .endpoint(ENDPOINT)
        .transport(service)
        .build()
        .queryDatasetSharingProcessListPages(
            QueryDatasetSharingProcessListRequest.builder()
                .body(Json.read(body, QueryProcessesRequestBody.class))
                .build());
  }

  static TransportAnswer instances(TransportRequest request, long total, boolean told) {
    return instances(request, total, told, Long.MAX_VALUE);
  }

  static TransportAnswer instances(TransportRequest request, long total, boolean told, long most) {
    long start = Math.max(0, number(request, "start"));
    long limit = number(request, "limit") < 0 ? 20 : number(request, "limit");
    long end = Math.min(total, start + Math.min(most, limit));
    return json(slice(start, end), told ? total : null);
  }

  static TransportAnswer processes(TransportRequest request, long total, int skipped) {
    long page = inBody(request, "currentPage") + skipped;
    long size = inBody(request, "pageSizeNum");
    size = size < 0 ? 100 : size;
    String items =
        slice((page - 1) * size, Math.min(total, page * size)).replace("Id", "processID");
    return TransportAnswer.json(
        200,
        "{\"items\":%s,\"pagination\":{\"currentPage\":%d,\"totalItems\":%d}}"
            .formatted(items, page, total));
  }

  static TransportAnswer flows(TransportRequest request) {
    long page = inBody(request, "pageNo");
    String items = slice((page - 1) * 10, Math.min(25, page * 10)).replace("Id", "instanceId");
    return TransportAnswer.json(
        200,
        "{\"code\":0,\"msg\":\"OK\",\"data\":{\"flowInsts\":%s,\"count\":25}}".formatted(items));
  }

  static TransportAnswer json(String body, Long total) {
    Map<String, List<String>> headers =
        total == null ? Map.of() : Map.of("Total-Count", List.of(total.toString()));
    return TransportAnswer.json(200, body).withHeaders(HttpHeaders.of(headers, (a, b) -> true));
  }

  static String slice(long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(i -> "{\"Id\":\"" + i + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  static List<String> ids(long from, long to) {
    return LongStream.range(from, to).mapToObj(Long::toString).toList();
  }

  static long number(TransportRequest request, String parameter) {
    return find(parameter + "=(\\d+)", request.uri().getQuery());
  }

  static long inBody(TransportRequest request, String member) {
    return find("\"" + member + "\":\"?(\\d+)", body(request));
  }

  static long find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
  }

  static String body(TransportRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }
}
