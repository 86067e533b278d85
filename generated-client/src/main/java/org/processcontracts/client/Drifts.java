package org.processcontracts.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The departures of one answer; for one thread. */
final class Drifts {

  /** A body can depart as often as it has bytes: more than this are only counted. */
  static final int LIMIT = 100;

  private static final int SEEN = 80;
  private static final int POINTER = 1_000;
  private static final System.Logger LOG = System.getLogger(Drifts.class.getName());

  private final String operation;
  private final int status;
  private final @Nullable Shape<?> root;
  private final UnaryOperator<String> mask;
  private final List<Drift> told = new ArrayList<>();
  private long more;

  /**
   * @param root the shape of the body; null if the contract has none
   * @param mask takes out what was sent and must not be told, should it come back
   */
  Drifts(String operation, int status, @Nullable Shape<?> root, UnaryOperator<String> mask) {
    this.operation = operation;
    this.status = status;
    this.root = root;
    this.mask = mask;
  }

  /** A value of the body departs; where it stands and what it is are asked for if it is told. */
  void add(Drift.Kind kind, Supplier<JsonPointer> pointer, String expected, Supplier<String> seen) {
    add(kind, null, pointer, expected, seen);
  }

  void header(Drift.Kind kind, String name, String expected, Supplier<String> seen) {
    add(kind, name, JsonPointer::empty, expected, seen);
  }

  private void add(
      Drift.Kind kind,
      @Nullable String header,
      Supplier<JsonPointer> pointer,
      String expected,
      Supplier<String> seen) {
    if (told.size() == LIMIT) {
      more++;
      return;
    }
    // Masked before it is cut: half a secret is one too.
    String place = shortened(masked(pointer.get()), POINTER);
    String value = shortened(mask.apply(seen.get()), SEEN);
    told.add(new Drift(operation, status, kind, header, place, expected, value));
  }

  private String masked(JsonPointer pointer) {
    StringBuilder masked = new StringBuilder();
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      masked.append('/').append(Reading.escape(mask.apply(rest.getMatchingProperty())));
    }
    return masked.toString();
  }

  /** All that is told, the number of the rest included. */
  List<Drift> told() {
    List<Drift> all = new ArrayList<>(told);
    if (more > 0) {
      String expected = "no more than " + LIMIT + " departures";
      all.add(
          new Drift(operation, status, Drift.Kind.MORE, null, "", expected, Long.toString(more)));
    }
    return all;
  }

  /** What is wrong first, without a word of the answer. */
  String first() {
    Drift first = told.get(0);
    String pointer = root == null ? "" : root.place(first.pointer());
    String body = pointer.isEmpty() ? "its root" : pointer;
    String place = first.header() == null ? body : "header " + first.header();
    long rest = told.size() - 1 + more;
    return "%s at %s, expected %s%s"
        .formatted(
            first.kind(), place, first.expected(), rest == 0 ? "" : ", and " + rest + " more");
  }

  /** Tells a listener, which cannot harm the call. */
  void tell(DriftListener listener) {
    for (Drift drift : told()) {
      try {
        listener.drifted(drift);
      } catch (VirtualMachineError fatal) {
        throw fatal;
      } catch (Throwable broken) {
        // Its words may be those of the answer.
        LOG.log(
            System.Logger.Level.WARNING, "the drift listener threw " + broken.getClass().getName());
      }
    }
  }

  /** How a value is shown that came: as JSON, or what it is when that would be long. */
  static String words(Object seen) {
    if (seen instanceof JsonNode node && node.isObject()) {
      return "an object of %d members".formatted(node.size());
    } else if (seen instanceof JsonNode node && node.isArray()) {
      return "a list of %d elements".formatted(node.size());
    } else if (seen instanceof Collection<?> list) {
      return "a list of %d elements".formatted(list.size());
    } else if (seen instanceof Map<?, ?> map) {
      return "an object of %d members".formatted(map.size());
    }
    if (seen instanceof Model model) {
      return "an object of %d members".formatted(model.size());
    }
    return Json.write(seen);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }
}
