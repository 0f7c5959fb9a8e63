package vernam.contract;

import static vernam.contract.Answers.ACCEPTED;
import static vernam.contract.Answers.BAD_TAG;
import static vernam.contract.Answers.ILLEGAL_STATE;
import static vernam.contract.Answers.INVALID_KEY;
import static vernam.contract.Answers.INVALID_PARAMETERS;

import java.util.List;

/**
 * A known deviation from the expected answer, with its reason; each cipher names those that are its
 * own. The contract asks for exactly this answer, so a deviation that is gone fails like one that
 * is new.
 */
enum Difference {
  TAG_BEFORE_ROOM(
      BAD_TAG,
      "nothing is told about a message, its size included, before its tag is verified",
      TamperCheck.WITHOUT_ROOM),
  PADDING_HIDES_THE_SIZE(
      "an upper bound",
      "padding hides the size until the message is opened",
      SizeCheck.OPENED_SIZE_IS_TOLD),
  PADS_BESIDE_48_BYTES(
      "whole blocks and [48] bytes",
      "the format pads to blocks of 256 bytes, which hides the exact size",
      SizeCheck.SEALED_SIZE),
  PADS_BESIDE_32_BYTES(
      "whole blocks and [32] bytes",
      "the format pads to blocks of 256 bytes, which hides the exact size",
      SizeCheck.SEALED_SIZE),
  ZERO_SALT(
      INVALID_PARAMETERS,
      "the format refuses it: such a salt comes of an array that nobody filled",
      InitializationCheck.ZERO_IV),
  SALT_IS_NOT_GIVEN(
      INVALID_PARAMETERS,
      "a repeated salt would give plaintexts away, so only `DangerousSaltParameterSpec` gives one",
      InitializationCheck.GIVEN_IV),
  SYNTHETIC_IV(
      "another message",
      "every message draws randomness of its own, so a repeated salt shows nothing",
      ReuseCheck.SAME_INPUT_IN_ANOTHER_OBJECT),

  MAKES_PARAMETERS_UNASKED(
      "some",
      "makes up parameters before it has a key",
      InitializationCheck.PARAMETERS_BEFORE_INIT),
  NAME_COUNTS(
      INVALID_KEY, "takes keys by the name AES only", InitializationCheck.KEY_OF_ANOTHER_NAME),
  NULL_IS_NO_MISTAKE(
      ACCEPTED,
      "init passes, and no message can be opened",
      InitializationCheck.DECRYPTION_WITH_NULL_SPEC,
      InitializationCheck.DECRYPTION_WITH_NULL_PARAMETERS),
  ANY_IV_SIZE(ACCEPTED, "GCM hashes an IV of another size", InitializationCheck.SHORT_IV),
  HELD_BYTES_OVERWRITE_INPUT(
      "a message that does not open",
      "after a part of a block was held back, output overwrites input that was not read yet",
      OverlapCheck.IN_PLACE_IN_PIECES),
  NAME_OF_THE_ENCODING(ACCEPTED, "takes any name for ASN.1", ParametersCheck.UNKNOWN_ENCODING),
  NOTHING_IS_NOT_TAMPERING(
      "ProviderException",
      Jdk.SEVENTEEN,
      "an empty message is taken for a fault of the provider",
      TamperCheck.EMPTY,
      TamperCheck.NOTHING),
  NOTHING_IS_NOT_TAMPERING_EITHER(
      "AEADBadTagException or ProviderException",
      Jdk.SEVENTEEN,
      "a message shorter than the tag is taken for a fault of the provider",
      TamperCheck.TRUNCATED),
  UNVERIFIED_IN_PLACE(
      "AEADBadTagException, but wrote",
      Jdk.TWENTY_FIVE,
      "unverified plaintext stays where the message was",
      TamperCheck.IN_PLACE),

  NULL_KEY_UNCHECKED("NullPointerException", "is not checked", InitializationCheck.NO_KEY),
  PARAMETERS_BELONG_TO_THE_KEY(
      INVALID_KEY,
      "is told as a fault of the key",
      InitializationCheck.DECRYPTION_WITH_NULL_SPEC,
      InitializationCheck.DECRYPTION_WITH_NULL_PARAMETERS),
  REUSE_BELONGS_TO_THE_KEY(
      INVALID_KEY,
      "is told as a fault of the key",
      ReuseCheck.SAME_KEY_AND_IV,
      ReuseCheck.SAME_KEY_AND_IV_IN_THE_MIDDLE,
      ReuseCheck.SAME_PARAMETERS_OBJECT),
  REUSE_COUNTS_DECRYPTION_FIRST(
      INVALID_KEY,
      "remembers the key and IV of a decryption too",
      ReuseCheck.ENCRYPTION_AFTER_DECRYPTION),
  REUSE_COUNTS_IN_DECRYPTION(
      INVALID_KEY,
      Jdk.SEVENTEEN,
      "refuses a repeated key and IV in decryption too",
      InitializationCheck.INIT_FORGETS_DATA,
      InitializationCheck.RANDOMNESS_IS_TAKEN,
      AssociatedDataCheck.FORGOTTEN_BY_INIT,
      AssociatedDataCheck.FORGOTTEN_BY_DECRYPTION,
      ReuseCheck.DECRYPTION_AFTER_ENCRYPTION,
      ReuseCheck.SECOND_DECRYPTION_AFTER_INIT,
      ReuseCheck.INIT_AFTER_A_BAD_TAG),
  ONE_DECRYPTION_PER_INIT(
      ILLEGAL_STATE,
      Jdk.SEVENTEEN,
      "every message needs an init of its own",
      ReuseCheck.DECRYPTION_AFTER_DECRYPTION,
      ReuseCheck.DECRYPTION_AFTER_A_BAD_TAG),
  AAD_IN_BUFFERS(
      BAD_TAG,
      Jdk.SEVENTEEN,
      "20 bytes in a buffer give another tag than in an array",
      AssociatedDataCheck.HEAP_BUFFER,
      AssociatedDataCheck.READ_ONLY_BUFFER,
      AssociatedDataCheck.DIRECT_BUFFER),
  SHORT_ROOM_ENDS_ENCRYPTION(
      ILLEGAL_STATE, "too little room ends the message", SizeCheck.ENCRYPTION_AGAIN_WITH_MORE_ROOM),
  SHORT_ROOM_ENDS_DECRYPTION(
      ILLEGAL_STATE,
      Jdk.SEVENTEEN,
      "too little room ends the message",
      SizeCheck.DECRYPTION_AGAIN_WITH_MORE_ROOM,
      SizeCheck.DECRYPTION_AGAIN_AFTER_UPDATE),
  SHORT_ROOM_FORGETS_DATA(
      BAD_TAG,
      Jdk.TWENTY_FIVE,
      "too little room forgets the pieces before",
      SizeCheck.DECRYPTION_AGAIN_AFTER_UPDATE),
  OUTPUT_OVERWRITES_INPUT(
      "a message that does not open",
      "output overwrites input that was not read yet",
      OverlapCheck.ONE_BEHIND,
      OverlapCheck.FAR_BEHIND),
  NO_WRAPPING(
      "UnsupportedOperationException",
      "does not wrap keys",
      WrapCheck.SECRET_KEY,
      WrapCheck.PRIVATE_KEY,
      WrapCheck.PUBLIC_KEY,
      WrapCheck.WRAPPED_IS_ENCRYPTED,
      WrapCheck.WRAP_TWICE,
      WrapCheck.UNWRAP_TWICE,
      WrapCheck.HIDDEN_KEY,
      WrapCheck.UNWRAP_WITH_ANOTHER_KEY,
      WrapCheck.UNWRAP_AN_UNKNOWN_ALGORITHM,
      WrapCheck.UNWRAP_WHAT_IS_NO_KEY,
      WrapCheck.UPDATE_WHEN_WRAPPING,
      WrapCheck.AAD_WHEN_WRAPPING),

  KEY_SIZE_IS_A_PARAMETER(
      INVALID_PARAMETERS,
      "is told as a fault of the parameters",
      InitializationCheck.SHORT_KEY,
      InitializationCheck.LONG_KEY),
  HIDDEN_KEY_UNCHECKED("NullPointerException", "is not checked", InitializationCheck.HIDDEN_KEY),
  PASSWORD_PARAMETERS(
      ACCEPTED,
      "takes parameters of password-based encryption and uses nothing of them",
      InitializationCheck.FOREIGN_SPEC),
  AAD_AT_ANY_TIME(
      ACCEPTED,
      "takes associated data after data",
      AssociatedDataCheck.AFTER_DATA_WHEN_ENCRYPTING,
      AssociatedDataCheck.AFTER_DATA_WHEN_DECRYPTING),
  REUSE_COUNTS_DECRYPTION(
      INVALID_PARAMETERS,
      "remembers the key and IV of a decryption too",
      ReuseCheck.ENCRYPTION_AFTER_DECRYPTION),
  NULL_FOR_NOTHING("null", "null stands for an array of no bytes", ArrayCheck.NOTHING_TO_GIVE),
  BAD_TAG_LASTS(
      BAD_TAG,
      "what was fed before the bad tag stays in the cipher until init",
      ReuseCheck.DECRYPTION_AFTER_A_BAD_TAG),
  UNVERIFIED_IN_UPDATE(
      "unverified plaintext",
      "update gives plaintext out before the tag is verified",
      TamperCheck.UPDATE_OVER_FORGED),
  UNVERIFIED_IN_OUTPUT(
      "AEADBadTagException, but wrote",
      "unverified plaintext stays in the output",
      TamperCheck.TO_AN_ARRAY,
      TamperCheck.TO_A_BUFFER,
      TamperCheck.IN_PLACE);

  private final String answer;
  private final Jdk jdk;
  private final String reason;

  // A list that nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Check> checks;

  Difference(String answer, String reason, Check... checks) {
    this(answer, Jdk.EVERY, reason, checks);
  }

  Difference(String answer, Jdk jdk, String reason, Check... checks) {
    this.answer = answer;
    this.jdk = jdk;
    this.reason = reason;
    this.checks = List.of(checks);
  }

  String answer() {
    return answer;
  }

  Jdk jdk() {
    return jdk;
  }

  String reason() {
    return reason;
  }

  /** Returns the questions that are answered so. */
  List<Check> checks() {
    return checks;
  }
}
