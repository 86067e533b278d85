package org.processcontracts.gate.contract;

import java.util.List;

/**
 * A body in one media type.
 *
 * @param mediaType such as application/json
 * @param pointer where the Media Type Object stands
 * @param examples documented bodies
 */
public record Content(String mediaType, String pointer, List<Example> examples) {

  /** Where the schema of the body stands; may itself be a reference. */
  public String schema() {
    return pointer + "/schema";
  }
}
