package vernam.storage.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import vernam.provider.VernamProvider;
import vernam.storage.EncryptedStore;

/** Labels that the first layout has stored. */
class OldLabelTest {
  private static final Crypto CRYPTO = new Crypto(new VernamProvider(), new SecureRandom());
  private static final Pattern STORE = Pattern.compile("\\('default', '\\S+', X'(\\p{XDigit}+)'");
  private static final Pattern ROW =
      Pattern.compile("\\('\\S+', '(\\S+)', (\\d+), X'(\\p{XDigit}+)'");

  private static String script() throws IOException {
    try (InputStream script = EncryptedStore.class.getResourceAsStream("layout-1.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    }
  }

  private static RowSeal seal(String script) throws DamageException {
    byte[] key = new byte[64];
    Arrays.fill(key, (byte) 1);
    MatchResult store = STORE.matcher(script).results().findFirst().orElseThrow();
    try (RootKeys keys = CRYPTO.rootKeys(new SecretKeySpec(key, "Chunky2048"))) {
      byte[] sealedSalt = HexFormat.of().parseHex(store.group(1));
      byte[] rootSalt = RootSalt.open(keys, CRYPTO.cipher(), sealedSalt);
      return new RowSeal(keys.tree(rootSalt), CRYPTO.cipher());
    }
  }

  @Test
  void eachOpensInItsRowAndPlace() throws Exception {
    String script = script();
    List<String> texts = new ArrayList<>();
    try (RowSeal seal = seal(script)) {
      for (MatchResult row : ROW.matcher(script).results().toList()) {
        long position = Long.parseLong(row.group(2));
        byte[] sealed = HexFormat.of().parseHex(row.group(3));
        byte[] text = seal.openOldLabel(RowKind.TAG, row.group(1), position, sealed);
        texts.add(new String(text, UTF_8));
      }
    }

    assertThat(texts).containsExactly("\"city\"", "1", "1.0", "null");
  }
}
