package vernam.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vernam.literal.Literal;
import vernam.storage.core.Crypto;
import vernam.storage.core.RootKeys;
import vernam.storage.sql.Database;
import vernam.storage.vectors.SampleDatabases;
import vernam.storage.vectors.VectorCase;

/** A directory of the reference, unpacked, with the keys that its README tells. */
final class Sample {
  static final Crypto CRYPTO = Crypto.standard();

  private final VectorCase sample;
  private final Path directory;

  Sample(VectorCase sample, Path directory) {
    this.sample = sample;
    this.directory = SampleDatabases.unpack(sample.text("directory"), directory);
  }

  /** Returns the key of a database that has one of its own, not that of a profile. */
  SecretKey key() {
    String digits = (String) sample.object("key");
    return new SecretKeySpec(HexFormat.of().parseHex(digits), "Chunky2048");
  }

  RootKeys keys() {
    Literal key =
        sample.has("key") ? sample.literal("key") : Literal.text(sample.text("login_key"));
    return CRYPTO.rootKeys(key, sample.number("password_depth"));
  }

  AiootpImport from(Progress progress) {
    return AiootpImport.from(directory).withProgress(progress);
  }

  ImportReport importInto(String url) throws IOException {
    if (sample.has("key")) {
      return AiootpImport.from(directory).into(url, key());
    }
    try (RootKeys keys = keys()) {
      return AiootpImport.from(directory).into(() -> Database.of(url, true), keys);
    }
  }

  EncryptedStore open(String url) {
    if (sample.has("key")) {
      return EncryptedStores.open(url, key());
    }
    try (RootKeys keys = keys()) {
      return StoreFactory.standard()
          .open(() -> Database.of(url, false), keys, StoreOptions.standard());
    }
  }
}
