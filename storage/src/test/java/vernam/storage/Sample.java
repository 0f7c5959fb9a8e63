package vernam.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.storage.core.Crypto;
import vernam.storage.core.RootKeys;
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

  /** Returns the credentials of a database that is opened with a profile. */
  Credentials credentials() {
    return Credentials.ofValues(sample.object("username"), sample.object("password"))
        .withSalt(sample.object("salt"))
        .withMore(sample.cases("credentials").map(value -> value.text("v")).toArray())
        .withCost(
            new PasscryptCost(
                sample.number("kb"), sample.number("cpu"), sample.number("hardness")));
  }

  String saltFileName() {
    return sample.text("salt_filename");
  }

  /** Unpacks the folder with the salt file of a profile, and returns it. */
  Path saltFolder(Path target) {
    return SampleDatabases.unpack(sample.text("salt_directory"), target);
  }

  ImportReport importInto(String url) throws IOException {
    AiootpImport from = AiootpImport.from(directory);
    if (sample.has("key")) {
      return from.into(url, key());
    }
    Path salts = Files.createTempDirectory("vernam-salts-");
    try (Credentials credentials = credentials()) {
      return from.into(url, credentials, saltFolder(salts));
    } finally {
      Files.delete(salts.resolve(saltFileName()));
      Files.delete(salts);
    }
  }

  EncryptedStore open(String url) {
    if (sample.has("key")) {
      return EncryptedStores.open(url, key());
    }
    try (Credentials credentials = credentials()) {
      return EncryptedStores.openProfile(url, credentials);
    }
  }
}
