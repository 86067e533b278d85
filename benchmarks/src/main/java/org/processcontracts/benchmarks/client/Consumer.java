package org.processcontracts.benchmarks.client;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a project gets that depends on a library: the class path that Maven has resolved for it. */
record Consumer(List<Path> jars) {

  /**
   * That of a project under {@code src/consumers}.
   *
   * @param folder of this module
   */
  static Consumer of(Path folder, String name) throws IOException {
    Path file = folder.resolve("target/consumers").resolve(name).resolve("classpath");
    return new Consumer(
        Stream.of(Files.readString(file).strip().split(File.pathSeparator)).map(Path::of).toList());
  }

  /** Without the jars whose names begin like this. */
  Consumer without(String... names) {
    return new Consumer(
        jars.stream()
            .filter(jar -> Stream.of(names).noneMatch(jar.getFileName().toString()::startsWith))
            .toList());
  }

  double megabytes() throws IOException {
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    return bytes / 1024.0 / 1024;
  }

  /** The class path of a JVM that has these jars, and the classes of this benchmark. */
  String classPath(Path classes) {
    StringBuilder path = new StringBuilder(classes.toString());
    jars.forEach(jar -> path.append(File.pathSeparator).append(jar));
    return path.toString();
  }

  /** The version in the name of the jar that begins so. */
  String version(String artifact) {
    return jars.stream()
        .map(jar -> jar.getFileName().toString())
        .filter(name -> name.startsWith(artifact + "-"))
        .map(name -> name.substring(artifact.length() + 1).replace(".jar", ""))
        .findFirst()
        .orElseThrow();
  }
}
