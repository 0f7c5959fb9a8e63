/**
 * Ropake, aiootp's ratcheting login: a client and a server that have met once share a key, which
 * every login replaces by another and by which it makes a session key. The state of both is kept in
 * encrypted stores.
 *
 * <pre>{@code
 * RopakeServer server = new RopakeServer(serverStore);
 * RopakeClient client = new RopakeClient(clientStore);
 *
 * RopakeSession first = client.register(hello -> server.register(hello).text());
 * RopakeSession next = client.login(hello -> server.login(hello).text());
 * }</pre>
 *
 * <p><strong>This is a login of a paired device, not of a person who knows a password.</strong> The
 * password only opens the client's store. Who steals the record that the server keeps of a client
 * can log in as that client at once, with nothing to guess; and who meddles with the registration
 * owns what follows. The protocol cannot give more, and nobody has published an analysis of it.
 * Where that matters, or where a password alone should do, use OPAQUE (RFC 9807).
 *
 * <p>Messages are those of aiootp 0.19.3, bit for bit. Its defects that can be mended behind the
 * messages are: both sides keep the previous key until the other has shown the next one, so neither
 * a lost message nor a crash locks a client out, and messages age.
 *
 * <p>Nothing returned by this package is null unless it says so. Source: specification ropake.
 */
@NullMarked
package vernam.storage.ropake;

import org.jspecify.annotations.NullMarked;
