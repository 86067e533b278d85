package org.processcontracts.benchmarks.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.processcontracts.benchmarks.queries.Query.Kind;

/** What the servers are asked. The records that match stand in the files beside, {@code *.sql}. */
final class Queries {

  private static final String BIG = "big";
  private static final int PAGES = 10;
  private static final long ENOS_START = 1_546_300_800_000L;
  private static final long ENOS_END = ENOS_START + 1_000_000_000_000L;

  private Queries() {}

  static List<Query> all() {
    List<Query> all = new ArrayList<>();
    all.addAll(datashare());
    all.addAll(bcs());
    all.addAll(dadayun());
    all.addAll(enos());
    return all;
  }

  /** Of several requests one for each page, and of all those that have no page the same. */
  private static Query query(String api, String name, Kind kind, IntFunction<Call> page) {
    return new Query(api, name, kind, IntStream.rangeClosed(1, PAGES).mapToObj(page).toList());
  }

  private static List<Query> datashare() {
    String api = "datashare";
    return List.of(
        query(
            api,
            "documented",
            Kind.DOCUMENTED,
            i -> datashare("{{orgID}}", "{{channelID}}", "8sAvsS4tB3NYgMJ4uqbVYj", 1, 100)),
        query(
            api,
            "creator of a small organization",
            Kind.BOUNDED,
            i -> datashare("small-" + i % 5, "channel", "small", i, 10)),
        query(
            api,
            "creator, pages",
            Kind.BOUNDED,
            i -> datashare(BIG, "channel", String.valueOf(i % 2 * 2), i, 10)),
        query(
            api,
            "creator of very many",
            Kind.GROWING,
            i -> datashare(BIG, "channel", "prolific", i, 10)));
  }

  private static Call datashare(String org, String channel, String creator, int page, int size) {
    return new Call(
        "/v1/datashare/dataset/query-processes",
        "",
        """
        {"orgID":"%s","channelID":"%s","cryptoMethod":"SW","cert":"{{cert}}","sk":"{{sk}}",\
        "timestamp":"{{timestamp}}","creatorDID":"did:example:%s","currentPage":"%d",\
        "pageSizeNum":"%d"}"""
            .formatted(org, channel, creator, page, size));
  }

  private static List<Query> bcs() {
    String documented =
        "blockchain_id=23604f57-eac9-3777-e9f5-ae87457f2338&operation_status=processing"
            + "&resource_type=BCSSVC01&operation_type=99"
            + "&operation_id=BCSSVC01-99-1618218591906093855";
    return List.of(
        query(
            "bcs",
            "documented",
            Kind.DOCUMENTED,
            i -> bcs("051ddda57400d2982fccc014fab5749d", documented)),
        query("bcs", "all of a small project", Kind.BOUNDED, i -> bcs("small-" + i % 5, "")),
        query("bcs", "blockchain", Kind.BOUNDED, i -> bcs(BIG, "blockchain_id=chain-" + i % 5)),
        query("bcs", "status", Kind.BOUNDED, i -> bcs(BIG, "operation_status=failed")),
        query("bcs", "resource", Kind.BOUNDED, i -> bcs(BIG, "resource_type=PLUGIN03")),
        query("bcs", "operation", Kind.BOUNDED, i -> bcs(BIG, "operation_type=05")),
        query(
            "bcs",
            "status, resource and operation",
            Kind.BOUNDED,
            i -> bcs(BIG, "operation_status=waiting&resource_type=PLUGIN02&operation_type=04")),
        query("bcs", "all of a large project", Kind.GROWING, i -> bcs(BIG, "")),
        query("bcs", "a frequent status", Kind.GROWING, i -> bcs(BIG, "operation_status=stop")));
  }

  private static Call bcs(String project, String filters) {
    return new Call(
        "/v2/%s/operation/record?%s".formatted(project, filters),
        "X-Auth-Token: stand-in-for-a-token",
        "");
  }

  private static List<Query> dadayun() {
    String api = "dadayun";
    return List.of(
        query(
            api,
            "documented",
            Kind.DOCUMENTED,
            i ->
                new Call(
                    "/v1/workflow/templates/8c50cd03-905b-8dd1-d7a9-1bbf35b868f1/instances?filter="
                        + Call.encoded("[" + filter("Status", "=", "5") + "]")
                        + "&start=0&limit=20&sort=-CreateTime&count=false",
                    "",
                    "")),
        query(
            api,
            "small template, sorted",
            Kind.BOUNDED,
            i -> dadayun("small-" + i % 5, i, i % 2 == 0 ? "-CreateTime" : "Title", "")),
        query(
            api,
            "small template, like",
            Kind.BOUNDED,
            i -> dadayun("small-" + i % 5, i, "-CreateTime", filter("Title", "like", "瑞祥"))),
        query(
            api,
            "status",
            Kind.BOUNDED,
            i -> dadayun(BIG, i, "-CreateTime", filter("Status", "=", "2"))),
        query(
            api,
            "creator",
            Kind.BOUNDED,
            i -> dadayun(BIG, i, "-CreateTime", filter("Creator", "=", "creator-" + i % 5))),
        query(
            api,
            "large template, actors",
            Kind.GROWING,
            i -> dadayun(BIG, i, "Title", filter("CurrentActors", "=", "采购部经理-" + i % 5))),
        query(
            api,
            "range of times",
            Kind.BOUNDED,
            i ->
                dadayun(
                    BIG,
                    i,
                    "-CreateTime",
                    """
                    {"Id":"CreateTime","Operator":"range","Value1":"2017-07-14T03:00:00.000Z",\
                    "Value2":"2017-07-14T04:40:00.000Z"}""")),
        query(
            api, "all of a large template", Kind.GROWING, i -> dadayun(BIG, i, "-CreateTime", "")),
        query(
            api,
            "large template, like",
            Kind.GROWING,
            i -> dadayun(BIG, i, "-CreateTime", filter("Title", "like", "有限公司_1"))));
  }

  private static String filter(String field, String operator, String value) {
    return "{\"Id\":\"%s\",\"Operator\":\"%s\",\"Value1\":\"%s\"}"
        .formatted(field, operator, value);
  }

  private static Call dadayun(String template, int page, String sort, String filter) {
    return new Call(
        "/v1/workflow/templates/%s/instances?start=%d&limit=10&sort=%s&count=true%s"
            .formatted(
                template,
                (page - 1) * 10,
                sort,
                filter.isEmpty() ? "" : "&filter=" + Call.encoded("[" + filter + "]")),
        "",
        "");
  }

  private static List<Query> enos() {
    String api = "enos";
    String update = sorter("update_time", "ASC");
    String several = sorter("start_time", "DESC") + "," + sorter("end_time", "ASC");
    return List.of(
        query(
            api,
            "documented",
            Kind.DOCUMENTED,
            i -> enos("yourOrgId", 1_565_481_600_000L, 1_565_740_800_000L, "1", "", "", 1, update)),
        query(
            api,
            "all of a small organization",
            Kind.BOUNDED,
            i -> enos("small-" + i % 5, ENOS_START, ENOS_END, "", "", "", i, update)),
        query(api, "window", Kind.BOUNDED, i -> enos(window(i, 100), "", "", "", i, update)),
        query(
            api,
            "window, several sorters",
            Kind.BOUNDED,
            i -> enos(window(i, 100), "", "", "", i, several)),
        query(
            api,
            "owner",
            Kind.BOUNDED,
            i -> enos(BIG, ENOS_START, ENOS_END, "", "owner-" + i % 5, "", i, update)),
        query(
            api,
            "statuses",
            Kind.BOUNDED,
            i -> enos(BIG, ENOS_START, ENOS_END, "-1,7", "", "", i, update)),
        query(
            api,
            "window, expression",
            Kind.BOUNDED,
            i -> enos(window(i, 200), "", "", "nightly", i, update)),
        query(
            api,
            "all of a large organization",
            Kind.GROWING,
            i -> enos(BIG, ENOS_START, ENOS_END, "", "", "", i, update)),
        query(
            api,
            "large organization, expression",
            Kind.GROWING,
            i -> enos(BIG, ENOS_START, ENOS_END, "", "", "nightly-1", i, update)));
  }

  /** From the start of a window with so many instances, one each ten seconds. */
  private static long[] window(int i, int instances) {
    long from = ENOS_START + i * 200_000L;
    return new long[] {from, from + instances * 10_000L};
  }

  private static String sorter(String field, String order) {
    return "{\"field\":\"%s\",\"order\":\"%s\"}".formatted(field, order);
  }

  private static Call enos(
      long[] window, String status, String owner, String text, int page, String sorters) {
    return enos(BIG, window[0], window[1], status, owner, text, page, sorters);
  }

  private static Call enos(
      String org,
      long from,
      long to,
      String status,
      String owner,
      String text,
      int page,
      String sorters) {
    return new Call(
        "/batch-processing-service/v2.1/flowInstances?userId=yourUserId&orgId=%s&action=search"
            .formatted(org),
        "",
        """
        {"type":1,"fromTriggerTime":%d,"toTriggerTime":%d,"status":"%s","owner":"%s",\
        "expression":"%s","pagination":{"pageNo":%d,"pageSize":10,"sorters":[%s]}}"""
            .formatted(from, to, status, owner, text, page, sorters));
  }
}
