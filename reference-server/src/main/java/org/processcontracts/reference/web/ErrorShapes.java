package org.processcontracts.reference.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;

/** Words a failure in the shape of the API that was called. */
@Component
class ErrorShapes {

  private final List<Candidate> candidates;

  ErrorShapes(List<ErrorShape> shapes) {
    this.candidates = shapes.stream().flatMap(shape -> candidates(shape).stream()).toList();
  }

  /** An API, and one of its paths. */
  private record Candidate(ErrorShape shape, List<String> template) {

    boolean fits(List<String> path) {
      boolean fits = template.size() == path.size();
      for (int i = 0; fits && i < path.size(); i++) {
        fits = template.get(i).startsWith("{") || template.get(i).equals(path.get(i));
      }
      return fits;
    }

    /** A segment that is the same counts more than one that may be anything. */
    int likeness(List<String> path) {
      int likeness = -Math.abs(template.size() - path.size());
      for (int i = 0; i < Math.min(template.size(), path.size()); i++) {
        if (template.get(i).equals(path.get(i))) {
          likeness += 4;
        } else if (template.get(i).startsWith("{")) {
          likeness += 1;
        } else {
          return likeness;
        }
      }
      return likeness;
    }
  }

  /** The path as a contract writes it, if the request has one of them, with whatever method. */
  Optional<String> template(HttpServletRequest request) {
    List<String> path = segments(request.getRequestURI());
    return candidates.stream()
        .filter(candidate -> candidate.fits(path))
        .findFirst()
        .map(candidate -> "/" + String.join("/", candidate.template()));
  }

  /** The answer to a request that has this problem. */
  ResponseEntity<Object> answer(HttpServletRequest request, Problem problem) {
    ResponseEntity<Object> worded =
        shape(request).map(shape -> shape.answer(problem)).orElseGet(() -> plain(problem));
    return ResponseEntity.status(worded.getStatusCode())
        .contentType(MediaType.APPLICATION_JSON)
        .body(worded.getBody());
  }

  /** The API whose paths are most like that of the request; none if none begins as it does. */
  private Optional<ErrorShape> shape(HttpServletRequest request) {
    // Set where the container hands a failure on; the path is then that of its error page.
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    List<String> path = segments(failed == null ? request.getRequestURI() : failed.toString());
    return candidates.stream()
        .filter(candidate -> candidate.template().get(0).equals(path.get(0)))
        .max(Comparator.comparingInt(candidate -> candidate.likeness(path)))
        .map(Candidate::shape);
  }

  /** There is no path where not even the request line could be read. */
  private static List<String> segments(@Nullable String path) {
    return List.of(String.valueOf(path).replaceFirst("^/+", "").split("/"));
  }

  private static ResponseEntity<Object> plain(Problem problem) {
    HttpStatus known = HttpStatus.resolve(problem.status().value());
    String error = known == null ? "" : known.getReasonPhrase();
    return ResponseEntity.status(problem.status())
        .body(Map.of("error", error, "message", problem.message()));
  }

  private static List<Candidate> candidates(ErrorShape shape) {
    return Arrays.stream(shape.api().getMethods())
        .map(method -> method.getAnnotation(RequestMapping.class))
        .flatMap(mapping -> Arrays.stream(mapping.path()))
        .map(path -> new Candidate(shape, segments(path)))
        .toList();
  }
}
