package vernam.storage.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses the spellings of infinity that Jackson takes and Python does not. */
final class StrictParser extends JsonParserDelegate {
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  StrictParser(JsonParser parser) {
    super(parser);
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT
        && delegate.isNaN()
        && !NOT_FINITE.contains(delegate.getText())) {
      throw new JsonParseException(this, "not a JSON number");
    }
    return token;
  }
}
