package vernam.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Associated data: what counts as the same, and when it may come. */
class CipherAssociatedDataTest {
  private static final byte[] PLAINTEXT = Samples.plaintext(40);
  private static final byte[] AAD = Samples.bytes(11, 100);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 35, 71, 72, 73, 1000, 5000})
  void associatedDataOfAnySize_entersTheMessage(int size) throws GeneralSecurityException {
    byte[] aad = Samples.bytes(size, size);
    byte[] message = Samples.sealing(aad).doFinal(PLAINTEXT);
    assertThat(message).isEqualTo(Samples.sealed(PLAINTEXT, aad));
    assertThat(Samples.opening(aad).doFinal(message)).isEqualTo(PLAINTEXT);
  }

  @Test
  void severalCalls_equalOne() throws GeneralSecurityException {
    for (Cipher cipher : new Cipher[] {Samples.sealing(), Samples.opening()}) {
      cipher.updateAAD(AAD, 0, 1);
      cipher.updateAAD(ByteBuffer.wrap(AAD, 1, 30));
      cipher.updateAAD(AAD, 31, 0);
      ByteBuffer direct = ByteBuffer.allocateDirect(60).put(AAD, 31, 60).flip();
      cipher.updateAAD(direct.asReadOnlyBuffer());
      cipher.updateAAD(AAD, 91, 9);
      boolean seals = cipher.getOutputSize(PLAINTEXT.length) == 304;
      byte[] message = Samples.sealed(PLAINTEXT, AAD);
      assertThat(cipher.doFinal(seals ? PLAINTEXT : message))
          .isEqualTo(seals ? message : PLAINTEXT);
    }
  }

  @Test
  void bufferOfAssociatedData_isReadToItsLimit() {
    ByteBuffer buffer = ByteBuffer.wrap(AAD).position(10).limit(20);
    Samples.sealing().updateAAD(buffer);
    assertThat(buffer.position()).isEqualTo(20);
    assertThat(buffer.limit()).isEqualTo(20);
  }

  @Test
  void emptyAssociatedData_equalsNone() throws GeneralSecurityException {
    Cipher sealing = Samples.sealing();
    sealing.updateAAD(new byte[0]);
    sealing.updateAAD(ByteBuffer.allocate(0));
    sealing.updateAAD(AAD, 5, 0);
    assertThat(sealing.doFinal(PLAINTEXT)).isEqualTo(Samples.sealed(PLAINTEXT, Samples.NO_AAD));
  }

  @Test
  void afterData_isRefusedAndTheMessageGoesOn() throws GeneralSecurityException {
    Cipher sealing = Samples.sealing(AAD);
    byte[] head = sealing.update(PLAINTEXT, 0, 1);
    assertRefused(sealing);
    byte[] rest = sealing.doFinal(PLAINTEXT, 1, 39);
    assertThat(Samples.concat(head, rest)).isEqualTo(Samples.sealed(PLAINTEXT, AAD));

    Cipher opening = Samples.opening(AAD);
    byte[] message = Samples.sealed(PLAINTEXT, AAD);
    opening.update(message, 0, 1);
    assertRefused(opening);
    assertThat(opening.doFinal(message, 1, message.length - 1)).isEqualTo(PLAINTEXT);
  }

  @Test
  void afterAskingForTheSize_isTaken() throws GeneralSecurityException {
    Cipher sealing = Samples.sealing();
    assertThat(sealing.getOutputSize(40)).isEqualTo(304);
    sealing.updateAAD(AAD);
    assertThat(sealing.doFinal(PLAINTEXT)).isEqualTo(Samples.sealed(PLAINTEXT, AAD));
  }

  @Test
  void afterEncryption_isRefused() throws GeneralSecurityException {
    Cipher sealing = Samples.sealing();
    sealing.doFinal(PLAINTEXT);
    assertRefused(sealing);
  }

  @Test
  void nextMessageToDecrypt_needsItsOwn() throws GeneralSecurityException {
    Cipher opening = Samples.opening(AAD);
    byte[] message = Samples.sealed(PLAINTEXT, AAD);
    assertThat(opening.doFinal(message)).isEqualTo(PLAINTEXT);
    assertThatThrownBy(() -> opening.doFinal(message))
        .isExactlyInstanceOf(AEADBadTagException.class);
    opening.updateAAD(AAD);
    assertThat(opening.doFinal(message)).isEqualTo(PLAINTEXT);
  }

  private static void assertRefused(Cipher cipher) {
    assertThatThrownBy(() -> cipher.updateAAD(new byte[1]))
        .isExactlyInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> cipher.updateAAD(ByteBuffer.allocate(1)))
        .isExactlyInstanceOf(IllegalStateException.class);
  }
}
