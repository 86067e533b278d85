package org.processcontracts.tests.readme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.ToolProvider;

/**
 * A block of Java in a Markdown file.
 *
 * @param line where it begins
 */
record Snippet(int line, String text) {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
  private static final Pattern PRINTED = Pattern.compile("(?m); // (.*)$");

  static List<Snippet> of(Path markdown) throws IOException {
    String text = Files.readString(markdown);
    List<Snippet> snippets = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      int line = 1 + (int) text.substring(0, block.start(1)).lines().count();
      snippets.add(new Snippet(line, block.group(1)));
    }
    return snippets;
  }

  /** What its comments say that it prints, a line each. */
  List<String> promised() {
    return PRINTED.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Its imports alone. */
  String imports() {
    return String.join("\n", text.lines().filter(line -> line.startsWith("import ")).toList());
  }

  /** Without its imports. */
  String statements() {
    return String.join("\n", text.lines().filter(line -> !line.startsWith("import ")).toList());
  }

  /**
   * Compiles a class and runs its method {@code run}.
   *
   * @return what it prints, line by line
   */
  static List<String> run(String name, String source, Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    compile(file, folder);
    var printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      Method run = loader.loadClass(name).getDeclaredMethod("run");
      run.setAccessible(true);
      run.invoke(null);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** As strictly as all else; but for the class path, which is not of the snippet's making. */
  private static void compile(Path file, Path folder) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-Xlint:all,-path", "-Werror", "-proc:none", "-d", folder.toString());
      CompilationTask task =
          compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file));
      if (!task.call()) {
        throw new AssertionError("it does not compile:\n" + messages);
      }
    }
  }

  @Override
  public String toString() {
    return "line " + line;
  }
}
