/**
 * What a service must be given before it starts in production.
 *
 * <p><b>Guarantees.</b> In the profile {@code prod}, which a packaged service has unless another one is chosen, it does not
 * start without TLS to and from everything, credentials of its own for broker and store, issuers bound to states, and a key
 * service for the vault. It says in one line what is missing.
 *
 * <p><b>For service authors.</b> Nothing.
 *
 * <p><b>For maintainers.</b> {@code ProductionRequirements} is the list; {@code ProductionGate} applies it before
 * anything is started. ADR 13 gives the reasons.
 */
@NullMarked
package homeward.chassis.production;

import org.jspecify.annotations.NullMarked;
