package org.processcontracts.tests.fault;

import static org.processcontracts.tests.fault.Api.BCS;
import static org.processcontracts.tests.fault.Api.DADAYUN;
import static org.processcontracts.tests.fault.Api.DATASHARE;
import static org.processcontracts.tests.fault.Api.EDS;
import static org.processcontracts.tests.fault.Api.ENOS;
import static org.processcontracts.tests.fault.Kind.VALUE;
import static org.processcontracts.tests.fault.Values.replaced;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Values of answers that are not what is stored. */
final class ValueFaults {

  private ValueFaults() {}

  static Stream<Fault> all() {
    return Stream.of(bcs(), dadayun(), datashare(), enos(), eds()).flatMap(faults -> faults);
  }

  private static Stream<Fault> bcs() {
    String record = "/operation_records/*/";
    String step = record + "operation_process/*/";
    String part = step + "sub_steps/*/";
    return Stream.of(
        fault(BCS, record + "message", "null made absent", Values::nullToAbsent),
        fault(BCS, record + "message", "null made []", Values::nullToArray),
        fault(BCS, record + "message", "[] made null", Values::emptyToNull),
        fault(BCS, record + "desc", "null made empty", Values::nullToText),
        fault(BCS, record + "desc", "empty made null", Values::emptyToNull),
        fault(BCS, record + "record_time", "rounded", Values::rounded),
        fault(BCS, record + "record_time", "quoted", Values::quoted),
        fault(BCS, record + "record_time", "with a fraction", Values::fraction),
        fault(BCS, record + "operation_type", "not quoted", Values::unquoted),
        fault(BCS, record + "operation_status", "in capitals", Values::upper),
        fault(BCS, record + "blockchain_id", "in capitals", Values::upper),
        fault(BCS, record + "operation_process", "a list", Values::asList),
        fault(BCS, record + "cluster_info/node_infos", "null made []", Values::nullToArray),
        fault(BCS, record + "cluster_info/node_infos/*/id", "lost", Values::lost),
        fault(BCS, step + "detail", "empty made null", Values::emptyToNull),
        fault(BCS, step + "sub_steps", "{} made null", Values::emptyToNull),
        fault(BCS, part + "detail", "null made empty", Values::nullToText),
        fault(BCS, part + "start_time", "0 made absent", Values::zeroToAbsent),
        fault(BCS, part + "start_time", "rounded", Values::rounded),
        fault(BCS, part + "end_time", "in microseconds", Values::thousandth),
        fault(BCS, part + "serial_num", "quoted", Values::quoted),
        fault(BCS, "/count", "quoted", Values::quoted));
  }

  private static Stream<Fault> dadayun() {
    return Stream.of(
        fault(DADAYUN, "/*/IsImportant", "quoted", Values::quoted),
        fault(DADAYUN, "/*/IsUrgent", "a bit", Values::bit),
        fault(DADAYUN, "/*/Status", "quoted", Values::quoted),
        fault(DADAYUN, "/*/Status", "counted from 0", Values::less),
        fault(DADAYUN, "/*/CurrentActors", "lost", Values::lost),
        fault(DADAYUN, "/*/CurrentActors", "empty made absent", Values::emptyToAbsent),
        fault(DADAYUN, "/*/CreateTime", "cut to seconds", replaced("\\.\\d+", "")),
        fault(DADAYUN, "/*/CreateTime", "with an offset", replaced("Z", "+00:00")),
        fault(DADAYUN, "/*/CreateTime", "in another zone", replaced("Z", "+08:00")),
        fault(DADAYUN, "/*/CreateTime", "in no zone", replaced("Z", "")));
  }

  private static Stream<Fault> datashare() {
    String stage = "/items/*/stages/*/";
    return Stream.of(
        fault(DATASHARE, stage + "createTime", "not quoted", Values::unquoted),
        fault(DATASHARE, stage + "createTime", "in milliseconds", replaced("$", "000")),
        fault(DATASHARE, stage + "stageName", "empty made null", Values::emptyToNull),
        fault(DATASHARE, stage + "stageName", "empty made absent", Values::emptyToAbsent),
        fault(DATASHARE, stage + "consumer", "lost", Values::lost),
        fault(DATASHARE, "/items/*/stages", "[] made null", Values::emptyToNull),
        fault(DATASHARE, "/items/*/stages/1", "lost", Values::lost),
        fault(DATASHARE, "/items", "[] made null", Values::emptyToNull),
        fault(DATASHARE, "/pagination/totalItems", "quoted", Values::quoted));
  }

  private static Stream<Fault> enos() {
    String instance = "/data/flowInsts/*/";
    return Stream.of(
        fault(ENOS, instance + "graph", "an object", it -> Values.nullToObject(Values.NULL)),
        fault(ENOS, instance + "status", "quoted", Values::quoted),
        fault(ENOS, instance + "virtual", "quoted", Values::quoted),
        fault(ENOS, instance + "cycle", "in lower case", Values::lower),
        fault(ENOS, instance + "timestamp", "cut to seconds", replaced("\\..*", "")),
        fault(ENOS, instance + "timestamp", "cut to 3 digits", replaced("(\\.\\d{3})\\d+", "$1")),
        fault(ENOS, instance + "timestamp", "without .0", replaced("\\.0$", "")),
        fault(ENOS, instance + "triggerTime", "in RFC 3339", replaced(" (.*)", "T$1Z")),
        fault(ENOS, instance + "triggerTime", "ten hours late", replaced(" 0", " 1")),
        fault(ENOS, instance + "startTime", "null made empty", Values::nullToText),
        fault(ENOS, instance + "startTime", "null made absent", Values::nullToAbsent),
        fault(ENOS, instance + "endTime", "null made 0", Values::nullToZero),
        fault(ENOS, instance + "alertMode", "lost", Values::lost),
        fault(ENOS, instance + "calDt", "lost", Values::lost),
        fault(ENOS, instance + "owner", "empty made null", Values::emptyToNull),
        fault(ENOS, "/data/flowInsts", "[] made null", Values::emptyToNull),
        fault(ENOS, "/data", "null made absent", Values::nullToAbsent),
        fault(ENOS, "/data/count", "quoted", Values::quoted),
        fault(ENOS, "/msg", "in lower case", Values::lower),
        fault(ENOS, "/code", "quoted", Values::quoted));
  }

  private static Stream<Fault> eds() {
    String policy = "/data/use_control_policies/*/";
    String artifact = "/data/artifacts/*/";
    String row = policy + "additional_attributes/rows/*/";
    return Stream.of(
        fault(EDS, "/error_code", "null made absent", Values::nullToAbsent),
        fault(EDS, "/error_msg", "null made empty", Values::nullToText),
        fault(EDS, "/data", "null made absent", Values::nullToAbsent),
        fault(EDS, "/data", "null made {}", Values::nullToObject),
        fault(EDS, "/total", "lost", Values::lost),
        fault(EDS, "/total", "one less", Values::less),
        fault(EDS, "/data/contract_description", "lost", Values::lost),
        fault(EDS, "/data/create_time", "in another zone", replaced("Z", "+08:00")),
        fault(EDS, "/data/status", "in lower case", Values::lower),
        fault(EDS, "/data/subscriber_id", "unmasked", replaced("\\*", "0")),
        fault(EDS, policy + "how_many", "null made 0", Values::nullToZero),
        fault(EDS, policy + "where", "[] made null", Values::emptyToNull),
        fault(EDS, policy + "user_type", "null made absent", Values::nullToAbsent),
        fault(EDS, row + "column_name", "null made empty", Values::nullToText),
        fault(EDS, policy + "additional_attributes/column", "in a list", Values::inList),
        fault(EDS, artifact + "byte_size", "quoted", Values::quoted),
        fault(EDS, artifact + "byte_size", "with a fraction", Values::fraction),
        fault(EDS, artifact + "byte_size", "rounded", Values::rounded),
        fault(EDS, artifact + "artifact_code", "null made empty", Values::nullToText));
  }

  private static Fault fault(Api api, String places, String name, UnaryOperator<JsonNode> change) {
    return Fault.answered(api, VALUE, places + " " + name, it -> it.each(places, change));
  }
}
