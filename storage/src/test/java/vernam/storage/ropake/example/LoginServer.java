package vernam.storage.ropake.example;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import vernam.spec.SecretBytes;
import vernam.storage.EncryptedStore;
import vernam.storage.ropake.RopakeException;
import vernam.storage.ropake.RopakeReply;
import vernam.storage.ropake.RopakeServer;
import vernam.storage.ropake.UnknownKeyIdException;

/**
 * Registers and logs in over HTTP, and greets who is logged in. A real one would speak HTTPS, above
 * all for the registration, and let a proof count once.
 */
public final class LoginServer implements AutoCloseable {
  private static final int MAX_BYTES = 16 * 1024;
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  private record Session(String user, SecretKey key) {}

  private final RopakeServer ropake;
  private final EncryptedStore users;
  private final Map<String, String> invitations;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final HttpServer http;

  /**
   * Starts a server on a free port of this machine.
   *
   * @param invitations codes with the names of those who may register with them, once
   */
  public LoginServer(EncryptedStore store, Map<String, String> invitations) throws IOException {
    this.ropake = new RopakeServer(store);
    this.users = store.metatag("users");
    this.invitations = new ConcurrentHashMap<>(invitations);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/register", exchange -> answer(exchange, this::register));
    http.createContext("/login", exchange -> answer(exchange, this::login));
    http.createContext("/greeting", exchange -> answer(exchange, this::greet));
    http.start();
  }

  public URI address() {
    return URI.create("http://localhost:" + http.getAddress().getPort());
  }

  @FunctionalInterface
  private interface Page {
    String of(HttpExchange exchange) throws IOException, RopakeException;
  }

  private String register(HttpExchange exchange) throws IOException, RopakeException {
    String code = exchange.getRequestHeaders().getFirst("Invitation");
    String user = code == null ? null : invitations.remove(code);
    if (user == null) {
      throw new SecurityException("no such invitation");
    }
    try (RopakeReply reply = ropake.register(body(exchange))) {
      users.put(reply.clientId(), user);
      return opened(reply);
    }
  }

  private String login(HttpExchange exchange) throws IOException, RopakeException {
    try (RopakeReply reply = ropake.login(body(exchange))) {
      return opened(reply);
    }
  }

  /**
   * Notes a session that nobody may use yet but who has its key; a repeated one is noted already.
   */
  private String opened(RopakeReply reply) {
    Optional<String> user = users.get(reply.clientId(), String.class);
    reply
        .sessionKey()
        .ifPresent(
            key ->
                sessions.put(
                    reply.keyId(),
                    new Session(
                        user.orElseThrow(), SecretBytes.copyOf(key.getEncoded(), "HmacSHA256"))));
    return reply.text();
  }

  private String greet(HttpExchange exchange) {
    String id = exchange.getRequestHeaders().getFirst("Session");
    String proof = exchange.getRequestHeaders().getFirst("Proof");
    Session session = id == null ? null : sessions.get(id);
    if (session == null
        || proof == null
        || !MessageDigest.isEqual(
            proof.getBytes(UTF_8), Proof.of(session.key(), "/greeting").getBytes(UTF_8))) {
      throw new SecurityException("not logged in");
    }
    return "Hello, " + session.user();
  }

  private static String body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
    return new String(bytes, US_ASCII);
  }

  private static void answer(HttpExchange exchange, Page page) throws IOException {
    int status = OK;
    String text = "";
    try (exchange) {
      try {
        text = page.of(exchange);
      } catch (UnknownKeyIdException e) {
        status = NOT_FOUND;
      } catch (RopakeException e) {
        status = BAD_REQUEST;
      } catch (SecurityException e) {
        status = UNAUTHORIZED;
      }
      byte[] bytes = text.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
