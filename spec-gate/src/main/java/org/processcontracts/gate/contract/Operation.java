package org.processcontracts.gate.contract;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One operation, references followed.
 *
 * @param operationId its name
 * @param method in capitals
 * @param path as in the contract, with {parameters}
 * @param pointer where it stands
 * @param parameters its own and those of its path
 * @param requestBody null if it takes none
 * @param responses by status, in order of the contract
 */
public record Operation(
    String operationId,
    String method,
    String path,
    String pointer,
    List<Parameter> parameters,
    @Nullable RequestBody requestBody,
    Map<String, Response> responses) {

  /**
   * The status of a success: the first that the contract lists.
   *
   * @throws NoSuchElementException if it lists none
   */
  public int success() {
    return responses.keySet().stream()
        .filter(status -> status.matches("2[0-9][0-9]"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(operationId + " lists no success"));
  }
}
