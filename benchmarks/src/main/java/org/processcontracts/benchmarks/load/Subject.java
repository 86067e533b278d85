package org.processcontracts.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of one API: the documented ones over and over, each with an identifier, a time, a
 * state and an owner of its own.
 */
enum Subject {
  BCS("bcs", "bcs_record", "/operation_records") {
    @Override
    void vary(ObjectNode record, long number, Random random) {
      long time = 1_600_000_000_000_000_000L + random.nextInt(100_000_000) * 1_000_000_000L;
      record.put("operation_id", "BCSSVC01-99-" + (time + number)).put("record_time", time);
      record.put("project_id", "project-" + random.nextInt(100));
      record.put("blockchain_id", id(random.nextInt(1000)));
      record.put("operation_status", random.nextInt(10) == 0 ? "failed" : "finished");
    }
  },
  DADAYUN("dadayun", "dadayun_instance", "", "--template", "measured") {
    @Override
    void vary(ObjectNode record, long number, Random random) {
      record.put("Id", id(number)).put("Title", "订单 " + number);
      record.put("Status", 1 + random.nextInt(5)).put("Creator", id(random.nextInt(1000)));
      record.put("CreateTime", time(random) + "Z");
    }
  },
  DATASHARE("datashare", "datashare_process", "/items", "--org", "o", "--channel", "c") {
    @Override
    void vary(ObjectNode record, long number, Random random) {
      record.put("processID", id(number));
      record.put("creatorDID", "did:example:" + id(random.nextInt(1000)));
    }
  },
  EDS("eds", "eds_contract", "/data", "--project", "p", "--instance", "i") {
    @Override
    void vary(ObjectNode record, long number, Random random) {
      record.put("contract_id", id(number));
      record.put("owner_connector_id", id(random.nextInt(1000)));
    }
  },
  ENOS("enos", "enos_instance", "/data/flowInsts", "--org", "o") {
    @Override
    void vary(ObjectNode record, long number, Random random) {
      String time = time(random).replace('T', ' ');
      record.put("instanceId", number + "-" + time.replaceAll("[^0-9]", ""));
      record.put("triggerTime", time.substring(0, 19)).put("startTime", time.substring(0, 19));
      record.put("endTime", time.substring(0, 19)).put("timestamp", time);
      record.put("status", random.nextInt(11)).put("owner", "owner-" + random.nextInt(100));
    }
  };

  private static final long SEED = 4;

  private final String api;
  private final String table;
  private final String place;
  private final List<String> flags;

  Subject(String api, String table, String place, String... flags) {
    this.api = api;
    this.table = table;
    this.place = place;
    this.flags = List.of(flags);
  }

  /**
   * Those of some APIs.
   *
   * @param apis their names, with commas in between
   * @throws IllegalStateException if there is none of a name, with those that there are
   */
  static List<Subject> of(String apis) {
    List<String> names = Stream.of(values()).map(Subject::api).toList();
    return Stream.of(apis.split(","))
        .map(names::indexOf)
        .map(
            index -> {
              if (index < 0) {
                throw new IllegalStateException(
                    "there is an unknown API in \"%s\": give some of %s"
                        .formatted(apis, String.join(",", names)));
              }
              return values()[index];
            })
        .toList();
  }

  /** Makes a record one that differs from all others. */
  abstract void vary(ObjectNode record, long number, Random random);

  /** The name of the API. */
  String api() {
    return api;
  }

  /** The table of the reference server. */
  String table() {
    return table;
  }

  /** What the import is told about all records. */
  List<String> flags() {
    return flags;
  }

  /**
   * Writes records to a file, one on a line, until it has that many bytes; always the same ones.
   *
   * @param specs the folder of the contracts
   * @return how many
   */
  long write(Path specs, Path file, long bytes) throws IOException {
    List<ObjectNode> documented = documented(specs);
    Random random = new Random(SEED);
    long records = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (long written = 0; written < bytes; records++) {
        ObjectNode record = documented.get((int) (records % documented.size()));
        vary(record, records, random);
        byte[] line = (record + "\n").getBytes(UTF_8);
        out.write(line);
        written += line.length;
      }
    }
    return records;
  }

  private List<ObjectNode> documented(Path specs) throws IOException {
    List<ObjectNode> records = new ArrayList<>();
    try (Stream<Path> examples = Files.walk(specs.resolve(api).resolve("examples"))) {
      for (Path file : examples.filter(it -> it.toString().endsWith(".yaml")).sorted().toList()) {
        JsonNode value = YamlReader.parse(file, Files.readString(file)).tree().path("value");
        JsonNode found = value.at(place);
        (found.isArray()
                ? found.valueStream()
                : place.isEmpty() ? Stream.<JsonNode>of() : Stream.of(found))
            .filter(JsonNode::isObject)
            .forEach(record -> records.add((ObjectNode) record.deepCopy()));
      }
    }
    return records;
  }

  /** Identifiers of many records come in no order, as they do in life. */
  private static String id(long number) {
    return UUID.nameUUIDFromBytes(Long.toString(number).getBytes(UTF_8)).toString();
  }

  private static String time(Random random) {
    Instant time = Instant.ofEpochSecond(1_600_000_000 + random.nextInt(100_000_000), 123_000_000);
    return time.toString().replace("Z", "");
  }
}
