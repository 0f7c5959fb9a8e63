package vernam.cli.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import vernam.cli.io.Console;
import vernam.cli.io.Failure;

/**
 * A value as it is given to {@code put}.
 *
 * @param text JSON or plain text, or a hyphen for standard input
 * @param plain whether it is plain text, to be stored exactly as it is
 */
record ValueText(String text, boolean plain) {
  boolean isStandardInput() {
    return text.equals("-");
  }

  JsonNode read(Console console) throws IOException, Failure {
    String content = isStandardInput() ? utf8(console.in().readAllBytes()) : text;
    return plain ? TextNode.valueOf(content) : JsonText.parse(content);
  }

  /** Bytes that are not UTF-8 are refused; replacing them would store something else. */
  private static String utf8(byte[] bytes) throws Failure {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Failure.refused("the value is not UTF-8 text", "convert it, or store it as Base64");
    }
  }
}
