package vernam.cipher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import javax.crypto.SecretKey;
import javax.tools.ToolProvider;

/**
 * The library loaded once more, with a permutation that counts its calls. The code stays as it is:
 * a counter in it would cost more than some of what it counts.
 */
final class CountingLibrary extends ClassLoader {
  private static final String KECCAK = "vernam.sponge.Keccak";
  private static final String HEAD = "public static void permute(long[] state) {";

  private final byte[] keccak;
  private final LongAdder calls;

  private CountingLibrary(byte[] keccak) throws ReflectiveOperationException {
    super(CountingLibrary.class.getClassLoader());
    this.keccak = keccak;
    calls = (LongAdder) loadClass(KECCAK).getField("CALLS").get(null);
  }

  static CountingLibrary load(Path folder) throws IOException, ReflectiveOperationException {
    String source = Files.readString(Path.of("src/main/java/vernam/sponge/Keccak.java"));
    if (!source.contains(HEAD)) {
      throw new IllegalStateException("the permutation begins in another way");
    }
    String counter = "public static final java.util.concurrent.atomic.LongAdder CALLS";
    Path file = Files.createDirectories(folder.resolve("vernam/sponge")).resolve("Keccak.java");
    Files.writeString(
        file,
        source.replace(
            HEAD,
            counter
                + " = new java.util.concurrent.atomic.LongAdder();\n"
                + HEAD
                + "CALLS.increment();"));
    int result =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", file.toString());
    if (result != 0) {
      throw new IllegalStateException("the counting permutation does not compile");
    }
    return new CountingLibrary(Files.readAllBytes(file.resolveSibling("Keccak.class")));
  }

  /** Returns how many permutations a call takes. */
  long count(Callable<?> call) throws Exception {
    long before = calls.sum();
    call.call();
    return calls.sum() - before;
  }

  Provider provider() throws ReflectiveOperationException {
    return (Provider) loadClass("vernam.provider.VernamProvider").getConstructor().newInstance();
  }

  SecretKey secretBytes(byte[] bytes) throws ReflectiveOperationException {
    return (SecretKey)
        loadClass("vernam.spec.SecretBytes")
            .getMethod("copyOf", byte[].class, String.class)
            .invoke(null, bytes, "Chunky2048");
  }

  /** Returns what seals with a convenience class, under a salt of the caller's. */
  Sealer sealer(String name, String method, SecretKey key) throws ReflectiveOperationException {
    Class<?> type = loadClass("vernam.message." + name);
    Class<?> literal = loadClass("vernam.literal.Literal");
    Object pid = literal.getMethod("integer", long.class).invoke(null, 0);
    Object cipher = type.getConstructor(SecretKey.class).newInstance(key);
    var seal = type.getMethod(method + "WithDangerousSalt", byte[].class, literal, String.class);
    return (plaintext, salt) -> seal.invoke(cipher, plaintext, pid, salt);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("vernam.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    if (name.equals(KECCAK)) {
      return defineClass(name, keccak, 0, keccak.length);
    }
    try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = file.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seals a message. */
  interface Sealer {
    Object seal(byte[] plaintext, String salt) throws ReflectiveOperationException;
  }
}
