package vernam.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import vernam.literal.Literal;
import vernam.sponge.Sha3;

/**
 * Domain constants, which keep the uses of one hash function apart; specification chunky2048,
 * section 4.
 */
public enum Domain {
  AUTHENTICATION("authentication"),
  BLOCK_ID("block_id"),
  CHUNKY_2048("Chunky2048"),
  CLIENT_ID("client_identifier"),
  CLIENT_INDEX("client_database_index"),
  CLIENT_MESSAGE_KEY("client_message_key"),
  DH2("diffie_hellman_2x"),
  DH3("diffie_hellman_3x"),
  DIGEST("message_digest"),
  ENTROPY("entropy"),
  EQUALITY("equality"),
  FILENAME("filename"),
  FILE_KEY("file_key"),
  HMAC("hmac"),
  KDF("key_derivation_function"),
  KEYSTREAM("keystream"),
  KEY_ID("key_id"),
  MANIFEST("manifest"),
  MESSAGE_ID("message_id"),
  MESSAGE_KEY("message_key"),
  METATAG("metatag"),
  METATAG_KEY("metatag_key"),
  PADDING_KEY("padding_key"),
  REGISTRATION("registration"),
  SALT("salt"),
  SEED("seed"),
  SERVER_MESSAGE_KEY("server_message_key"),
  SESSION_KEY("session_key"),
  SHMAC("stream_hmac"),
  SIV("synthetic_iv"),
  SIV_KEY("synthetic_iv_key"),
  UUID("unique_user_id");

  /** Bytes in a domain constant. */
  public static final int SIZE = 8;

  private final String constant;
  private final long bits;

  Domain(String constant) {
    this.constant = constant;
    this.bits = fold(hash(constant.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Returns the text from which the constant is derived. */
  public String constant() {
    return constant;
  }

  /** Returns the {@value #SIZE} bytes, as they are concatenated into a hash. */
  public byte[] bytes() {
    return ByteBuffer.allocate(SIZE).putLong(bits).array();
  }

  /** Returns the text string of 16 hexadecimal digits, as it stands in a list of arguments. */
  public Literal literal() {
    return Literal.hexView(bytes());
  }

  /** Returns the {@value #SIZE} bytes that are derived from any byte string. */
  public static byte[] encode(byte[] constant) {
    return ByteBuffer.allocate(SIZE).putLong(fold(hash(constant))).array();
  }

  private static byte[] hash(byte[] constant) {
    return Sha3.sha3With512Bits()
        .absorb("encoded_constant:".getBytes(StandardCharsets.US_ASCII))
        .absorb(constant)
        .digest();
  }

  /** Returns the exclusive or of the pieces of {@value #SIZE} bytes. */
  private static long fold(byte[] digest) {
    long folded = 0;
    for (ByteBuffer pieces = ByteBuffer.wrap(digest); pieces.hasRemaining(); ) {
      folded ^= pieces.getLong();
    }
    return folded;
  }
}
