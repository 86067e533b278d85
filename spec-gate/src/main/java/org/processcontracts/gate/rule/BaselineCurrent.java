package org.processcontracts.gate.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.processcontracts.gate.Api;
import org.processcontracts.gate.Bundle;
import org.processcontracts.gate.Findings;
import org.processcontracts.gate.Rule;
import org.processcontracts.gate.Specs;
import org.processcontracts.gate.compat.Version;
import org.processcontracts.gate.yaml.Pointer;
import org.processcontracts.gate.yaml.YamlReader;
import tools.jackson.databind.JsonNode;

/** Every contract has been released under its version, and is, to the byte, the released one. */
public final class BaselineCurrent implements Rule {

  /** The whole message about a version without a baseline, which a release is about to mend. */
  public static final String UNRELEASED = "this version has no baseline";

  private static final String VERSION = "/info/version";

  @Override
  public String id() {
    return "baseline-current";
  }

  @Override
  public String reason() {
    return "One version number means one contract, and it is kept.";
  }

  @Override
  public void check(Specs specs, Findings findings) {
    gone(specs, findings);
    for (Api api : specs.apis()) {
      if (!api.contract().tree().isObject()) {
        continue;
      }
      // The version becomes a file name, so it is looked at before it is used.
      Optional<Version> version = Version.of(api.version());
      if (version.isEmpty()) {
        findings.add(
            api.contract(),
            VERSION,
            "'%s' is no version".formatted(api.version()),
            "write one like 1.2.0");
        continue;
      }
      Path released = specs.baselines().file(api.name(), api.version());
      Optional<Version> greatest =
          specs.baselines().versions(api.name()).stream().max(Comparator.naturalOrder());
      if (greatest.isPresent() && version.get().compareTo(greatest.get()) < 0) {
        findings.add(
            api.contract(),
            VERSION,
            "%s is below %s, which is released".formatted(api.version(), greatest.get()),
            "raise it above that");
      } else if (Files.isRegularFile(released)) {
        check(api, specs.name(released), released, findings);
      } else {
        findings.add(api.contract(), VERSION, UNRELEASED, "run the release command");
      }
    }
  }

  private static void gone(Specs specs, Findings findings) {
    Set<String> apis = specs.apis().stream().map(Api::name).collect(Collectors.toSet());
    for (String name : specs.baselines().names()) {
      String api = name.replaceFirst("/.*", "");
      if (!apis.contains(api)) {
        findings.add(
            specs.baselines().file(name),
            1,
            "%s is released, but has no contract any more".formatted(api),
            "restore its folder; a released API does not go");
      }
    }
  }

  private static void check(Api api, String name, Path released, Findings findings) {
    byte[] current = api.packaged().getBytes(StandardCharsets.UTF_8);
    byte[] kept;
    try {
      kept = Files.readAllBytes(released);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + released, e);
    }
    if (!Arrays.equals(kept, current)) {
      JsonNode then = YamlReader.parse(released, new String(kept, StandardCharsets.UTF_8)).tree();
      String pointer = difference("", then, Bundle.tree(api)).orElse("");
      findings.add(
          api.contract(),
          pointer,
          "the packaged contract differs from %s %s"
              .formatted(name, pointer.isEmpty() ? "in its layout" : "first"),
          "undo the change, or raise info.version and run the release command");
    }
  }

  /** The first node, in document order, that one side lacks or that differs; keys in order too. */
  private static Optional<String> difference(String pointer, JsonNode then, JsonNode now) {
    if (then.isObject() && now.isObject()) {
      Set<String> keys = new LinkedHashSet<>(then.propertyNames());
      keys.addAll(now.propertyNames());
      for (String key : keys) {
        Optional<String> found =
            difference(Pointer.child(pointer, key), then.path(key), now.path(key));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    if (then.isArray() && now.isArray()) {
      for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
        String child = Pointer.child(pointer, Integer.toString(i));
        Optional<String> found = difference(child, then.path(i), now.path(i));
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    return then.equals(now) ? Optional.empty() : Optional.of(pointer);
  }
}
