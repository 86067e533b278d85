package org.processcontracts.reference.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;

/** Finds the API in whose shape a failure is to be told. */
@Component
class ErrorShapes {

  private final List<ErrorShape> shapes;

  ErrorShapes(List<ErrorShape> shapes) {
    this.shapes = shapes;
  }

  /** The API that the path leads to; where it leads nowhere, the one whose paths are most alike. */
  ErrorShape of(HttpServletRequest request) {
    // Set where the container hands a failure on; the path is then that of its error page.
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    // There is none where not even the request line could be read.
    String path = String.valueOf(failed == null ? request.getRequestURI() : failed);
    return shapes.stream()
        .max(Comparator.comparingInt(shape -> likeness(shape, path)))
        .orElseThrow();
  }

  private static int likeness(ErrorShape shape, String path) {
    return paths(shape.api()).mapToInt(template -> likeness(template, path)).max().orElse(0);
  }

  private static Stream<String> paths(Class<?> api) {
    return Arrays.stream(api.getMethods())
        .map(method -> method.getAnnotation(RequestMapping.class))
        .flatMap(mapping -> Arrays.stream(mapping.path()));
  }

  /** A segment that is the same counts more than one that may be anything. */
  private static int likeness(String template, String path) {
    String[] wanted = template.split("/");
    String[] seen = path.split("/");
    int likeness = -Math.abs(wanted.length - seen.length);
    for (int i = 0; i < Math.min(wanted.length, seen.length); i++) {
      if (wanted[i].equals(seen[i])) {
        likeness += 4;
      } else if (wanted[i].startsWith("{")) {
        likeness += 1;
      } else {
        return likeness;
      }
    }
    return likeness;
  }
}
