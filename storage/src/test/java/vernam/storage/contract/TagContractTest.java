package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vernam.storage.Tag;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section C of the checklist: tags and values. Row 35 cannot be tested. */
@EveryEngine
class TagContractTest extends GuideStore {
  TagContractTest(Engine engine) {
    super(engine);
  }

  private void assertKept(Way way, Object value, Object read) throws Exception {
    create(way);
    db.set("v", value);
    assertThat(db.get("v")).isSameAs(value);
    db.save();
    reopen(way);
    assertThat(db.get("v")).isEqualTo(read);
  }

  private static Map<Object, Object> map(Object... entries) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i], entries[i + 1]);
    }
    return map;
  }

  @ParameterizedTest
  @EnumSource
  void row018_aValueIsAssignedUnderATag(Way way) throws Exception {
    create(way);
    db.set("city", "Riga");

    assertThat(db.get("city")).isEqualTo("Riga");
  }

  @ParameterizedTest
  @EnumSource
  void row019_aValueIsAMapWhoseKeysAreTextAfterReopening(Way way) throws Exception {
    assertKept(
        way, map("k", "v", 0, 1, null, 2, true, 3), map("k", "v", "0", 1, "null", 2, "true", 3));
  }

  @ParameterizedTest
  @EnumSource
  void row020_aValueIsText(Way way) throws Exception {
    assertKept(way, "0bb6", "0bb6");
  }

  @ParameterizedTest
  @EnumSource
  void row021_aValueIsAMapOfMixedContent(Way way) throws Exception {
    assertKept(way, map("#", "555", "$", 13000.50), map("#", "555", "$", 13000.50));
  }

  @ParameterizedTest
  @EnumSource
  void row022_aValueIsAnyJson(Way way) throws Exception {
    List<Object> value =
        Arrays.asList(
            "a", null, true, 1, 1L << 40, BigInteger.TWO.pow(200), -0.5, List.of(Map.of("b", 2)));
    assertKept(way, value, value);
  }

  @ParameterizedTest
  @EnumSource
  void row023_bytesAreStoredAsText(Way way) throws Exception {
    byte[] bytes = {(byte) 0xfb, (byte) 0xff, 1, 2};
    create(way);
    db.set("b", Base64.getUrlEncoder().encodeToString(bytes));
    db.save();
    reopen(way);

    assertThat(db.get("b")).isEqualTo("-_8BAg==");
    assertThat(
            Base64.getUrlDecoder()
                .decode(((String) db.get("b")).getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(bytes);
  }

  @ParameterizedTest
  @EnumSource
  void row024_aTagIsTextOrNumberOrNone(Way way) throws Exception {
    List<Tag> tags = List.of(Tag.of("a tag"), Tag.of(7), Tag.NULL, Tag.of(0.5), Tag.of(false));
    create(way);
    for (int i = 0; i < tags.size(); i++) {
      db.set(tags.get(i), i);
    }
    db.save();
    reopen(way);

    assertThat(db.tags()).isEqualTo(tags);
    for (int i = 0; i < tags.size(); i++) {
      assertThat(db.get(tags.get(i))).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @EnumSource
  void row025_aContextSavesUnlessItsBlockFails(Way way) throws Exception {
    create(way);
    db.edit(same -> same.set("x", 1));
    assertThat(rows()).isEqualTo(1);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                db.edit(
                    same -> {
                      same.set("x", 2);
                      same.set("y", 2);
                      throw new IllegalStateException("mine");
                    }))
        .withMessage("mine");

    assertThat(db.query("x")).isEqualTo(1);
    assertThat(db.contains("y")).isFalse();
    reopen(way);
    assertThat(db.get("x")).isEqualTo(1);
    assertThat(db.tags()).containsExactly(Tag.of("x"));
  }

  @ParameterizedTest
  @EnumSource
  void row026_oneTagSavedAloneIsThereAfterReopening(Way way) throws Exception {
    create(way);
    db.set("x", 1);
    db.set("y", 2);
    db.save(Tag.of("x"));
    reopen(way);

    assertThat(db.tags()).containsExactly(Tag.of("x"));
    assertThat(db.get("x")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void row027_tagsAreListedInTheOrderOfFirstAssignment(Way way) throws Exception {
    create(way);
    List.of("z", "x", "y").forEach(tag -> db.set(tag, 1));
    db.set("z", 2);
    assertThat(db.tags()).containsExactly(Tag.of("z"), Tag.of("x"), Tag.of("y"));
    db.save();
    reopen(way);
    db.set("x", 3);
    db.set("a", 3);

    assertThat(db.tags()).containsExactly(Tag.of("z"), Tag.of("x"), Tag.of("y"), Tag.of("a"));
  }

  @ParameterizedTest
  @EnumSource
  void row028_methodsSetAndQuery(Way way) throws Exception {
    create(way);
    db.set("x", 1);

    assertThat(db.query("x")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void row029_aTagThatWasSetIsContained(Way way) throws Exception {
    create(way);
    assertThat(db.contains("x")).isFalse();
    db.set("x", null);

    assertThat(db.contains("x")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void row030_popReturnsTheValue(Way way) throws Exception {
    create(way);
    db.set("x", 1);

    assertThat(db.pop(Tag.of("x"))).isEqualTo(1);
    assertThat(db.pop(Tag.of("x"))).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void row031_popRemovesTheTag(Way way) throws Exception {
    create(way);
    db.set("x", 1);
    db.pop(Tag.of("x"));

    assertThat(db.contains("x")).isFalse();
    assertThat(db.tags()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void row032_popRemovesTheRowAtOnceAndForEver(Way way) throws Exception {
    create(way);
    db.set("x", 1);
    db.save();
    assertThat(rows()).isEqualTo(1);

    db.pop(Tag.of("x"));

    assertThat(rows()).isZero();
    reopen(way);
    assertThat(db.tags()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void row033_aReadValueIsTheLiveObject(Way way) throws Exception {
    create(way);
    db.metatag("kid").set("l", new ArrayList<>(List.of("a")));
    db.save();
    reopen(way);
    db.child("kid").list("l").add("z");

    assertThat(db.child("kid").get("l")).isEqualTo(List.of("a", "z"));
    db.save();
    reopen(way);
    assertThat(db.child("kid").get("l")).isEqualTo(List.of("a", "z"));
  }

  @ParameterizedTest
  @EnumSource
  void row034_aTagThatWasNeverSetGivesNothing(Way way) throws Exception {
    create(way);

    assertThat(db.get("nope")).isNull();
    assertThat(db.query("nope")).isNull();
  }
}
