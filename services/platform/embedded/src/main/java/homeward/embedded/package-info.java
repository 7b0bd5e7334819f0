/**
 * Broker, document store and token issuer in one JVM, on loopback only, for a machine that has a JDK and nothing else.
 *
 * <p>Users start a {@link homeward.embedded.Platform}, or one server alone ({@link homeward.embedded.EmbeddedKafka}, {@link
 * homeward.embedded.EmbeddedStore}, {@link homeward.embedded.EmbeddedIssuer}); {@link homeward.embedded.PlatformMain} is the
 * same as a process of its own. What the broker and the store have acknowledged survives the death of the process, not the
 * loss of power. A server that cannot start says why in one line ({@link homeward.embedded.PlatformFailure}) and leaves
 * nothing running. Never for production: the issuer gives a token to anybody.
 *
 * <p>For maintainers only: the settings that make Kafka small, the HTTP server of the issuer, the lock on data directories,
 * and the logger that keeps the libraries quiet. The store itself is the module {@code store}.
 */
@NullMarked
package homeward.embedded;

import org.jspecify.annotations.NullMarked;
