/**
 * Who uses the embedded store, and what each user may do there.
 *
 * <p>A user logs in with a password by SCRAM-SHA-256 (RFC 5802, RFC 7677), with the commands and errors of a MongoDB
 * server ({@code saslStart}, {@code saslContinue}, {@code speculativeAuthenticate}; 18 AuthenticationFailed, 13
 * Unauthorized), and has rights only in the databases named for that user. A server without users requires no login.
 * {@link homeward.store.access.Users} are those of a server, a {@link homeward.store.access.Session} is one connection;
 * the rest is for maintainers.
 */
@NullMarked
package homeward.store.access;

import org.jspecify.annotations.NullMarked;
