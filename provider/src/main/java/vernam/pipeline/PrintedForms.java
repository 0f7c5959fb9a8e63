package vernam.pipeline;

import vernam.literal.Literal;
import vernam.spec.PasscryptCost;

/**
 * The part of a {@link Pipeline} that prints items of any type or hashes what is printed. What an
 * item may be is said at {@link HashStages}.
 *
 * @param <T> an item
 */
public abstract sealed class PrintedForms<T> permits Pipeline {
  PrintedForms() {}

  /** Sends the items through a stage that makes texts. */
  public abstract TextPipeline pipeToText(Stage<? super T, String> stage);

  /** Sends the items through a stage that makes pairs. */
  public abstract <N, R> TaggedPipeline<N, R> pipeToTagged(Stage<? super T, Tagged<N, R>> stage);

  /** Writes each as Python's {@code str} does; see {@link Stages#toText}. */
  public final TextPipeline toText() {
    return pipeToText(Stages.toText());
  }

  /** Writes each as JSON; see {@link Stages#toJson}. */
  public final TextPipeline toJson() {
    return pipeToText(Stages.toJson());
  }

  /** Hashes each; see {@link HashStages#sha256()}. */
  public final TextPipeline sha256() {
    return pipeToText(HashStages.sha256());
  }

  /** Hashes each under a salt; see {@link HashStages#sha256(Literal)}. */
  public final TextPipeline sha256(Literal salt) {
    return pipeToText(HashStages.sha256(salt));
  }

  /** Hashes each; see {@link HashStages#sha512()}. */
  public final TextPipeline sha512() {
    return pipeToText(HashStages.sha512());
  }

  /** Hashes each under a salt; see {@link HashStages#sha512(Literal)}. */
  public final TextPipeline sha512(Literal salt) {
    return pipeToText(HashStages.sha512(salt));
  }

  /** Authenticates each; see {@link HashStages#hmac256(Literal)}. */
  public final TextPipeline hmac256(Literal key) {
    return pipeToText(HashStages.hmac256(key));
  }

  /** Authenticates each with a salt; see {@link HashStages#hmac256(Literal, Literal)}. */
  public final TextPipeline hmac256(Literal key, Literal salt) {
    return pipeToText(HashStages.hmac256(key, salt));
  }

  /** Authenticates each; see {@link HashStages#hmac512(Literal)}. */
  public final TextPipeline hmac512(Literal key) {
    return pipeToText(HashStages.hmac512(key));
  }

  /** Authenticates each with a salt; see {@link HashStages#hmac512(Literal, Literal)}. */
  public final TextPipeline hmac512(Literal key, Literal salt) {
    return pipeToText(HashStages.hmac512(key, salt));
  }

  /** Hashes all up to each; see {@link HashStages#runningSha256}. */
  public final TextPipeline runningSha256() {
    return runningSha256(Literal.none());
  }

  /** Hashes a salt and all up to each; see {@link HashStages#runningSha256}. */
  public final TextPipeline runningSha256(Literal salt) {
    return pipeToText(HashStages.runningSha256(salt));
  }

  /** Hashes all up to each; see {@link HashStages#runningSha512}. */
  public final TextPipeline runningSha512() {
    return runningSha512(Literal.none());
  }

  /** Hashes a salt and all up to each; see {@link HashStages#runningSha512}. */
  public final TextPipeline runningSha512(Literal salt) {
    return pipeToText(HashStages.runningSha512(salt));
  }

  /** Hashes each password under a new salt; see {@link HashStages#passcrypt(PasscryptCost)}. */
  public final TaggedPipeline<String, String> passcrypt(PasscryptCost cost) {
    return pipeToTagged(HashStages.passcrypt(cost));
  }

  /** Hashes all passwords up to each; see {@link HashStages#runningPasscrypt}. */
  public final TextPipeline runningPasscrypt(Literal salt, PasscryptCost cost) {
    return pipeToText(HashStages.runningPasscrypt(salt, cost));
  }
}
