package org.processcontracts.reference.page;

import java.util.List;
import org.processcontracts.reference.load.Contracts;
import org.processcontracts.reference.load.DocumentedCalls;
import org.processcontracts.reference.store.RecordType;
import org.processcontracts.reference.web.Failure;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hands the contracts to the page, with this server in the place of the providers' hosts. */
@RestController
class PageController {

  private final List<String> apis;

  PageController(List<RecordType> types) {
    this.apis = types.stream().map(RecordType::api).sorted().toList();
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  Resource page() {
    return new ClassPathResource("static/index.html");
  }

  @GetMapping(path = "/contracts", produces = MediaType.APPLICATION_JSON_VALUE)
  List<String> apis() {
    return apis;
  }

  @GetMapping(path = "/contracts/{api}", produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode contract(@PathVariable("api") String api) {
    if (!apis.contains(api)) {
      throw new Failure(HttpStatus.NOT_FOUND, "There is no such contract");
    }
    ObjectNode contract = (ObjectNode) Contracts.of(api).tree().deepCopy();
    contract.putArray("servers").addObject().put("url", "/");
    contract.findValues("examples").stream()
        .filter(examples -> examples.has(DocumentedCalls.CASE))
        .forEach(examples -> putFirst((ObjectNode) examples, DocumentedCalls.CASE));
    return contract;
  }

  /** The page tries the first example; this one finds the documented records. */
  private static void putFirst(ObjectNode examples, String name) {
    ObjectNode others = examples.deepCopy();
    JsonNode first = others.remove(name);
    examples.removeAll();
    examples.set(name, first);
    examples.setAll(others);
  }
}
