package org.processcontracts.gate.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A way to spoil a contract, or to leave it as good as it was.
 *
 * @param name says what is done
 * @param expected what the gate has to say of each of its mutants
 * @param edits the places of a contract where it can be done, done
 */
record Operator(String name, Expected expected, Function<Subject, Stream<Draft.Result>> edits) {

  /** By edits that are told by pointers. */
  static Operator of(String name, Expected expected, Function<Subject, Stream<Draft>> drafts) {
    return new Operator(name, expected, subject -> drafts.apply(subject).map(Draft::result));
  }

  /** Every operator; an edit of another kind, such as a split into files, is added here. */
  static List<Operator> all() {
    List<Operator> all = new ArrayList<>();
    all.addAll(StructureDefects.operators());
    all.addAll(OperationDefects.operators());
    all.addAll(SchemaDefects.operators());
    all.addAll(KeywordDefects.operators());
    all.addAll(ExampleDefects.operators());
    all.addAll(RequestSchemas.operators());
    all.addAll(RequestParts.operators());
    all.addAll(RequestAdditions.operators());
    all.addAll(ReplySchemas.operators());
    all.addAll(ReplyParts.operators());
    all.addAll(ReplyAdditions.operators());
    all.addAll(HarmlessEdits.operators());
    all.addAll(EquivalentEdits.operators());
    all.addAll(LayoutEdits.operators());
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
