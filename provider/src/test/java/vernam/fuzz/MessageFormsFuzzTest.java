package vernam.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vernam.message.AsciiForm;
import vernam.message.BytesForm;
import vernam.message.DictionaryForm;
import vernam.message.SealedMessage;
import vernam.message.TokenForm;
import vernam.message.WireFormat;
import vernam.spec.MalformedMessageException;

/** The forms of a message: whatever comes in is refused by the one exception, or comes back. */
class MessageFormsFuzzTest {
  @FuzzTest(maxDuration = LongRun.EACH)
  void bytesForm(byte[] bytes) throws MalformedMessageException {
    for (WireFormat format : WireFormat.values()) {
      SealedMessage message;
      try {
        message = BytesForm.decode(format, bytes);
      } catch (MalformedMessageException e) {
        continue;
      }
      assertThat(BytesForm.encode(message)).isEqualTo(bytes);
      assertThat(DictionaryForm.decode(format, DictionaryForm.encode(message))).isEqualTo(message);
    }
  }

  @FuzzTest(maxDuration = LongRun.EACH)
  void tokenForm(FuzzedDataProvider data) throws MalformedMessageException {
    String token = data.consumeRemainingAsString();
    SealedMessage message;
    try {
      message = TokenForm.decode(WireFormat.CHUNKY_2048, token);
    } catch (MalformedMessageException e) {
      return;
    }
    assertThat(TokenForm.encode(message)).isEqualTo(token.replace("%3D", "=").replace("=", "%3D"));
  }

  @FuzzTest(maxDuration = LongRun.EACH)
  void dictionaryForm(FuzzedDataProvider data) throws MalformedMessageException {
    Map<String, Object> dictionary = new HashMap<>();
    dictionary.put("hmac", data.consumeString(70));
    dictionary.put("salt", data.consumeString(70));
    dictionary.put("synthetic_iv", data.consumeString(40));
    List<BigInteger> blocks = new ArrayList<>();
    while (data.remainingBytes() > 0) {
      byte[] block = data.consumeBytes(258);
      blocks.add(block.length == 0 ? null : new BigInteger(block));
    }
    dictionary.put("ciphertext", blocks);
    SealedMessage message;
    try {
      message = DictionaryForm.decode(WireFormat.CHUNKY_2048, dictionary);
    } catch (MalformedMessageException e) {
      return;
    }
    assertThat(DictionaryForm.encode(message)).isEqualTo(dictionary);
  }

  @FuzzTest(maxDuration = LongRun.EACH)
  void asciiForm(byte[] characters) throws MalformedMessageException {
    String ascii = new String(characters, ISO_8859_1);
    for (WireFormat format : WireFormat.values()) {
      SealedMessage message;
      try {
        message = AsciiForm.decode(format, ascii);
      } catch (MalformedMessageException e) {
        continue;
      }
      assertThat(AsciiForm.encode(message)).isEqualTo(ascii);
    }
  }

  @FuzzTest(maxDuration = LongRun.EACH)
  void cipherOutput(FuzzedDataProvider data) throws MalformedMessageException {
    byte[] salt = data.consumeBytes(data.consumeInt(31, 33));
    byte[] output = data.consumeRemainingAsBytes();
    for (WireFormat format : WireFormat.values()) {
      SealedMessage message;
      try {
        message = SealedMessage.fromCipherOutput(format, salt, output);
      } catch (MalformedMessageException e) {
        continue;
      }
      assertThat(message.saltBytes()).isEqualTo(salt);
      assertThat(message.toCipherInput()).isEqualTo(output);
    }
  }

  @FuzzTest(maxDuration = LongRun.EACH)
  void cipherInput(byte[] bytes) {
    byte[] salt;
    byte[] input;
    try {
      salt = BytesForm.salt(bytes);
      input = BytesForm.toCipherInput(bytes);
    } catch (MalformedMessageException e) {
      return;
    }
    assertThat(BytesForm.fromCipherOutput(salt, input)).isEqualTo(bytes);
  }
}
