/**
 * The pages of operators, on the management port: health of every process, lag of the consumers, parked streams, rebuilds, the
 * clock.
 *
 * <p><b>Guarantees.</b> They have a sign-in of their own: a token of the operators' issuer that the management ports of the
 * services accept as well, of the role {@code operator} and of no state. The session of an officer is not looked at here, and the
 * session that begins here is known nowhere else. No page shows more than the management ports say.
 *
 * <p><b>For maintainers.</b> Quarkus serves neither resources nor the OpenID Connect extension on its management port, so routes,
 * sign-in and sessions are made here (ADR 26).
 */
@NullMarked
package homeward.console.operators;

import org.jspecify.annotations.NullMarked;
