package vernam.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import vernam.cipher.Domain;
import vernam.spec.SecretBytes;
import vernam.sponge.Sha3;

/**
 * What both parties of an exchange know and nobody else: a running SHA3-512 that has taken the
 * products of their keys.
 *
 * <p>{@link #key(String, String)} makes a key for each purpose, bound to the transcript; different
 * directions want different purposes, so that no message can be sent back to its sender. {@link
 * #digest}, {@link #digestAsKey} and {@link #absorb} are aiootp's way: there the identities are not
 * part of the secret, which a party that registers another's key as its own can use; absorb {@link
 * #transcript} first.
 *
 * <p>Until a confirmation or a message under one of the keys has come from the peer, it is certain
 * only that nobody else has the secret, not that the peer has it.
 *
 * <p>Not safe for use by several threads. {@link #close} overwrites the state; keys and arrays
 * given out are the caller's to wipe. Source: specification curve25519, sections 5, 6 and 9; of
 * transcript, keys for purposes and confirmation our own {@code src/docs/formats/exchange.md}.
 */
public final class SharedSecret implements AutoCloseable {
  /** Bytes in a digest, a key and a transcript. */
  public static final int SIZE = 64;

  /** Bytes in a confirmation. */
  public static final int CONFIRMATION_SIZE = 32;

  private final Sha3 state;
  private final byte[] transcript;
  private final Role role;
  private final @Nullable X25519PublicKey peer;
  private boolean closed;

  /**
   * Takes over the state.
   *
   * @param role which side this is
   * @param peer null if the peer has no identity
   */
  SharedSecret(Sha3 state, byte[] transcript, Role role, @Nullable X25519PublicKey peer) {
    this.state = state;
    this.transcript = transcript;
    this.role = role;
    this.peer = peer;
  }

  /** Returns the identity key of the peer; a client of 2DH has none. */
  public Optional<X25519PublicKey> peer() {
    return Optional.ofNullable(peer);
  }

  /**
   * Returns the hash of the protocol and of all public keys that were exchanged, 64 bytes, which
   * are no secret. Both sides have the same if and only if nothing was altered on the way; signed,
   * or mixed into what the application hashes, it binds that to this exchange.
   */
  public byte[] transcript() {
    return transcript.clone();
  }

  /**
   * Mixes bytes into the secret: everything given out afterwards depends on them. The peer has to
   * mix in the same. Bytes are appended without their length, as aiootp does it.
   */
  public SharedSecret absorb(byte[] context) {
    open().absorb(context);
    return this;
  }

  /**
   * Returns aiootp's digest of everything absorbed so far; absorbing can go on.
   *
   * @return {@value #SIZE} bytes
   */
  public byte[] digest() {
    return open().digest();
  }

  /**
   * Returns the digest as a key, which is what a peer with aiootp has. Both directions have the
   * same one.
   *
   * @param algorithm the name that the key bears, {@code Chunky2048} for example
   * @return {@value #SIZE} bytes
   */
  public SecretBytes digestAsKey(String algorithm) {
    return SecretBytes.takeOver(digest(), algorithm);
  }

  /**
   * Returns the key for a purpose. It depends on everything absorbed so far and on the transcript,
   * and tells nothing of the keys for other purposes.
   *
   * @param algorithm the name that the key bears, which its bytes do not depend on
   * @param purpose any text, such as {@code client to server}
   * @return {@value #SIZE} bytes
   * @throws IllegalArgumentException if the purpose has an unpaired surrogate
   */
  public SecretBytes key(String algorithm, String purpose) {
    return SecretBytes.takeOver(derive(Domain.KDF, utf8(purpose)), algorithm);
  }

  /**
   * Returns what proves to the peer that this side has the secret, has seen the same transcript,
   * and has absorbed the same. It may be sent in the clear.
   *
   * @return {@value #CONFIRMATION_SIZE} bytes
   */
  public byte[] confirmation() {
    return confirmationOf(role);
  }

  /**
   * Compares the confirmation of the peer with the one that it should have sent, in constant time.
   * If they differ, nothing here should be relied upon.
   *
   * @throws AEADBadTagException if they differ, in size or otherwise; one's own confirmation, sent
   *     back, differs too
   */
  public void verifyConfirmation(byte[] confirmation) throws AEADBadTagException {
    byte[] expected = confirmationOf(role.other());
    try {
      if (!MessageDigest.isEqual(expected, confirmation)) {
        throw new AEADBadTagException("the confirmation of the peer is not the expected one");
      }
    } finally {
      Arrays.fill(expected, (byte) 0);
    }
  }

  /** Returns a secret in the same state, which goes on by itself and is closed by itself. */
  public SharedSecret copy() {
    return new SharedSecret(open().copy(), transcript, role, peer);
  }

  /** Overwrites the state with zeros; nothing secret can be taken afterwards. */
  @Override
  public void close() {
    state.wipe();
    closed = true;
  }

  /** Shows nothing of the secret. */
  @Override
  public String toString() {
    return "SharedSecret[" + role + "]";
  }

  private byte[] confirmationOf(Role side) {
    byte[] derived = derive(Domain.AUTHENTICATION, utf8(side.name()));
    byte[] confirmation = Arrays.copyOf(derived, CONFIRMATION_SIZE);
    Arrays.fill(derived, (byte) 0);
    return confirmation;
  }

  /** Everything before the purpose has a fixed length, so no two inputs are the same bytes. */
  private byte[] derive(Domain use, byte[] purpose) {
    byte[] digest = digest();
    Sha3 hash = Sha3.sha3With512Bits();
    try {
      return hash.absorb(use.bytes()).absorb(digest).absorb(transcript).absorb(purpose).digest();
    } finally {
      hash.wipe();
      Arrays.fill(digest, (byte) 0);
    }
  }

  private Sha3 open() {
    if (closed) {
      throw new IllegalStateException("the shared secret is closed");
    }
    return state;
  }

  private static byte[] utf8(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a purpose has no unpaired surrogates", e);
    }
  }
}
