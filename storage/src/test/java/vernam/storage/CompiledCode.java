package vernam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A class from a text, such as the code of a guide. */
final class CompiledCode {
  private final String name;
  private final Path folder;

  private CompiledCode(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * Compiles a class; fails with the compiler's messages if there are errors.
   *
   * @param name of the class, which is in no package
   * @param folder where the compiled class is put
   */
  static CompiledCode of(String name, String source, Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
    boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(file)).call();
    assertThat(compiled).as(messages.toString()).isTrue();
    return new CompiledCode(name, folder);
  }

  /** Returns what the static method {@code run} of the class returns. */
  @Nullable Object run(Object... arguments) throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      return Arrays.stream(loader.loadClass(name).getMethods())
          .filter(method -> method.getName().equals("run"))
          .findFirst()
          .orElseThrow()
          .invoke(null, arguments);
    }
  }
}
