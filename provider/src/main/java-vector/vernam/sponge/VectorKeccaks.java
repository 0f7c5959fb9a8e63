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
  private static final int SLOTS_FOR_FEW = 4;

  private final Map<Integer, WideKeccak> made = new ConcurrentHashMap<>();

  @Override
  public int maxWidth() {
    return LongVector.SPECIES_PREFERRED.length();
  }

  @Override
  public int narrowWidth() {
    return Math.min(maxWidth(), SLOTS_FOR_FEW);
  }

  @Override
  public WideKeccak ofWidth(int width) {
    return made.computeIfAbsent(width, this::load);
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
      return (WideKeccak) copy("VectorKeccak", species, WideWords.class).newInstance(words);
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
