package vernam.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vernam.chunky2048.Decryption;
import vernam.chunky2048.SealedMessage;
import vernam.cipher.Plaintext;
import vernam.spec.MalformedMessageException;
import vernam.vectors.VectorCase;

/** Brings the messages of the known answers, in any of their forms, to the decryption. */
final class Messages {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Messages() {}

  /** Returns the message of a case's field {@code input}, read strictly. */
  static DictionaryForm input(VectorCase vector) throws MalformedMessageException {
    VectorCase input = vector.object("input");
    if (input.has("bytes_hex")) {
      return DictionaryForm.fromBytes(input.bytes("bytes_hex"));
    }
    if (input.has("token")) {
      return DictionaryForm.fromBytes(TokenForm.decode(input.text("token")));
    }
    return dictionary(input.text("dict_json"));
  }

  static DictionaryForm dictionary(String json) throws MalformedMessageException {
    JsonNode fields;
    try {
      fields = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new MalformedMessageException("not JSON");
    }
    return DictionaryForm.of(
        blocks(fields.path("ciphertext")),
        fields.path("hmac").textValue(),
        fields.path("salt").textValue(),
        fields.path("synthetic_iv").textValue());
  }

  static byte[] decrypt(DictionaryForm message, VectorCase vector, long now, Duration maxAge)
      throws GeneralSecurityException {
    SealedMessage sealed =
        new SealedMessage(
            message.salt(),
            message.syntheticIv(),
            HexFormat.of().parseHex(message.hmac()),
            message.blockBytes(),
            0,
            message.ciphertext().size());
    Decryption decryption = new Decryption(vector.literal("key"), vector.literal("pid"));
    try (Plaintext plaintext = decryption.decrypt(sealed, now, maxAge)) {
      return plaintext.toBytes();
    }
  }

  private static List<BigInteger> blocks(JsonNode ciphertext) {
    List<BigInteger> blocks = new ArrayList<>();
    for (JsonNode block : ciphertext) {
      blocks.add(block.isIntegralNumber() ? block.bigIntegerValue() : null);
    }
    return blocks;
  }
}
