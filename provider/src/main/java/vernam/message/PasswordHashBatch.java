package vernam.message;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import vernam.literal.Literal;
import vernam.passcrypt.ComposedHash;
import vernam.spec.MalformedMessageException;
import vernam.spec.PasscryptCost;
import vernam.spec.PasscryptLimit;
import vernam.sponge.WideKeccak;
import vernam.sponge.WideKeccaks;

/**
 * Hashes or checks several passwords, faster than one after the other: side by side in the lanes of
 * vectors, where the runtime is Java 25 or newer with {@code --add-modules jdk.incubator.vector},
 * and groups of them on the threads of an executor. For servers, which have many at a time. The
 * hashes are those of {@link PasswordHasher}, bit for bit.
 *
 * <pre>{@code
 * PasswordHashBatch batch = new PasswordHashBatch(executor);
 * List<BatchResult<Boolean>> verified =
 *     batch.verify(List.of(PasswordAttempt.of(hash, one), PasswordAttempt.of(other, two)));
 * }</pre>
 *
 * <p>Each password has a result of its own, in the order given, and a bad one hurts no other. Only
 * hashes with the same settings go side by side; they are done at the same time, so each takes
 * longer than alone, and all together less.
 *
 * <p><b>Memory:</b> a group takes the memory of all its hashes at once, 2, 4 or 8 times that of
 * one, but never more than the limit allows a single hash. Each thread of the executor, and the
 * caller's, has one group at a time: the whole batch takes at most the limit times their number.
 *
 * <p>Passwords enter as text, and the arrays stay the caller's to wipe. All memory that hashes take
 * is wiped. Immutable and safe for use by many threads. Source: specification passcrypt, sections
 * 4, 5 and 10.
 */
public final class PasswordHashBatch {
  private final PasscryptCost cost;
  private final PasscryptLimit limit;
  private final SecureRandom random;
  private final Executor executor;
  private final WideKeccaks choice;

  /**
   * Makes a batch with {@link PasswordHasher#RECOMMENDED} settings and {@link
   * PasscryptLimit#DEFAULT}.
   *
   * @param executor runs one group of passwords in each task; the caller's thread works too, and
   *     does what the executor refuses or has not begun
   */
  public PasswordHashBatch(Executor executor) {
    this(executor, PasswordHasher.RECOMMENDED, PasscryptLimit.DEFAULT, new SecureRandom());
  }

  /**
   * Makes a batch.
   *
   * @param executor runs one group of passwords in each task; the caller's thread works too, and
   *     does what the executor refuses or has not begun
   * @param cost of new hashes
   * @param limit the most that checking a stored hash may cost, and the most memory of a group
   * @param random gives the salts of new hashes, 32 bytes each
   * @throws IllegalArgumentException if new hashes would be above the limit
   */
  public PasswordHashBatch(
      Executor executor, PasscryptCost cost, PasscryptLimit limit, SecureRandom random) {
    this(executor, cost, limit, random, WideKeccaks.system());
  }

  PasswordHashBatch(
      Executor executor,
      PasscryptCost cost,
      PasscryptLimit limit,
      SecureRandom random,
      WideKeccaks choice) {
    limit.check(cost);
    this.cost = cost;
    this.limit = limit;
    this.random = random;
    this.executor = executor;
    this.choice = choice;
  }

  /**
   * Hashes passwords, each under a new salt.
   *
   * @return for each password, in the same order, the text that {@link PasswordHasher#hash} would
   *     return, or the {@link IllegalArgumentException} for an empty one
   */
  public List<BatchResult<String>> hash(List<char[]> passwords) {
    List<Literal> shown = passwords.stream().map(Literal::textView).toList();
    return groups(password -> cost, shown, this::hash, this::hash);
  }

  /**
   * Checks passwords against stored hashes, compared in constant time.
   *
   * @return for each attempt, in the same order, what {@link PasswordHasher#verify} would return,
   *     or its {@link MalformedMessageException} as the {@link BatchResult#failure}; false for an
   *     empty password
   */
  public List<BatchResult<Boolean>> verify(List<PasswordAttempt> attempts) {
    List<Optional<BatchResult<Boolean>>> early = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    for (PasswordAttempt attempt : attempts) {
      try {
        ComposedHash hash = ComposedHash.fromText(attempt.hash());
        PasswordHasher.requirePermitted(hash.cost(), limit);
        if (attempt.password().length == 0) {
          early.add(Optional.of(BatchResult.of(false)));
        } else {
          checks.add(new Check(hash, Literal.textView(attempt.password())));
          early.add(Optional.empty());
        }
      } catch (MalformedMessageException e) {
        early.add(Optional.of(BatchResult.failed(e)));
      }
    }
    Iterator<BatchResult<Boolean>> late =
        groups(check -> check.hash().cost(), checks, this::verify, this::verify).iterator();
    return early.stream().map(result -> result.orElseGet(late::next)).toList();
  }

  private List<String> hash(WideKeccak keccak, List<Literal> passwords) {
    List<byte[]> salts = passwords.stream().map(password -> salt()).toList();
    return ComposedHash.allOf(keccak, passwords, salts, cost, limit).stream()
        .map(ComposedHash::toText)
        .toList();
  }

  private String hash(Literal password) {
    return ComposedHash.of(password, salt(), cost, limit).toText();
  }

  private List<Boolean> verify(WideKeccak keccak, List<Check> checks) {
    return ComposedHash.allMatch(
        keccak,
        checks.stream().map(Check::hash).toList(),
        checks.stream().map(Check::password).toList(),
        limit);
  }

  private boolean verify(Check check) {
    return check.hash().matches(check.password(), limit);
  }

  private byte[] salt() {
    byte[] salt = new byte[ComposedHash.SALT_SIZE];
    random.nextBytes(salt);
    return salt;
  }

  /** Does all jobs; those of one cost stand together, so that few groups are mixed. */
  private <R, T> List<BatchResult<T>> groups(
      Function<R, PasscryptCost> costOf,
      List<R> jobs,
      BiFunction<WideKeccak, List<R>, List<T>> wide,
      Groups.Single<R, T> single) {
    Map<PasscryptCost, Long> ranks = ranks(jobs.stream().map(costOf).toList());
    long work = jobs.stream().map(costOf).mapToLong(PasscryptCost::permutations).sum();
    return new Groups<R, T>(executor, job -> ranks.get(costOf.apply(job)))
        .run(
            jobs,
            choice.forWork(work),
            (keccak, group) -> sideBySide(keccak, group, costOf, wide, single),
            single);
  }

  /** Numbers the different costs, the cheapest first. */
  private static Map<PasscryptCost, Long> ranks(List<PasscryptCost> costs) {
    Map<PasscryptCost, Long> ranks = new HashMap<>();
    costs.stream()
        .distinct()
        .sorted(Comparator.comparingLong(PasscryptCost::permutations))
        .forEachOrdered(each -> ranks.put(each, (long) ranks.size()));
    return ranks;
  }

  /** Does a group whose jobs of one cost follow each other. */
  private <R, T> List<BatchResult<T>> sideBySide(
      WideKeccak keccak,
      List<R> group,
      Function<R, PasscryptCost> costOf,
      BiFunction<WideKeccak, List<R>, List<T>> wide,
      Groups.Single<R, T> single) {
    List<BatchResult<T>> results = new ArrayList<>();
    while (results.size() < group.size()) {
      List<R> rest = group.subList(results.size(), group.size());
      PasscryptCost first = costOf.apply(rest.get(0));
      List<R> alike =
          rest.stream()
              .takeWhile(job -> costOf.apply(job).equals(first))
              .limit(limit.memory() / first.memory())
              .toList();
      if (alike.size() == 1) {
        results.add(Groups.one(alike.get(0), single));
      } else {
        wide.apply(keccak, alike).forEach(result -> results.add(BatchResult.of(result)));
      }
    }
    return results;
  }

  private record Check(ComposedHash hash, Literal password) {}
}
