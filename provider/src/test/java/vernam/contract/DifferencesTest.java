package vernam.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/**
 * Ties each row of {@code DIFFERENCES.md} to what fails when the row stops being true: tests by
 * class and method, or questions of the contracts.
 */
class DifferencesTest {
  private static final Path FILE = Path.of(System.getProperty("vernam.root"), "DIFFERENCES.md");

  private static final List<CipherContract> OURS =
      List.of(new Chunky2048ContractTest(), new OneTimePadContractTest());

  private static final List<CipherContract> OTHERS =
      List.of(
          new JdkAesGcmContractTest(),
          new JdkChaCha20ContractTest(),
          new BouncyCastleAesGcmContractTest());

  private static final List<ServiceContract<?, ?>> SERVICES =
      List.of(
          new StreamHmacChunky2048ContractTest(),
          new StreamHmacOneTimePadContractTest(),
          new HmacVernamContractTest(),
          new JdkHmacContractTest(),
          new PasscryptContractTest(),
          new JdkPbkdf2ContractTest());

  /** The beginnings of the rows, and the tests, in the order of the file. */
  private static final List<Map.Entry<String, List<String>>> FROM_AIOOTP =
      List.of(
          row("`hmac` of a dictionary in uppercase", "message.RefusedVectorsTest#lenient"),
          row(
              "salt text with a sign",
              "message.FormsTest#aSaltThatIsNotDigitsOnly_isRefused",
              "cipher.SaltsTest#whatPythonMightParse_isRefusedUnlessItIsADigit"),
          row("salt with uppercase digits, new message", "message.EndToEndVectorsTest#sealed"),
          row(
              "salt with uppercase digits, dictionary read",
              "message.EndToEndVectorsTest#opened",
              "message.EndToEndVectorsTest#forms"),
          row(
              "synthetic IV of another length or case",
              "message.FormsTest#aSyntheticIvOfAnotherSpelling_isRefusedBeforeAKeyIsTried"),
          row(
              "`ciphertext` as any iterable; `null`",
              "message.FormsTest#whatIsNoListOfBlocks_isRefused"),
          row("a header without blocks", "message.FormsTest#aHeaderWithoutBlocks_isRefused"),
          row("token with line breaks or foreign characters", "message.RefusedVectorsTest#lenient"),
          row("token with `+` and `/`", "message.RefusedVectorsTest#lenient"),
          row(
              "token whose unused bits are not zero",
              "message.MessageCiphersTest$Tokens#anotherSpellingOfTheSameBytes_isRefused"),
          row(
              "ASCII form of a message whose tag begins with a zero byte",
              "message.AsciiFormVectorsTest#asciiForm"),
          row(
              "ASCII form that begins with a zero digit",
              "message.AsciiFormVectorsTest#misspeltText_isRefused"),
          row(
              "ASCII form with a table of the caller's",
              "message.MessageCiphersTest$WhatIsNotOffered#anAsciiForm_hasNoTableOfTheCallers"),
          row("age limit (`ttl`) of zero", "message.RefusedVectorsTest#ttl"),
          row(
              "age limit that is no number",
              "message.MessageCiphersTest$WhatIsNotOffered#anAgeLimit_isNoFloatingPointNumber"),
          row("expired message of 0.17", "message.RefusedVectorsTest#ttl"),
          row(
              "block ids shorter than 16 bytes",
              "message.LowLevelTest$CallOrder#blockIdOfAnotherSize_isRefused",
              "message.StreamHmacVectorsTest"
                  + "#calls_haveTheKnownOutcome_exceptThoseForIdsOfOtherSizes"),
          row(
              "order of decryption, Chunky2048",
              "chunky2048.DecryptionTest"
                  + "#aForgedMessage_isRefusedBeforeThereIsRoomForItsPlaintext"),
          row(
              "stream padding and depadding fed pieces",
              "message.LowLevelTest$WholeMessages#paddingInPieces_isThatOfTheWhole"),
          row(
              "stream depadding looks for the end",
              "message.LowLevelTest$WholeMessages#paddingInPieces_isThatOfTheWhole"),
          row(
              "encryption of 0.18 with a salt",
              "message.MessageCiphersTest$WhatIsNotOffered"
                  + "#legacyEncryption_takesASaltInOneMethodOnly"),
          row(
              "encryption of 0.17",
              "message.MessageCiphersTest$WhatIsNotOffered#release017_isOpenedOnly"),
          row(
              "entropy text with an unpaired surrogate",
              "message.LowLevelTest$Streams#entropyWithAnUnpairedSurrogate_isRefused"),
          row(
              "errors",
              "message.RefusedVectorsTest#negative",
              "message.RefusedVectorsTest#ttl",
              "message.LowLevelTest$CallOrder#modes_areThoseOfTheTable"),
          row(
              "password hash with `+` and `/`",
              "passcrypt.PasscryptVectorsTest#verifyLenient",
              "message.PasswordHasherTest#anotherSpellingOfTheSameHash_isRefused"),
          row(
              "raw password hash of another size",
              "message.PasswordHasherTest#bytesOfAnotherSize_areRefused"),
          row(
              "cost of a password hash",
              "message.PasswordHasherTest#plantedSettings_areRefusedBeforeMemoryIsTaken"),
          row(
              "public key of Ed25519 that is no point",
              "exchange.Ed25519Test#whatIsNoEncodingOfAPoint_isRefused",
              "exchange.Ed25519Test#pointOfSmallOrder_isRefusedWithEitherSign"),
          row(
              "public key of X25519 of small order",
              "exchange.X25519Test#pointOfSmallOrder_isRefusedWhateverItsTopBit",
              "exchange.ExchangeTest$Messages#pointOfSmallOrderInAHello_isRefusedBeforeThereIsAReply"),
          row(
              "raw keys as text",
              "exchange.X25519Test#keyOfAnotherCurve_isRefused",
              "exchange.Ed25519Test#keyOfAnotherCurve_isRefused"),
          row(
              "importing a public key into a full key object",
              "exchange.X25519Test#aPublicKey_entersAnAgreementOnly"),
          row(
              "identity of the peer in 2DH and 3DH",
              "exchange.ExchangeTest$Identities#anotherServer_isRefused",
              "exchange.ExchangeTest$Identities#anotherClient_isRefusedBeforeThereIsAReply",
              "exchange.ExchangeTest$Identities#unknownPeer_isAcceptedOnRequestAndTold"),
          row(
              "step of an exchange repeated",
              "exchange.ExchangeTest$Order#noStep_isTakenTwice",
              "exchange.ExchangeTest$Order#afterAFailure_theRunIsOver"),
          row("file written", "message.FormsTest#aFile_isReplacedWholeAndNothingElseIsLeft"),
          row(
              "key streams and encryption without a key",
              "pipeline.KeysTest#keysThatPythonTakesForFalse_areRefusedAtOnce",
              "pipeline.CipherStagesTest#keySets_areChecked_andShowNothing"),
          row(
              "encryption stages: item shorter than a block",
              "pipeline.CipherStagesTest#anItemThatIsNoBlock_isRefused_andTheNextIsTaken"),
          row(
              "key-ordered ciphertext maps",
              "pipeline.CipherStagesTest#namesThatWouldLoseABlock_areRefused",
              "pipeline.CipherStagesTest#theBlocksOfAMap_areThoseOfAMessage"),
          row(
              "negative number in a number base",
              "pipeline.BaseTableTest#aNegativeNumber_isRefused"),
          row("number base of bytes", "pipeline.BaseTableTest#bytes_areTheDigitsOfTheTableOfBytes"),
          row(
              "Base64 with foreign characters",
              "pipeline.Base64TextTest#otherSpellings_areRefused",
              "pipeline.Base64TextTest#otherSpellingsForUrls_areRefused"),
          row("smallest prime of 5 bits", "pipeline.PrimesTest#theSmallestPrimeOf5Bits_is17"),
          row(
              "`timeout`",
              "pipeline.TimingTest#aLateItem_endsThePipelineWithoutAnError_andItsThreadClosesTheSource",
              "pipeline.TimingTest#aDeadline_stopsAnEndlessSource"),
          row(
              "negative positions in `p[…]`",
              "pipeline.PipelineTest#negativePositionsAndSteps_areRefused"),
          row(
              "`resize` of an empty source",
              "pipeline.PipelineVectorsTest#pipelines_giveTheKnownAnswer"),
          row(
              "`delimited_resize` with a delimiter of several characters",
              "pipeline.PipelineTest#delimitedItems_comeBackHoweverTheyAreCut"),
          row(
              "`hex` of a negative number without a prefix",
              "pipeline.ConversionsTest#negativeNumbers_haveHexadecimalTextWithoutAPrefixToo"),
          row("`int_to_ascii`", "pipeline.ConversionsTest#text_comesBackFromANumber"),
          row(
              "integer text with digits outside ASCII",
              "pipeline.ConversionsTest#whatIsNoInteger_isRefused"),
          row(
              "JSON in pipelines",
              "pipeline.JsonTest#deepJson_isRefusedBeforeTheStackIsUsedUp",
              "pipeline.JsonTest#whatJsonLacks_isRefused",
              "pipeline.JsonTest#bytesThatAreNotUtf8_areRefused"),
          row("`replace` of an empty text", "pipeline.ConversionsTest#nothing_isNotReplaced"),
          row("`None` as an item", "pipeline.PipelineTest#nullItems_areRefused"),
          row(
              "`echo` that is sent nothing",
              "pipeline.CoroutinesTest#anEchoThatIsSentNothing_ends"),
          row(
              "result of a coroutine behind stages",
              "pipeline.CoroutinesTest#aResult_passesUpTheChain"),
          row("caches of pipelines", "pipeline.PipelineTest$Caching#aCachedPipeline_isPassedAgain"),
          row("`wait_on`", "pipeline.TimingTest#aQueue_endsWhenNothingComes"));

  private static final List<Map.Entry<String, List<Check>>> FROM_THE_JDK =
      List.of(
          asked("after `doFinal` of a decryption", ReuseCheck.DECRYPTION_AFTER_DECRYPTION),
          asked("`init` for encryption with the key and IV", ReuseCheck.SAME_KEY_AND_IV),
          asked("name of the key's algorithm", InitializationCheck.KEY_OF_ANOTHER_NAME),
          asked("`update` with nothing to give yet", ArrayCheck.NOTHING_TO_GIVE),
          asked(
              "ciphertext too short for a tag",
              TamperCheck.EMPTY,
              TamperCheck.NOTHING,
              TamperCheck.TRUNCATED),
          asked("message too old"),
          asked("IV", InitializationCheck.SHORT_IV, InitializationCheck.ZERO_IV),
          asked(
              "`getIV`, `getParameters` before `init`", InitializationCheck.PARAMETERS_BEFORE_INIT),
          asked("associated data of no bytes"),
          asked("wrap and unwrap mode", WrapCheck.SECRET_KEY, WrapCheck.WRAPPED_IS_ENCRYPTED),
          asked("IV given to an encryption", InitializationCheck.GIVEN_IV),
          asked("the same key, IV and plaintext", ReuseCheck.SAME_INPUT_IN_ANOTHER_OBJECT),
          asked("size of the output", SizeCheck.SEALED_SIZE, SizeCheck.OPENED_SIZE_IS_TOLD),
          asked("forged message and too little room", TamperCheck.WITHOUT_ROOM),
          asked("serialising a key"));

  /** What the contract does not ask of these rows, because it is ours alone or no cipher's. */
  private static final List<Map.Entry<String, List<String>>> FROM_THE_JDK_BESIDES =
      List.of(
          row(
              "name of the key's algorithm",
              "provider.KeyStoreTest#keyUnderItsIdentifier_needsNoProviderInPkcs12"),
          row(
              "message too old",
              "spi.CipherDecryptionTest$Age#expiredMessage_givesNothingOutAndIsNoBadTag"),
          row(
              "associated data of no bytes",
              "spi.CipherAssociatedDataTest#emptyAssociatedData_equalsNone",
              "message.MessageCiphersTest$Sealing"
                  + "#thePidOfNoBytes_isAnotherThanNoAssociatedData"),
          row("serialising a key", "spec.SecretBytesTest#serialization_isRefused"));

  private static final List<Map.Entry<String, List<ServiceContract.Question<?>>>>
      FROM_THE_JDKS_SERVICES =
          List.of(
              answered("size of a Mac's key", MacCheck.SHORT_KEY),
              answered("`clone` of a Mac", MacCheck.CLONE),
              answered("`init` of a Mac without parameters"),
              answered("size of a password's key", KeyFactoryCheck.OTHER_SIZE),
              answered("salt of a `PBEKeySpec`"),
              answered("iteration count of a `PBEKeySpec`"),
              answered("empty password", KeyFactoryCheck.EMPTY_PASSWORD),
              answered("`PBEKeySpec` whose password", KeyFactoryCheck.CLEARED_PASSWORD),
              answered("`getKeySpec` of a password's key", KeyFactoryCheck.KEY_SPECIFICATION),
              answered("`destroy` of a password's key", KeyFactoryCheck.DESTROY));

  private static final List<Map.Entry<String, List<String>>> FROM_THE_JDKS_SERVICES_BESIDES =
      List.of(
          row(
              "`init` of a Mac without parameters",
              "spi.StreamHmacSpiTest$Conduct#initWithoutParameters_isRefused"),
          row("salt of a `PBEKeySpec`", "spi.PasscryptFactorySpiTest#wrongSpec_isRefused"),
          row(
              "iteration count of a `PBEKeySpec`",
              "spi.PasscryptFactorySpiTest#pbeKeySpec_meansPassesOver32Mebibytes"));

  private static Map.Entry<String, List<String>> row(String beginning, String... tests) {
    return Map.entry(beginning, List.of(tests));
  }

  private static Map.Entry<String, List<Check>> asked(String beginning, Check... checks) {
    return Map.entry(beginning, List.of(checks));
  }

  private static Map.Entry<String, List<ServiceContract.Question<?>>> answered(
      String beginning, ServiceContract.Question<?>... questions) {
    return Map.entry(beginning, List.of(questions));
  }

  /** Returns the first cells of a section's rows. */
  private static List<String> rows(String section) throws IOException {
    List<String> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("## ")) {
        inside = line.equals("## " + section);
      } else if (inside && line.startsWith("| ") && !line.startsWith("| what |")) {
        rows.add(line.substring(2, line.indexOf(" | ")));
      }
    }
    return rows;
  }

  private static void assertTied(List<String> rows, List<String> beginnings) {
    assertThat(rows).isNotEmpty().hasSameSizeAs(beginnings);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).startsWith(beginnings.get(i));
    }
  }

  private static <Q> void assertTiedToEither(
      List<Map.Entry<String, List<Q>>> asked, List<Map.Entry<String, List<String>>> tested) {
    Set<String> tied = new TreeSet<>();
    asked.stream().filter(row -> !row.getValue().isEmpty()).forEach(row -> tied.add(row.getKey()));
    tested.forEach(row -> tied.add(row.getKey()));
    assertThat(asked).extracting(Map.Entry::getKey).containsExactlyInAnyOrderElementsOf(tied);
  }

  private static boolean isTest(String name) throws ClassNotFoundException {
    int end = name.indexOf('#');
    String test = name.substring(end + 1);
    return Stream.of(Class.forName("vernam." + name.substring(0, end)).getDeclaredMethods())
        .anyMatch(method -> method.getName().equals(test) && isAnnotated(method, Testable.class));
  }

  @Test
  void everyRowAboutAiootp_isTiedToTests() throws Exception {
    assertTied(rows("From aiootp"), FROM_AIOOTP.stream().map(Map.Entry::getKey).toList());
    assertThat(FROM_AIOOTP).allMatch(row -> !row.getValue().isEmpty());
  }

  @Test
  void everyRowAboutTheJdk_isTiedToTheContractOrToTests() throws Exception {
    assertTied(
        rows("From the JDK's ciphers"), FROM_THE_JDK.stream().map(Map.Entry::getKey).toList());
    assertTiedToEither(FROM_THE_JDK, FROM_THE_JDK_BESIDES);
  }

  @Test
  void everyRowAboutMacsAndKeyFactories_isTiedToTheContractOrToTests() throws Exception {
    assertTied(
        rows("From the JDK's Macs and key factories"),
        FROM_THE_JDKS_SERVICES.stream().map(Map.Entry::getKey).toList());
    assertTiedToEither(FROM_THE_JDKS_SERVICES, FROM_THE_JDKS_SERVICES_BESIDES);
  }

  @Test
  void everyTest_isThere() {
    assertThat(
            Stream.of(FROM_AIOOTP, FROM_THE_JDK_BESIDES, FROM_THE_JDKS_SERVICES_BESIDES)
                .flatMap(List::stream))
        .flatExtracting(Map.Entry::getValue)
        .allSatisfy(name -> assertThat(isTest(name)).as(name).isTrue());
  }

  @Test
  void everyQuestion_isAnsweredDifferentlyByUsAndSomeoneElse() {
    assertThat(FROM_THE_JDK)
        .flatExtracting(Map.Entry::getValue)
        .allSatisfy(
            check ->
                assertThat(OURS.stream().map(each -> each.differences(check)).distinct().toList())
                    .as(check.question())
                    .isNotEqualTo(
                        OTHERS.stream().map(each -> each.differences(check)).distinct().toList()));
  }

  @Test
  void everyDifferenceOfOurs_hasARow() {
    Set<Difference> missing = EnumSet.noneOf(Difference.class);
    OURS.forEach(each -> missing.addAll(each.differences()));
    FROM_THE_JDK.forEach(row -> missing.removeIf(d -> row.getValue().containsAll(d.checks())));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyDifferenceOfMacsAndKeyFactories_hasARowAndEveryRowADifference() {
    Set<ServiceContract.Question<?>> declared = new HashSet<>();
    SERVICES.forEach(each -> declared.addAll(each.differences()));
    assertThat(FROM_THE_JDKS_SERVICES)
        .flatExtracting(Map.Entry::getValue)
        .containsExactlyInAnyOrderElementsOf(declared);
  }
}
