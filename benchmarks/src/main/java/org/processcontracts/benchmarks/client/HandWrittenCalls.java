package org.processcontracts.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.processcontracts.benchmarks.client.HandWrittenModels.ContractAnswer;
import org.processcontracts.benchmarks.client.HandWrittenModels.FlowAnswer;
import org.processcontracts.benchmarks.client.HandWrittenModels.FlowPage;
import org.processcontracts.benchmarks.client.HandWrittenModels.FlowQuery;
import org.processcontracts.benchmarks.client.HandWrittenModels.FlowSorter;
import org.processcontracts.benchmarks.client.HandWrittenModels.Records;
import org.processcontracts.benchmarks.client.HandWrittenModels.Workflow;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a careful programmer writes for these operations and no others: the JDK's HTTP client with
 * its time limits, records, one mapper. It has no retries, no limit of size, no gzip and no
 * redaction, and throws away what the contract does not know.
 */
final class HandWrittenCalls {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Workflow>> WORKFLOWS = new TypeReference<>() {};

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String base;

  private HandWrittenCalls(String base) {
    this.base = base;
  }

  static Call of(String api, String base) {
    HandWrittenCalls calls = new HandWrittenCalls(base);
    return switch (api) {
      case "bcs" -> calls::bcs;
      case "dadayun" -> calls::dadayun;
      case "enos" -> calls::enos;
      case "eds" -> calls::eds;
      default -> throw new IllegalArgumentException(api);
    };
  }

  /** The operation of bcs, whose answer is received and thrown away. */
  static Call bytes(String base) {
    HandWrittenCalls calls = new HandWrittenCalls(base);
    return () -> {
      try (InputStream body = calls.answer(calls.operations()).body()) {
        return body.readAllBytes().length;
      }
    };
  }

  private long bcs() throws IOException, InterruptedException {
    Records records = JSON.readValue(answer(operations()).body(), Records.class);
    return records.operationRecords().size() + last(records.operationRecords()).recordTime();
  }

  private HttpRequest operations() {
    return request(
            "/v2/%s/operation/record?blockchain_id=%s"
                .formatted(encoded(Requests.PROJECT), encoded(Requests.BLOCKCHAIN)))
        .header("X-Auth-Token", Requests.TOKEN)
        .build();
  }

  private long dadayun() throws IOException, InterruptedException {
    HttpRequest request =
        request(
                "/v1/workflow/templates/%s/instances?limit=%d&sort=%s&count=%b"
                    .formatted(
                        encoded(Requests.TEMPLATE), Requests.LIMIT, encoded(Requests.SORT), true))
            .build();
    HttpResponse<InputStream> answer = answer(request);
    List<Workflow> workflows = JSON.readValue(answer.body(), WORKFLOWS);
    long total = answer.headers().firstValueAsLong("Total-Count").orElseThrow();
    return total + last(workflows).title().length();
  }

  private long enos() throws IOException, InterruptedException {
    FlowPage page = new FlowPage(1, Requests.LIMIT, List.of(new FlowSorter("update_time", "ASC")));
    FlowQuery query = new FlowQuery(1, Requests.FROM, Requests.TO, "1", "", "", page);
    HttpRequest request =
        request(
                "/batch-processing-service/v2.1/flowInstances?userId=%s&orgId=%s&action=search"
                    .formatted(encoded(Requests.USER), encoded(Requests.ORGANIZATION)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(query)))
            .build();
    FlowAnswer flows = JSON.readValue(answer(request).body(), FlowAnswer.class);
    if (flows.code() != 0) {
      throw new IOException(flows.code() + " " + flows.msg());
    }
    return flows.data().count() + last(flows.data().flowInsts()).flowId();
  }

  private long eds() throws IOException, InterruptedException {
    HttpRequest request =
        request(
                "/v1/%s/eds/instances/%s/connectors/%s/contracts/%s"
                    .formatted(
                        encoded(Requests.PROJECT),
                        encoded(Requests.INSTANCE),
                        encoded(Requests.CONNECTOR),
                        encoded(Requests.CONTRACT)))
            .header("X-Auth-Token", Requests.TOKEN)
            .build();
    ContractAnswer answer = JSON.readValue(answer(request).body(), ContractAnswer.class);
    return last(answer.data().artifacts()).byteSize();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json");
  }

  private HttpResponse<InputStream> answer(HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      answer.body().close();
      throw new IOException("answered " + answer.statusCode());
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
