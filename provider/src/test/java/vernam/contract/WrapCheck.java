package vernam.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vernam.contract.Answers.BAD_TAG;
import static vernam.contract.Answers.ILLEGAL_STATE;
import static vernam.contract.Answers.INVALID_KEY;
import static vernam.contract.Answers.PLAINTEXT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.SealedObject;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys, objects and streams as what is encrypted. */
enum WrapCheck implements Check {
  SECRET_KEY(
      "wrap and unwrap a secret key",
      "the same key",
      s -> {
        SecretKey key = new SecretKeySpec(Subject.bytes(3, 24), "DESede");
        return same(key, unwrap(s, wrap(s, key), "DESede", Cipher.SECRET_KEY));
      }),
  PRIVATE_KEY(
      "wrap and unwrap a private key",
      "the same key",
      s -> {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] wrapped = wrap(s, pair.getPrivate());
        return same(pair.getPrivate(), unwrap(s, wrapped, "Ed25519", Cipher.PRIVATE_KEY));
      }),
  PUBLIC_KEY(
      "wrap and unwrap a public key",
      "the same key",
      s -> {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] wrapped = wrap(s, pair.getPublic());
        return same(pair.getPublic(), unwrap(s, wrapped, "Ed25519", Cipher.PUBLIC_KEY));
      }),
  WRAPPED_IS_ENCRYPTED(
      "decrypt a wrapped key as data",
      PLAINTEXT,
      s -> {
        byte[] bytes = Subject.bytes(3, 24);
        byte[] wrapped = wrap(s, new SecretKeySpec(bytes, "DESede"));
        return Answers.is(bytes, () -> s.opened(wrapped));
      }),
  WRAP_TWICE(
      "wrap a second key without init",
      ILLEGAL_STATE,
      s -> {
        Cipher cipher = s.cipher();
        cipher.init(Cipher.WRAP_MODE, s.key(), s.sealingParameters(Subject.USUAL));
        cipher.wrap(s.key());
        return Answers.to(() -> cipher.wrap(s.key()));
      }),
  UNWRAP_TWICE(
      "unwrap a second key without init",
      "the same key",
      s -> {
        SecretKey key = new SecretKeySpec(Subject.bytes(3, 24), "DESede");
        byte[] wrapped = wrap(s, key);
        Cipher cipher = s.cipher();
        cipher.init(Cipher.UNWRAP_MODE, s.key(), s.openingParameters(Subject.USUAL));
        cipher.unwrap(wrapped, "DESede", Cipher.SECRET_KEY);
        try {
          return same(key, cipher.unwrap(wrapped, "DESede", Cipher.SECRET_KEY));
        } catch (IllegalStateException e) {
          return ILLEGAL_STATE;
        }
      }),
  HIDDEN_KEY(
      "wrap a key that hides its bytes",
      INVALID_KEY,
      s -> Answers.to(() -> wrap(s, new HiddenKey("DESede")))),
  UNWRAP_WITH_ANOTHER_KEY(
      "unwrap with another key",
      INVALID_KEY,
      s -> {
        byte[] wrapped = wrap(s, s.key());
        Cipher cipher = s.cipher();
        cipher.init(Cipher.UNWRAP_MODE, s.key(Subject.OTHER), s.openingParameters(Subject.USUAL));
        return Answers.to(() -> cipher.unwrap(wrapped, s.algorithm(), Cipher.SECRET_KEY));
      }),
  UNWRAP_AN_UNKNOWN_ALGORITHM(
      "unwrap a private key of an unknown algorithm",
      "NoSuchAlgorithmException",
      s -> Answers.to(() -> unwrap(s, wrap(s, s.key()), "Unheard", Cipher.PRIVATE_KEY))),
  UNWRAP_WHAT_IS_NO_KEY(
      "unwrap a private key from what is none",
      INVALID_KEY,
      s -> Answers.to(() -> unwrap(s, wrap(s, s.key()), "Ed25519", Cipher.PRIVATE_KEY))),
  WRAP_WHEN_ENCRYPTING(
      "wrap in ENCRYPT_MODE", ILLEGAL_STATE, s -> Answers.to(() -> s.sealing().wrap(s.key()))),
  UPDATE_WHEN_WRAPPING(
      "update in WRAP_MODE",
      ILLEGAL_STATE,
      s -> {
        Cipher cipher = s.cipher();
        cipher.init(Cipher.WRAP_MODE, s.key(), s.sealingParameters(Subject.USUAL));
        return Answers.to(() -> cipher.update(new byte[1]));
      }),
  AAD_WHEN_WRAPPING(
      "updateAAD in WRAP_MODE",
      ILLEGAL_STATE,
      s -> {
        Cipher cipher = s.cipher();
        cipher.init(Cipher.WRAP_MODE, s.key(), s.sealingParameters(Subject.USUAL));
        return Answers.to(() -> cipher.updateAAD(Subject.AAD));
      }),
  SEALED_OBJECT_BY_CIPHER(
      "SealedObject, opened by a cipher",
      "the object",
      s -> {
        SealedObject sealed = new SealedObject("text", s.sealing());
        return "text".equals(copy(sealed).getObject(s.opening())) ? "the object" : "another";
      }),
  SEALED_OBJECT_BY_KEY(
      "SealedObject, opened by the key alone",
      "the object",
      s -> {
        boolean added = Security.addProvider(s.provider()) != -1;
        try {
          SealedObject sealed = new SealedObject("text", s.sealing());
          Object object = copy(sealed).getObject(s.key(), s.provider().getName());
          return "text".equals(object) ? "the object" : "another";
        } finally {
          if (added) {
            Security.removeProvider(s.provider().getName());
          }
        }
      }),
  SEALED_OBJECT_WITH_ANOTHER_KEY(
      "SealedObject, opened by a cipher with another key",
      BAD_TAG,
      s -> {
        SealedObject sealed = new SealedObject("text", s.sealing());
        Cipher cipher = s.cipher();
        cipher.init(Cipher.DECRYPT_MODE, s.key(Subject.OTHER), s.openingParameters(Subject.USUAL));
        return Answers.to(() -> sealed.getObject(cipher));
      }),
  CIPHER_STREAMS(
      "CipherOutputStream and CipherInputStream, read to the end",
      PLAINTEXT,
      s -> {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (CipherOutputStream out = new CipherOutputStream(message, s.sealing())) {
          out.write("piece by piece, ".getBytes(UTF_8));
          out.write(Subject.PLAINTEXT);
        }
        byte[] whole = Pieces.concat("piece by piece, ".getBytes(UTF_8), Subject.PLAINTEXT);
        try (CipherInputStream in =
            new CipherInputStream(new ByteArrayInputStream(message.toByteArray()), s.opening())) {
          return Answers.is(whole, in::readAllBytes);
        }
      });

  // Two texts and a lambda that captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  WrapCheck(String question, String expected, Question body) {
    row = new Row(question, expected, body);
  }

  @Override
  public Row row() {
    return row;
  }

  private static byte[] wrap(Subject subject, Key key) throws GeneralSecurityException {
    Cipher cipher = subject.cipher();
    cipher.init(Cipher.WRAP_MODE, subject.key(), subject.sealingParameters(Subject.USUAL));
    return cipher.wrap(key);
  }

  private static Key unwrap(Subject subject, byte[] wrapped, String algorithm, int type)
      throws GeneralSecurityException {
    Cipher cipher = subject.cipher();
    cipher.init(Cipher.UNWRAP_MODE, subject.key(), subject.openingParameters(Subject.USUAL));
    return cipher.unwrap(wrapped, algorithm, type);
  }

  private static String same(Key expected, Key actual) {
    boolean same =
        Arrays.equals(expected.getEncoded(), actual.getEncoded())
            && expected.getFormat().equals(actual.getFormat());
    return same ? "the same key" : "another key";
  }

  /** Returns what another program would read. */
  private static SealedObject copy(SealedObject sealed) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sealed);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (SealedObject) in.readObject();
    }
  }
}
