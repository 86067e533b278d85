package org.processcontracts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fixture folder holds files that replace those of {@code base}; beside a bad one stands what
 * the whole gate finds in it.
 */
class RulesTest {

  @TempDir Path temp;

  static List<String> fixtures(String prefix) throws IOException {
    try (Stream<Path> folders = Files.walk(Fixtures.RULES, 2)) {
      return folders
          .filter(folder -> Files.isDirectory(folder))
          .filter(folder -> !folder.startsWith(Fixtures.RULES.resolve("base")))
          .filter(folder -> folder.getFileName().toString().matches(prefix + "(-.*)?"))
          .map(folder -> Fixtures.RULES.relativize(folder).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  static List<String> bad() throws IOException {
    return fixtures("bad");
  }

  static List<String> good() throws IOException {
    return fixtures("good");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void shouldFindExactlyTheFaultsOfABadFixture(String fixture) throws IOException {
    Path specs = Fixtures.specs(temp, Fixtures.RULES.resolve(fixture));

    Fixtures.Run run = Fixtures.check(specs);

    List<String> expected = Files.readAllLines(Fixtures.RULES.resolve(fixture + ".txt"));
    assertThat(run.lines())
        .as("file, line, column and rule")
        .map(Fixtures::place)
        .containsExactlyElementsOf(expected);
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("good")
  void shouldFindNothingInAGoodFixture(String fixture) {
    Path specs = Fixtures.specs(temp, Fixtures.RULES.resolve(fixture));

    Fixtures.Run run = Fixtures.check(specs);

    assertThat(run.lines()).isEmpty();
    assertThat(run.code()).isZero();
  }

  /** A contract alone, for rules that hold for every description. */
  static List<String> contracts() throws IOException {
    try (Stream<Path> files = Files.walk(Fixtures.RULES, 2)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(good|bad)\\.yaml"))
          .map(file -> Fixtures.RULES.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void shouldFindExactlyTheFaultsOfAContract(String fixture) throws IOException {
    Path file = Fixtures.RULES.resolve(fixture);

    List<String> found = Fixtures.standard(temp, Files.readString(file));

    if (fixture.endsWith("/good.yaml")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found)
          .map(Fixtures::place)
          .containsExactlyElementsOf(Files.readAllLines(file.resolveSibling("bad.txt")));
    }
  }

  @Test
  void shouldHaveAGoodAndABadFixtureForEveryRule() throws IOException {
    List<String> good = new ArrayList<>(good());
    List<String> bad = new ArrayList<>(bad());
    contracts()
        .forEach(file -> (file.contains("/good") ? good : bad).add(file.replace(".yaml", "")));
    for (Rule rule : Gate.RULES) {
      assertThat(good).as("fixture of " + rule.id()).contains(rule.id() + "/good");
      Path expected = Fixtures.RULES.resolve(rule.id() + "/bad.txt");
      assertThat(bad).as("fixture of " + rule.id()).contains(rule.id() + "/bad");
      assertThat(Files.readAllLines(expected))
          .as("findings of " + rule.id())
          .anyMatch(line -> line.endsWith(": " + rule.id()));
    }
    assertThat(Gate.RULES).extracting(Rule::id).doesNotHaveDuplicates();
  }
}
