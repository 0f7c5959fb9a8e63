package vernam.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What holds for keys of any bytes. */
class AgreementPropertiesTest {
  @Property(tries = 1000)
  void coordinate_isEncodedAsItWasDecoded(@ForAll @Size(32) byte[] bytes) {
    assertThat(Coordinate.encode(Coordinate.decode(bytes), Coordinate.topBit(bytes)))
        .isEqualTo(bytes);
  }

  @Property(tries = 100)
  void bothSides_agree(@ForAll @Size(32) byte[] one, @ForAll @Size(32) byte[] other)
      throws Exception {
    try (X25519PrivateKey alice = X25519PrivateKey.of(one);
        X25519PrivateKey bob = X25519PrivateKey.of(other)) {
      assertThat(alice.agree(bob.publicKey())).isEqualTo(bob.agree(alice.publicKey()));
      assertThat(X25519PrivateKey.of(alice.toKey()).bytes()).isEqualTo(one);
      assertThat(X25519PublicKey.of(alice.publicKey().toKey())).isEqualTo(alice.publicKey());
    }
  }

  @Property(tries = 100)
  void signature_isValidForItsMessageOnly(
      @ForAll @Size(32) byte[] seed, @ForAll byte[] message, @ForAll byte[] other)
      throws Exception {
    try (Ed25519PrivateKey key = Ed25519PrivateKey.of(seed)) {
      byte[] signature = key.sign(message);
      assertThat(key.publicKey().isValid(message, signature)).isTrue();
      assertThat(key.publicKey().isValid(other, signature))
          .isEqualTo(Arrays.equals(message, other));
      assertThat(Ed25519PrivateKey.of(key.toKey()).bytes()).isEqualTo(seed);
      assertThat(Ed25519PublicKey.of(key.publicKey().toKey())).isEqualTo(key.publicKey());
    }
  }
}
