package vernam.sponge;

import java.io.IOException;
import java.io.InputStream;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * Makes permutations out of vectors of this processor's sizes.
 *
 * <p>The compiler needs the size of its vectors as a constant of the class. So that there is one
 * text for all sizes, a form is loaded as a hidden class once for each size, which is handed to it
 * as class data. So is the class that works on words beside it.
 *
 * <p>Safe for use by many threads.
 */
final class VectorKeccaks implements WideKeccakSource {
  private static final int FIRST_WITH_ROTATION = 21;
  private static final int WIDTH_OF_512_BITS = 8;
  private static final int SLOTS_FOR_FEW = 4;

  private final Map<Integer, WideKeccak> made = new ConcurrentHashMap<>();
  private final @Nullable String form;

  /** Makes a source of the form that is best for each width here. */
  VectorKeccaks() {
    form = null;
  }

  /** Makes a source of one form, whatever the JDK; for tests and measurements. */
  VectorKeccaks(String form) {
    this.form = form;
  }

  @Override
  public int maxWidth() {
    return LongVector.SPECIES_PREFERRED.length();
  }

  /**
   * {@inheritDoc}
   *
   * <p>On JDK 17 the widest: compiled for a second size in one process, the code there can stay a
   * hundred times slower for ever.
   */
  @Override
  public int narrowWidth() {
    return Runtime.version().feature() < FIRST_WITH_ROTATION
        ? maxWidth()
        : Math.min(maxWidth(), SLOTS_FOR_FEW);
  }

  @Override
  public WideKeccak ofWidth(int width) {
    return made.computeIfAbsent(width, this::load);
  }

  /**
   * Returns the faster form. Vectors of 512 bits have a rotation that JDK 17 does not use; what it
   * does instead takes so many registers that arrays are better than locals. Narrower vectors have
   * no rotation on processors without the large ones, and locals are the better form on all JDKs.
   */
  private String formFor(int width) {
    if (form != null) {
      return form;
    }
    return width == WIDTH_OF_512_BITS && Runtime.version().feature() < FIRST_WITH_ROTATION
        ? "ArraysKeccak"
        : "LocalsKeccak";
  }

  /** Returns what {@link #load} gave to a class as class data. */
  @SuppressWarnings("unchecked")
  static VectorSpecies<Long> species(MethodHandles.Lookup form) {
    try {
      return MethodHandles.classData(form, ConstantDescs.DEFAULT_NAME, VectorSpecies.class);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("this class is loaded by VectorKeccaks only", e);
    }
  }

  private WideKeccak load(int width) {
    VectorSpecies<Long> species =
        VectorSpecies.of(long.class, VectorShape.forBitSize(width * Long.SIZE));
    try {
      WideWords words = (WideWords) copy("VectorWords", species).newInstance();
      return (WideKeccak) copy(formFor(width), species, WideWords.class).newInstance(words);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("vectors of width " + width + " cannot be used", e);
    }
  }

  /** Loads a class once more, for one species, and returns its constructor. */
  private static Constructor<?> copy(
      String name, VectorSpecies<Long> species, Class<?>... parameters)
      throws ReflectiveOperationException {
    try (InputStream code = VectorKeccaks.class.getResourceAsStream(name + ".class")) {
      if (code == null) {
        throw new IllegalStateException("the class " + name + " is missing");
      }
      MethodHandles.Lookup copy =
          MethodHandles.lookup().defineHiddenClassWithClassData(code.readAllBytes(), species, true);
      return copy.lookupClass().getDeclaredConstructor(parameters);
    } catch (IOException e) {
      throw new IllegalStateException("the class " + name + " cannot be read", e);
    }
  }
}
