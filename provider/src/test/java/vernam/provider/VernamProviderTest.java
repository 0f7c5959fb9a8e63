package vernam.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of services: every row, by every one of its names. */
class VernamProviderTest {
  private static final Provider VERNAM = new VernamProvider();
  private static final String OID = "2.25.23159121758472314894209732493062021986";

  /** Where the property table of a provider keeps its aliases. */
  private static final String ALIAS_PREFIX = "Alg.Alias.";

  @Test
  void name_isVernam() {
    assertThat(VERNAM.getName()).isEqualTo("Vernam").isEqualTo(VernamProvider.NAME);
    assertThat(VERNAM.getVersionStr()).isEqualTo("0.1");
  }

  @Test
  void services_areTheseAndNoOthers() {
    assertThat(VERNAM.getServices())
        .extracting(service -> service.getType() + " " + service.getAlgorithm())
        .containsExactlyInAnyOrder(
            "Cipher Chunky2048",
            "KeyGenerator Chunky2048",
            "AlgorithmParameters Chunky2048",
            "SecretKeyFactory Chunky2048Keystream",
            "Cipher OneTimePad",
            "KeyGenerator OneTimePad",
            "AlgorithmParameters OneTimePad",
            "Mac StreamHMAC-Chunky2048",
            "Mac StreamHMAC-OneTimePad",
            "Mac HmacVernam",
            "SecretKeyFactory Passcrypt",
            "AlgorithmParameters Passcrypt");
  }

  @Test
  void aliases_areTheObjectIdentifiersInBothSpellings() {
    assertThat(aliases())
        .containsExactlyInAnyOrderEntriesOf(
            bothSpellings(
                Map.ofEntries(
                    Map.entry("Cipher Chunky2048", ".1"),
                    Map.entry("KeyGenerator Chunky2048", ".1"),
                    Map.entry("AlgorithmParameters Chunky2048", ".1"),
                    Map.entry("SecretKeyFactory Chunky2048Keystream", ".2"),
                    Map.entry("Cipher OneTimePad", ".3"),
                    Map.entry("KeyGenerator OneTimePad", ".3"),
                    Map.entry("AlgorithmParameters OneTimePad", ".3"),
                    Map.entry("Mac StreamHMAC-Chunky2048", ".4"),
                    Map.entry("Mac StreamHMAC-OneTimePad", ".5"),
                    Map.entry("Mac HmacVernam", ".6"),
                    Map.entry("SecretKeyFactory Passcrypt", ".7"),
                    Map.entry("AlgorithmParameters Passcrypt", ".7"))));
  }

  private static Map<String, String> bothSpellings(Map<String, String> services) {
    Map<String, String> aliases = new HashMap<>();
    services.forEach(
        (service, arc) -> {
          String[] typeAndName = service.split(" ", 2);
          aliases.put(typeAndName[0] + "." + OID + arc, typeAndName[1]);
          aliases.put(typeAndName[0] + ".OID." + OID + arc, typeAndName[1]);
        });
    return aliases;
  }

  static Stream<Arguments> names() {
    return VERNAM.getServices().stream()
        .flatMap(
            service -> {
              String prefix = service.getType() + ".";
              Stream<String> aliases =
                  aliases().keySet().stream()
                      .filter(alias -> alias.startsWith(prefix))
                      .filter(alias -> service.getAlgorithm().equals(aliases().get(alias)))
                      .map(alias -> alias.substring(prefix.length()));
              return Stream.concat(Stream.of(service.getAlgorithm()), aliases)
                  .map(name -> arguments(service.getType(), name));
            });
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("names")
  void everyRow_isMadeByItsJcaClass(String type, String name) throws GeneralSecurityException {
    Provider from =
        switch (type) {
          case "Cipher" -> Cipher.getInstance(name, VERNAM).getProvider();
          case "KeyGenerator" -> KeyGenerator.getInstance(name, VERNAM).getProvider();
          case "AlgorithmParameters" -> AlgorithmParameters.getInstance(name, VERNAM).getProvider();
          case "Mac" -> Mac.getInstance(name, VERNAM).getProvider();
          case "SecretKeyFactory" -> SecretKeyFactory.getInstance(name, VERNAM).getProvider();
          default -> throw new AssertionError("a type without a test: " + type);
        };
    assertThat(from).isSameAs(VERNAM);
  }

  @Test
  void everyName_isTried() {
    assertThat(names()).hasSize(3 * 12);
  }

  @Test
  void cipherByItsIdentifier_opensWhatItSealedByItsName() throws GeneralSecurityException {
    SecretKey key = KeyGenerator.getInstance(OID + ".1", VERNAM).generateKey();
    assertThat(key.getAlgorithm()).isEqualTo("Chunky2048");
    Cipher byName = Cipher.getInstance("Chunky2048", VERNAM);
    byName.init(Cipher.ENCRYPT_MODE, key);
    byte[] message = byName.doFinal(new byte[] {1, 2, 3});
    Cipher byIdentifier = Cipher.getInstance("OID." + OID + ".1", VERNAM);
    byIdentifier.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(byName.getIV()));
    assertThat(byIdentifier.doFinal(message)).containsExactly(1, 2, 3);
  }

  @Test
  void otherNames_areNotFound() {
    assertThatThrownBy(() -> Cipher.getInstance("AES", VERNAM))
        .isExactlyInstanceOf(NoSuchAlgorithmException.class);
    assertThatThrownBy(() -> Cipher.getInstance(OID, VERNAM))
        .isExactlyInstanceOf(NoSuchAlgorithmException.class);
    assertThatThrownBy(() -> Cipher.getInstance(OID + ".2", VERNAM))
        .isExactlyInstanceOf(NoSuchAlgorithmException.class);
    assertThatThrownBy(() -> SecretKeyFactory.getInstance("Chunky2048", VERNAM))
        .isExactlyInstanceOf(NoSuchAlgorithmException.class);
  }

  @Test
  void constructorParameter_isRefused() throws NoSuchAlgorithmException {
    Provider.Service service = VERNAM.getService("Cipher", "Chunky2048");
    assertThat(service.newInstance(null)).isNotSameAs(service.newInstance(null));
    assertThatThrownBy(() -> service.newInstance("parameter"))
        .isExactlyInstanceOf(InvalidParameterException.class);
  }

  private static Map<String, String> aliases() {
    Map<String, String> aliases = new HashMap<>();
    VERNAM.forEach(
        (key, value) -> {
          if (key.toString().startsWith(ALIAS_PREFIX)) {
            aliases.put(key.toString().substring(ALIAS_PREFIX.length()), value.toString());
          }
        });
    return aliases;
  }
}
