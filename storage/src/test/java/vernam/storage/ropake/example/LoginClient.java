package vernam.storage.ropake.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import vernam.storage.EncryptedStore;
import vernam.storage.ropake.RopakeClient;
import vernam.storage.ropake.RopakeException;
import vernam.storage.ropake.RopakeSession;
import vernam.storage.ropake.UnknownKeyIdException;

/** Registers with a {@link LoginServer}, logs in and asks for its greeting. */
public final class LoginClient {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final RopakeClient ropake;

  /** Makes a client, whose store is for this server alone. */
  public LoginClient(URI server, EncryptedStore store) {
    this.server = server;
    this.ropake = new RopakeClient(store);
  }

  public RopakeSession register(String invitation) throws IOException, RopakeException {
    return ropake.register(
        hello -> send(post("/register", hello).header("Invitation", invitation)));
  }

  public RopakeSession login() throws IOException, RopakeException {
    return ropake.login(hello -> send(post("/login", hello)));
  }

  public String greeting(RopakeSession session) throws IOException, RopakeException {
    return send(
        HttpRequest.newBuilder(server.resolve("/greeting"))
            .header("Session", session.keyId())
            .header("Proof", Proof.of(session.sessionKey(), "/greeting")));
  }

  private HttpRequest.Builder post(String path, String hello) {
    return HttpRequest.newBuilder(server.resolve(path)).POST(BodyPublishers.ofString(hello));
  }

  private String send(HttpRequest.Builder request) throws IOException, UnknownKeyIdException {
    HttpResponse<String> response;
    try {
      response = http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (response.statusCode() == NOT_FOUND) {
      throw new UnknownKeyIdException();
    }
    if (response.statusCode() != OK) {
      throw new IOException("the server said " + response.statusCode());
    }
    return response.body();
  }
}
