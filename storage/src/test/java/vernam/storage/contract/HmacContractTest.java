package vernam.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vernam.storage.StoreKeys;
import vernam.storage.WrongHmacException;
import vernam.storage.engine.Engine;
import vernam.storage.engine.EveryEngine;

/** Section I of the checklist: hmacs. */
@EveryEngine
class HmacContractTest extends KeyedStore {
  HmacContractTest(Engine engine) {
    super(engine);
  }

  @Test
  void row080_anyDataHasAnHmac() {
    String hmac = store.keys().hmac("data");
    String ofNothing = store.keys().hmac();
    String ofTwo = store.keys().hmac("data", 1);
    reopen();

    assertThat(hmac).matches("[0-9a-f]{64}").isEqualTo(store.keys().hmac("data"));
    assertThat(List.of(hmac, ofNothing, ofTwo)).doesNotHaveDuplicates();
  }

  @Test
  void row081_aCorrectOnePasses() {
    StoreKeys keys = store.keys();

    assertThatCode(() -> keys.testHmac(keys.hmac("data", 1), "data", 1)).doesNotThrowAnyException();
    assertThatCode(() -> keys.testHmac(keys.hmac())).doesNotThrowAnyException();
  }

  @Test
  void row082_alteredDataIsCaught() {
    StoreKeys keys = store.keys();
    String hmac = keys.hmac("data");

    assertThatExceptionOfType(WrongHmacException.class)
        .isThrownBy(() -> keys.testHmac(hmac, "dat4"))
        .withMessageNotContaining(keys.hmac("dat4"));
    for (String other : List.of("", hmac.substring(1), hmac.toUpperCase(Locale.ROOT), "é")) {
      assertThatExceptionOfType(WrongHmacException.class)
          .isThrownBy(() -> keys.testHmac(other, "data"));
    }
  }

  @Test
  void row083_anyTypeHasAnHmacByItsPrintedForm() {
    StoreKeys keys = store.keys();

    assertThat(
            List.of(
                keys.hmac(Map.of("id", 1)),
                keys.hmac(1),
                keys.hmac(1.0),
                keys.hmac(true),
                keys.hmac("1"),
                keys.hmac((Object) null),
                keys.hmac(new byte[] {'1'}),
                keys.hmac(List.of(1))))
        .doesNotHaveDuplicates();
  }

  @Test
  void row084_mapsInAnotherOrderDoNotPass() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", 1);
    map.put("p", "m");
    Map<String, Object> turned = new LinkedHashMap<>();
    turned.put("p", "m");
    turned.put("id", 1);
    StoreKeys keys = store.keys();

    assertThatExceptionOfType(WrongHmacException.class)
        .isThrownBy(() -> keys.testHmac(keys.hmac(map), turned));
  }
}
