package vernam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import vernam.passcrypt.ComposedHash;
import vernam.spec.MalformedMessageException;

/** Stored password hashes: refused by the one exception, or written again as they were. */
class PasswordHashFuzzTest {
  @FuzzTest(maxDuration = LongRun.EACH)
  void rawForm(byte[] raw) {
    ComposedHash hash;
    try {
      hash = ComposedHash.fromBytes(raw);
    } catch (MalformedMessageException e) {
      return;
    }
    assertThat(hash.toBytes()).isEqualTo(raw);
  }

  @FuzzTest(maxDuration = LongRun.EACH)
  void textForm(FuzzedDataProvider data) throws MalformedMessageException {
    String text = data.consumeRemainingAsString();
    ComposedHash hash;
    try {
      hash = ComposedHash.fromText(text);
    } catch (MalformedMessageException e) {
      return;
    }
    assertThat(hash.toText()).isEqualTo(text.replace("%3D", "=").replace("=", "%3D"));
  }
}
