package org.processcontracts.kit;

import java.util.ArrayList;
import java.util.List;
import org.processcontracts.gate.contract.Contract;
import org.processcontracts.gate.contract.Shape;
import org.processcontracts.gate.yaml.Pointer;
import tools.jackson.databind.JsonNode;

/** Members of an answer that the contract does not tell of. */
final class Undeclared {

  /** More have a common cause. */
  private static final int MANY = 100;

  private final List<String> found = new ArrayList<>();

  private Undeclared() {}

  /** Pointers of the first of them; what stands below one is not looked at. */
  static List<String> in(Contract contract, String schema, JsonNode body) {
    Undeclared undeclared = new Undeclared();
    undeclared.visit("", Shape.of(contract, List.of(schema)), body);
    return List.copyOf(undeclared.found);
  }

  private void visit(String pointer, Shape shape, JsonNode value) {
    if (found.size() >= MANY) {
      return;
    }
    if (value.isArray()) {
      Shape items = shape.items();
      for (int i = 0; i < value.size(); i++) {
        visit(pointer + "/" + i, items, value.get(i));
      }
    } else if (value.isObject()) {
      List<Shape> branches = shape.branches();
      value
          .properties()
          .forEach(
              member ->
                  branches.stream()
                      .filter(it -> it.map().isPresent() || it.declares(member.getKey()))
                      .findFirst()
                      .ifPresentOrElse(
                          branch ->
                              visit(
                                  Pointer.child(pointer, member.getKey()),
                                  branch.member(member.getKey()),
                                  member.getValue()),
                          () -> found.add(Pointer.child(pointer, member.getKey()))));
    }
  }
}
