/**
 * Who uses the embedded store, and what he may do there.
 *
 * <p>A user proves by SCRAM-SHA-256 (RFC 5802, RFC 7677) that he knows his password, in the commands and with the
 * errors of a MongoDB server ({@code saslStart}, {@code saslContinue}, {@code speculativeAuthenticate}; 18
 * AuthenticationFailed, 13 Unauthorized), and has rights in the databases named for him, in no other. A server without
 * users asks nobody. {@link homeward.store.access.Users} are those of a server, a {@link homeward.store.access.Session}
 * is one connection; the rest is for maintainers.
 */
@NullMarked
package homeward.store.access;

import org.jspecify.annotations.NullMarked;
