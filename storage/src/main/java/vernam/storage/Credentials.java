package vernam.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vernam.literal.Literal;
import vernam.spec.PasscryptCost;
import vernam.storage.core.Crypto;
import vernam.storage.core.ProfileTokens;

/**
 * What a user knows and gives to open a profile: a username, a password, and more if wanted. All of
 * it counts, the cost included: a profile opens with the very same credentials only.
 *
 * <pre>{@code
 * try (Credentials credentials = Credentials.of("ada", password);
 *     EncryptedStore store = EncryptedStores.openProfile(file, credentials)) {
 *   …
 * }
 * }</pre>
 *
 * <p>Every {@code with} method returns new credentials, which share their secrets with these:
 * closing either wipes the passwords of both. Arrays are copied, and the copies wiped by {@link
 * #close}, after which the credentials cannot be used; the originals stay the caller's to wipe, and
 * a {@code String} cannot be wiped at all.
 *
 * <p>Safe for use by many threads. {@code toString} shows nothing. Source: specification database,
 * section 7.
 */
public final class Credentials implements AutoCloseable {
  /** The cost where none is named, as in aiootp: 32 MiB of memory, about two seconds. */
  public static final PasscryptCost DEFAULT_COST = ProfileTokens.DEFAULT_COST;

  private final Copies copies;
  private final Literal username;
  private final Literal password;
  private final Literal salt;
  private final List<Literal> more;
  private final PasscryptCost cost;

  private Credentials(
      Copies copies,
      Literal username,
      Literal password,
      Literal salt,
      List<Literal> more,
      PasscryptCost cost) {
    this.copies = copies;
    this.username = username;
    this.password = password;
    this.salt = salt;
    this.more = more;
    this.cost = cost;
  }

  /** Arrays that belong to credentials, and the lock of those who use them. */
  private static final class Copies {
    private final List<Runnable> wipes = new ArrayList<>();
    private boolean wiped;

    synchronized Literal literal(@Nullable Object value) {
      checkOpen();
      if (value instanceof char[] text) {
        char[] copy = text.clone();
        wipes.add(() -> Arrays.fill(copy, '\0'));
        return Literal.textView(copy);
      }
      if (value instanceof byte[] bytes) {
        byte[] copy = bytes.clone();
        wipes.add(() -> Arrays.fill(copy, (byte) 0));
        return Literal.bytesView(copy);
      }
      return Literals.of(value);
    }

    void checkOpen() {
      if (wiped) {
        throw new IllegalStateException("the credentials are closed");
      }
    }

    synchronized void wipe() {
      wiped = true;
      wipes.forEach(Runnable::run);
      wipes.clear();
    }
  }

  /**
   * Makes credentials of a username and a password.
   *
   * @throws IllegalArgumentException if the password is empty
   */
  public static Credentials of(String username, char[] password) {
    return ofValues(username, password);
  }

  /**
   * Makes credentials of any values, as {@link StoreKeys} says, for profiles of aiootp that have
   * such ones. {@code byte[]} and text are different passwords.
   *
   * @throws IllegalArgumentException if a value is of another type, or the password empty, null,
   *     zero or false
   */
  public static Credentials ofValues(@Nullable Object username, @Nullable Object password) {
    Copies copies = new Copies();
    Literal secret = copies.literal(password);
    if (secret.isFalsy()) {
      throw new IllegalArgumentException("a password is not empty, none, zero or false");
    }
    return new Credentials(
        copies, copies.literal(username), secret, Literal.none(), List.of(), DEFAULT_COST);
  }

  /**
   * Returns these credentials with one more secret of the user's. It is worth having: without it,
   * who guesses names and passwords can do so before having the database.
   *
   * @param secret a {@code char[]}, or any value as {@link StoreKeys} says; null for none
   */
  public Credentials withSalt(@Nullable Object secret) {
    return new Credentials(copies, username, password, copies.literal(secret), more, cost);
  }

  /**
   * Returns these credentials with more values, such as the name of a server, in the place of those
   * that were given before. Their order counts.
   *
   * @param values see {@link StoreKeys}
   */
  public Credentials withMore(@Nullable Object... values) {
    List<Literal> literals = new ArrayList<>(values.length);
    for (Object value : values) {
      literals.add(copies.literal(value));
    }
    return new Credentials(copies, username, password, salt, List.copyOf(literals), cost);
  }

  /**
   * Returns these credentials with another cost. It is stored nowhere, and one above the limit of
   * the provider is refused when it is used.
   */
  public Credentials withCost(PasscryptCost newCost) {
    return new Credentials(copies, username, password, salt, more, newCost);
  }

  /**
   * Computes what follows from the credentials, which takes the time and memory of their cost; the
   * caller closes it.
   *
   * @throws IllegalStateException after {@link #close}
   * @throws IllegalArgumentException if the cost is above the limit of the provider
   */
  ProfileTokens tokens(Crypto crypto) {
    synchronized (copies) {
      copies.checkOpen();
      return ProfileTokens.derive(
          crypto, username, password, salt, cost, more.toArray(Literal[]::new));
    }
  }

  /** Wipes the copies of passwords and other arrays; waits for those who use them. */
  @Override
  public void close() {
    copies.wipe();
  }

  /** Returns the class only. */
  @Override
  public String toString() {
    return "Credentials";
  }
}
