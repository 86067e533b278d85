package org.processcontracts.tests.surface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The public and protected signatures of every class in one module, as sorted text. */
final class ApiSurface {

  private static final int VISIBLE = Modifier.PUBLIC | Modifier.PROTECTED;

  private ApiSurface() {}

  /**
   * Lists the surface of the jar or classes folder that holds {@code member}.
   *
   * @param member any class of the module
   * @return one line per class, followed by one indented line per member
   */
  static List<String> of(Class<?> member) {
    try {
      Path home = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return of(home, member.getClassLoader());
      }
      try (FileSystem jar = FileSystems.newFileSystem(home)) {
        return of(jar.getPath("/"), member.getClassLoader());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No file holds " + member, e);
    }
  }

  private static List<String> of(Path root, ClassLoader loader) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .map(name -> load(name, loader))
          .filter(ApiSurface::isVisible)
          .flatMap(ApiSurface::lines)
          .toList();
    }
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    boolean named = !type.isAnonymousClass() && !type.isLocalClass();
    return named && (type.getModifiers() & VISIBLE) != 0 && (outer == null || isVisible(outer));
  }

  private static Stream<String> lines(Class<?> type) {
    Stream<String> members =
        Stream.of(
                type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
            .flatMap(Arrays::stream)
            .filter(
                m -> (((Member) m).getModifiers() & VISIBLE) != 0 && !((Member) m).isSynthetic())
            .map(m -> "  " + signature((Member) m))
            .sorted();
    return Stream.concat(Stream.of(heading(type)), members);
  }

  private static String heading(Class<?> type) {
    StringBuilder text = new StringBuilder(type.toGenericString());
    if (type.getGenericSuperclass() != null && type.getSuperclass() != Object.class) {
      text.append(" extends ").append(type.getGenericSuperclass().getTypeName());
    }
    Arrays.stream(type.getGenericInterfaces())
        .forEach(implemented -> text.append(" : ").append(implemented.getTypeName()));
    return text.toString();
  }

  private static String signature(Member member) {
    String full =
        member instanceof Method method
            ? method.toGenericString()
            : member instanceof Constructor<?> constructor
                ? constructor.toGenericString()
                : ((Field) member).toGenericString();
    String owner = member.getDeclaringClass().getTypeName();
    return full.replace(owner + "." + member.getName(), member.getName());
  }
}
