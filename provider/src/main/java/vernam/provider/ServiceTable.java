package vernam.provider;

import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vernam.spi.Chunky2048Services;
import vernam.spi.DatabaseServices;
import vernam.spi.OneTimePadServices;
import vernam.spi.PasscryptServices;

/** The services of the provider: one row each, with the constructor that the compiler checks. */
final class ServiceTable {
  /** An object identifier under 2.25, where a UUID is its own registration. */
  private static final String VERNAM_OID = "2.25.23159121758472314894209732493062021986";

  private static final String CHUNKY2048_OID = VERNAM_OID + ".1";
  private static final String CHUNKY2048_KEYSTREAM_OID = VERNAM_OID + ".2";
  private static final String ONETIMEPAD_OID = VERNAM_OID + ".3";
  private static final String CHUNKY2048_STREAM_HMAC_OID = VERNAM_OID + ".4";
  private static final String ONETIMEPAD_STREAM_HMAC_OID = VERNAM_OID + ".5";
  private static final String DATABASE_HMAC_OID = VERNAM_OID + ".6";
  private static final String PASSCRYPT_OID = VERNAM_OID + ".7";

  private static final Map<String, String> CIPHER_ATTRIBUTES =
      Map.of(
          "SupportedKeyFormats", "RAW",
          "SupportedModes", "NONE",
          "SupportedPaddings", "NOPADDING");

  private static final Map<String, String> MAC_ATTRIBUTES = Map.of("SupportedKeyFormats", "RAW");

  private static final List<Row> ROWS =
      List.of(
          new Row(
              "Cipher",
              Chunky2048Services.ALGORITHM,
              CHUNKY2048_OID,
              CIPHER_ATTRIBUTES,
              context ->
                  Chunky2048Services.cipher(context.provider, context.clock, context.random)),
          new Row(
              "KeyGenerator",
              Chunky2048Services.ALGORITHM,
              CHUNKY2048_OID,
              Map.of(),
              context -> Chunky2048Services.keyGenerator(context.random)),
          new Row(
              "AlgorithmParameters",
              Chunky2048Services.ALGORITHM,
              CHUNKY2048_OID,
              Map.of(),
              context -> Chunky2048Services.parameters()),
          new Row(
              "SecretKeyFactory",
              Chunky2048Services.KEYSTREAM,
              CHUNKY2048_KEYSTREAM_OID,
              Map.of(),
              context -> Chunky2048Services.keystreamFactory()),
          new Row(
              "Cipher",
              OneTimePadServices.ALGORITHM,
              ONETIMEPAD_OID,
              CIPHER_ATTRIBUTES,
              context ->
                  OneTimePadServices.cipher(context.provider, context.clock, context.random)),
          new Row(
              "KeyGenerator",
              OneTimePadServices.ALGORITHM,
              ONETIMEPAD_OID,
              Map.of(),
              context -> OneTimePadServices.keyGenerator(context.random)),
          new Row(
              "AlgorithmParameters",
              OneTimePadServices.ALGORITHM,
              ONETIMEPAD_OID,
              Map.of(),
              context -> OneTimePadServices.parameters()),
          new Row(
              "Mac",
              Chunky2048Services.STREAM_HMAC,
              CHUNKY2048_STREAM_HMAC_OID,
              MAC_ATTRIBUTES,
              context -> Chunky2048Services.streamHmac()),
          new Row(
              "Mac",
              OneTimePadServices.STREAM_HMAC,
              ONETIMEPAD_STREAM_HMAC_OID,
              MAC_ATTRIBUTES,
              context -> OneTimePadServices.streamHmac()),
          new Row(
              "Mac",
              DatabaseServices.HMAC,
              DATABASE_HMAC_OID,
              MAC_ATTRIBUTES,
              context -> DatabaseServices.hmac()),
          new Row(
              "SecretKeyFactory",
              PasscryptServices.ALGORITHM,
              PASSCRYPT_OID,
              Map.of(),
              context -> PasscryptServices.keyFactory()),
          new Row(
              "AlgorithmParameters",
              PasscryptServices.ALGORITHM,
              PASSCRYPT_OID,
              Map.of(),
              context -> PasscryptServices.parameters()));

  private ServiceTable() {}

  static List<Provider.Service> services(Context context) {
    return ROWS.stream().<Provider.Service>map(row -> new RowService(context, row)).toList();
  }

  /** What constructors may use. */
  record Context(Provider provider, Clock clock, SecureRandom random) {}

  private record Row(
      String type,
      String algorithm,
      String oid,
      Map<String, String> attributes,
      Function<Context, Object> constructor) {
    List<String> aliases() {
      return List.of(oid, "OID." + oid);
    }
  }

  private static final class RowService extends Provider.Service {
    private final Context context;
    private final Row row;

    RowService(Context context, Row row) {
      super(
          context.provider,
          row.type,
          row.algorithm,
          RowService.class.getName(),
          row.aliases(),
          row.attributes);
      this.context = context;
      this.row = row;
    }

    @Override
    public Object newInstance(@Nullable Object parameter) {
      if (parameter != null) {
        throw new InvalidParameterException("services are made without a parameter");
      }
      return row.constructor.apply(context);
    }
  }
}
