package vernam.storage.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/** Writes floating point numbers in Python's digits; leaves the rest to Jackson. */
final class PythonGenerator extends JsonGeneratorDelegate {
  PythonGenerator(JsonGenerator generator) {
    // "false": what is copied into this generator must come through these methods too
    super(generator, false);
  }

  @Override
  public void writeNumber(double value) throws IOException {
    delegate.writeNumber(PythonFloats.text(value));
  }

  @Override
  public void writeNumber(float value) throws IOException {
    delegate.writeNumber(PythonFloats.text(value));
  }

  @Override
  public void writeArray(double[] array, int offset, int length) throws IOException {
    writeStartArray(array, length);
    for (int i = 0; i < length; i++) {
      writeNumber(array[offset + i]);
    }
    writeEndArray();
  }
}
