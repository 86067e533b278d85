package org.processcontracts.gate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.processcontracts.gate.compat.Version;
import org.processcontracts.gate.yaml.FileName;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlFolder;

/**
 * What was released of a description.
 *
 * @param compared what it is compared with
 * @param aside kept files that are compared with nothing, because their versions have no order
 */
public record Earlier(List<Api> compared, List<Path> aside) {

  /** A kept file; its version is what it says itself, and only if it says nothing its name. */
  private record Kept(Path file, String version) {

    private static Kept of(Path file, YamlFolder folder) {
      YamlDocument document = folder.read(file);
      String said = document.at("/info/version").asString("");
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
      return new Kept(file, said.isEmpty() ? name : said);
    }

    private Optional<Version> number() {
      return Version.of(version);
    }
  }

  /**
   * Of the versions that are kept in the folder under the description's name: its own, and the
   * greatest below it, or, if it lies below them all, the least. Where that folder is none of
   * releases: the file that stands in the description's place.
   */
  static Earlier of(Api api, Specs specs) {
    YamlFolder folder = new YamlFolder(specs.baselines().dir());
    List<Kept> kept =
        files(api, specs).stream()
            .map(file -> Kept.of(file, folder))
            .sorted(Comparator.comparing(Kept::file))
            .toList();
    Set<Kept> chosen = new LinkedHashSet<>();
    Optional<Version> own = Version.of(api.version());
    least(kept, it -> own.isEmpty() || it.compareTo(own.get()) < 0, -1).ifPresent(chosen::add);
    kept.stream()
        .filter(
            it -> it.version().equals(api.version()) || own.isPresent() && own.equals(it.number()))
        .forEach(chosen::add);
    if (chosen.isEmpty()) {
      least(kept, it -> true, 1).ifPresent(chosen::add);
    }
    if (kept.size() == 1) {
      chosen.addAll(kept);
    }
    List<Path> aside = new ArrayList<>();
    for (Kept it : kept) {
      if (it.number().isEmpty() && !chosen.contains(it)) {
        aside.add(it.file());
      }
    }
    return new Earlier(
        chosen.stream().map(it -> Api.load(it.file(), folder)).toList(), List.copyOf(aside));
  }

  private static Optional<Kept> least(List<Kept> kept, Predicate<Version> wanted, int sign) {
    return kept.stream()
        .filter(it -> it.number().filter(wanted).isPresent())
        .min(
            (one, other) ->
                one.number().orElseThrow().compareTo(other.number().orElseThrow()) * sign);
  }

  private static List<Path> files(Api api, Specs specs) {
    Path dir = specs.baselines().dir();
    Path twin = twin(api, specs);
    if (Files.isRegularFile(twin) && specs.baselines().versions(api.name()).isEmpty()) {
      return List.of(twin);
    }
    Path folder = FileName.resolve(dir, api.name());
    // In a folder that holds the same tree, another description may stand below this one's name.
    Set<Path> others = specs.apis().stream().map(it -> twin(it, specs)).collect(Collectors.toSet());
    return Files.isDirectory(folder)
        ? Descriptions.in(folder, Set.of(folder)).stream()
            .filter(it -> folder.equals(it.getParent()) && !others.contains(it))
            .toList()
        : List.of();
  }

  private static Path twin(Api api, Specs specs) {
    return specs.baselines().dir().resolve(specs.dir().relativize(api.contract().file()));
  }
}
