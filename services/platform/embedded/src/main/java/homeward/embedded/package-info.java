/**
 * Broker, document store and token issuer in one JVM, on loopback only, for machines with nothing but a JDK.
 *
 * <p>Users start a {@link homeward.embedded.Platform}, or one server alone ({@link homeward.embedded.EmbeddedKafka},
 * {@link homeward.embedded.EmbeddedStore}, {@link homeward.embedded.EmbeddedIssuer}); {@link
 * homeward.embedded.PlatformMain} runs them in a process of its own. Data acknowledged by broker and store survives
 * the death of the process, but not a power failure. A server that cannot start throws a {@link
 * homeward.embedded.PlatformFailure} with a one-line message and leaves nothing running. Never for production: the
 * issuer gives a token to anybody. Store and broker are for the users of {@link homeward.embedded.Accounts} only, or
 * for everybody on this machine if there are none.
 *
 * <p>For maintainers only: the settings that make Kafka small, the HTTP server of the issuer, the lock on data
 * directories, and the logger that drops everything but errors. The store itself is the module {@code store}.
 */
@NullMarked
package homeward.embedded;

import org.jspecify.annotations.NullMarked;
