package org.processcontracts.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.processcontracts.gate.yaml.FileName;
import org.processcontracts.gate.yaml.YamlDocument;
import org.processcontracts.gate.yaml.YamlFolder;

/** The descriptions in a folder, or a single one, with what the project has decided about them. */
public final class Specs {

  private final Path dir;
  private final Path shown;
  private final Config config;
  private final Baselines baselines;
  private final List<Api> apis;
  private final Lazy<Decisions> shared;

  private Specs(Path dir, Path shown, Config config, Baselines baselines, List<Path> contracts) {
    this.dir = dir;
    this.shown = shown;
    this.config = config;
    this.baselines = baselines;
    YamlFolder files = new YamlFolder(dir);
    this.apis = contracts.stream().map(file -> Api.load(file, files)).toList();
    this.shared = new Lazy<>(() -> Decisions.read(dir.resolve("decisions.md"), dir));
  }

  /**
   * Reads a folder with its own config and baselines, or a single file; faults inside the files are
   * left to the rules.
   *
   * @throws UsageException if there is nothing to read, or the config is wrong
   */
  public static Specs load(Path path) {
    return load(path, path, null, null);
  }

  /**
   * Reads a folder, or a single file.
   *
   * @param shown what findings call the path
   * @param config the config; null for the one in the folder
   * @param baselines what was released; null for {@code baselines} in the folder
   * @throws UsageException if there is nothing to read, or the config is wrong
   */
  public static Specs load(
      Path path, Path shown, @Nullable Config config, @Nullable Path baselines) {
    Path real = path.toAbsolutePath().normalize();
    boolean folder = Files.isDirectory(real);
    Path parent = real.getParent();
    if (path.toString().isEmpty()) {
      throw new UsageException("the path is empty; write . for the folder you are in");
    }
    if (!folder && !Files.exists(real) || parent == null) {
      throw new UsageException("no such file or folder: " + path);
    }
    if (!folder && !Files.isRegularFile(real)) {
      throw new UsageException("not a file: " + path);
    }
    if (!Files.isReadable(real)) {
      throw new UsageException("not allowed to read " + path);
    }
    Path dir = folder ? real : parent;
    Path top = shown.normalize();
    Path shownDir = folder ? top : top.resolveSibling("");
    Path own = dir.resolve(Config.FILE);
    Config decided = config;
    if (decided == null) {
      decided =
          folder && Files.exists(own)
              ? ConfigReader.read(own, shownDir.resolve(Config.FILE), today())
              : Config.NONE;
    }
    Path kept = dir.resolve("baselines");
    Path released = baselines == null ? kept : baselines.toAbsolutePath().normalize();
    List<Path> contracts =
        folder ? Descriptions.in(dir, new HashSet<>(List.of(kept, released))) : List.of(real);
    if (contracts.isEmpty()) {
      throw new UsageException("no OpenAPI description in " + path);
    }
    return new Specs(dir, shownDir, decided, new Baselines(released), contracts);
  }

  /** The day on which waivers are looked at, wherever the gate runs. */
  public static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** The folder, absolute; that of the file if a single one is checked. Nothing outside is read. */
  public Path dir() {
    return dir;
  }

  /** What the project has decided. */
  public Config config() {
    return config;
  }

  /** The folder of released contracts; need not exist. */
  public Baselines baselines() {
    return baselines;
  }

  /** The descriptions, in order of their files. */
  public List<Api> apis() {
    return apis;
  }

  /** What was released of a description. */
  public Earlier earlier(Api api) {
    return Earlier.of(api, this);
  }

  /** Decisions that hold for every API. */
  public Decisions shared() {
    return shared.get();
  }

  /** The file that findings print so; empty if it is not in this folder. */
  public Optional<Path> file(String name) {
    Path printed = FileName.resolve(Path.of(""), name);
    if (printed.isAbsolute() != shown.isAbsolute()) {
      return Optional.empty();
    }
    Path file = dir.resolve(shown.relativize(printed)).normalize();
    return Optional.of(file).filter(it -> it.startsWith(dir));
  }

  /** Whether a file is one of those that are read here, under whatever name. */
  public boolean reads(Path file) {
    Path real = real(file);
    YamlDocument settings = config.file();
    Stream<Path> around =
        Stream.of("decisions.md", "document.csv", "CHANGELOG.md")
            .flatMap(name -> folders().map(folder -> folder.resolve(name)));
    Stream<Path> documents =
        apis.stream()
            .flatMap(
                api ->
                    Stream.concat(api.linked().files().stream(), api.examples().values().stream()))
            .map(YamlDocument::file);
    Stream<Path> decided = Stream.ofNullable(settings).map(YamlDocument::file);
    return Files.exists(file)
        && (real.startsWith(real(baselines.dir()))
            || Stream.of(documents, decided, around)
                .flatMap(it -> it)
                .anyMatch(read -> real(read).equals(real)));
  }

  private Stream<Path> folders() {
    return Stream.concat(
        Stream.of(dir), apis.stream().map(api -> api.contract().file().resolveSibling("")));
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** A file's path as findings print it, with forward slashes. */
  public String name(Path file) {
    Path inside = dir.relativize(file.toAbsolutePath().normalize());
    return FileName.text(shown.resolve(inside).normalize());
  }
}
