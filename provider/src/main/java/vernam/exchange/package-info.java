/**
 * Keys on Curve25519, and the exchanges of aiootp in which two parties agree on a secret over an
 * open line.
 *
 * <p>{@link vernam.exchange.Ed25519PrivateKey} signs and {@link vernam.exchange.Ed25519PublicKey}
 * verifies. {@link vernam.exchange.X25519PrivateKey} and {@link vernam.exchange.X25519PublicKey}
 * are the keys of the exchanges: {@link vernam.exchange.Dh2Client} and {@link
 * vernam.exchange.Dh2Server} if only the server has a lasting key, {@link
 * vernam.exchange.Dh3Client} and {@link vernam.exchange.Dh3Server} if both have. Each exchange ends
 * in a {@link vernam.exchange.SharedSecret}, from which keys are made.
 *
 * <p>The curve itself is the platform's: the algorithms {@code X25519} and {@code Ed25519} of the
 * JDK. Before JDK 22 they are in the module {@code jdk.crypto.ec}, which a runtime image of one's
 * own has to name; without it, calls fail with {@link java.security.ProviderException}. The JDK's
 * key objects cannot be wiped, so they live for one operation only; their copies of a secret are
 * left to the garbage collector.
 *
 * <p>Source: specification curve25519.
 */
@NullMarked
package vernam.exchange;

import org.jspecify.annotations.NullMarked;
