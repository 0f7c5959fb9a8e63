package vernam.storage.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The eight-byte constants that keep the uses of one key apart (specification database, section 1;
 * how they are made: chunky2048, section 4).
 */
final class Domain {
  /** Bytes in a constant. */
  static final int SIZE = 8;

  static final Domain KDF = new Domain("key_derivation_function");
  static final Domain FILENAME = new Domain("filename");
  static final Domain FILE_KEY = new Domain("file_key");
  static final Domain SALT = new Domain("salt");
  static final Domain SEED = new Domain("seed");
  static final Domain MANIFEST = new Domain("manifest");
  static final Domain METATAG_KEY = new Domain("metatag_key");
  static final Domain UUID = new Domain("unique_user_id");

  // our own: names of rows that are no tags, labels, the ledger, and profiles
  static final Domain METATAG_NAME = new Domain("vernam_metatag_name");
  static final Domain RECORD_NAME = new Domain("vernam_record_name");
  static final Domain TAG_LABEL_MAC = new Domain("vernam_tag_label_mac");
  static final Domain TAG_LABEL_STREAM = new Domain("vernam_tag_label_stream");
  static final Domain METATAG_LABEL_MAC = new Domain("vernam_metatag_label_mac");
  static final Domain METATAG_LABEL_STREAM = new Domain("vernam_metatag_label_stream");
  static final Domain RECORD_LABEL_MAC = new Domain("vernam_record_label_mac");
  static final Domain RECORD_LABEL_STREAM = new Domain("vernam_record_label_stream");
  static final Domain LEDGER = new Domain("vernam_ledger");
  static final Domain LEDGER_ENTRY = new Domain("vernam_ledger_entry");
  static final Domain PROFILE_KEY = new Domain("vernam_profile_key");

  // labels of layouts 1 to 3
  static final Domain OLD_TAG_LABEL = new Domain("vernam_tag_label");
  static final Domain OLD_METATAG_LABEL = new Domain("vernam_metatag_label");
  static final Domain OLD_RECORD_LABEL = new Domain("vernam_record_label");

  private final byte[] bytes;

  private Domain(String constant) {
    this.bytes = fold(Hashes.sha3With512(("encoded_constant:" + constant).getBytes(US_ASCII)));
  }

  /** Returns the constant. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** Returns this constant followed by another, for the uses that are named by two. */
  byte[] and(Domain other) {
    return Bytes.concat(bytes, other.bytes);
  }

  /** Returns the exclusive or of all pieces of {@value #SIZE} bytes. */
  static byte[] fold(byte[] digest) {
    byte[] folded = new byte[SIZE];
    for (int i = 0; i < digest.length; i++) {
      folded[i % SIZE] ^= digest[i];
    }
    return folded;
  }
}
