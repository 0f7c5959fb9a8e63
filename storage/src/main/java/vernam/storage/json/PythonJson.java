package vernam.storage.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** How Jackson is set up, in one place. */
final class PythonJson {
  private static final int LAST_CHARACTER_AS_IS = 0x7E;

  private PythonJson() {}

  static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder(factory())
            .addModule(keys())
            // a class named in the text is never loaded, whatever annotations say
            .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().build())
            // no value is bent to fit
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                LogicalType.Textual,
                textual ->
                    textual
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
    mapper.getSerializerProvider().setNullKeySerializer(new KeySerializer());
    return mapper;
  }

  static PythonGenerator generator(JsonMapper mapper, Writer out) throws IOException {
    JsonGenerator generator = mapper.getFactory().createGenerator(out);
    generator.setHighestNonEscapedChar(LAST_CHARACTER_AS_IS);
    generator.setPrettyPrinter(new PythonSpacing());
    return new PythonGenerator(generator);
  }

  static JsonParser parser(JsonMapper mapper, char[] text, int length) throws IOException {
    return new StrictParser(mapper.getFactory().createParser(text, 0, length));
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        // our buffer is read after the generator is closed, and wiped by us
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        // names are plaintext too: Jackson would keep them in a table of its own
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .streamReadConstraints(noLimitsButDepth())
        .build();
  }

  /** What was written must be readable; the text is authentic, so its size is no attack. */
  private static StreamReadConstraints noLimitsButDepth() {
    return StreamReadConstraints.builder()
        .maxStringLength(Integer.MAX_VALUE)
        .maxNumberLength(Integer.MAX_VALUE)
        .maxNameLength(Integer.MAX_VALUE)
        .build();
  }

  private static SimpleModule keys() {
    return new SimpleModule("python-keys")
        .addKeySerializer(Double.class, new KeySerializer())
        .addKeySerializer(Float.class, new KeySerializer());
  }

  /** Keys of a map that Java and Python spell differently. */
  private static final class KeySerializer extends JsonSerializer<Object> {
    @Override
    public void serialize(
        @Nullable Object key, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (key instanceof Double real) {
        generator.writeFieldName(PythonFloats.text(real));
      } else if (key instanceof Float real) {
        generator.writeFieldName(PythonFloats.text(real));
      } else {
        generator.writeFieldName(String.valueOf(key));
      }
    }
  }
}
