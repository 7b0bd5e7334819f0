/**
 * Decisions as plain functions: {@link homeward.chassis.deciding.Decider}, its commands and its state.
 *
 * <p><b>Guarantees.</b> Nothing here depends on a framework, a clock or a database. A decider is given all its inputs:
 * the stream's state, the command, and {@link homeward.chassis.deciding.Circumstances} (actor, time, treaty). It
 * answers with events or throws a {@link homeward.chassis.deciding.Refusal} that names the rule and, if it comes from
 * a treaty, the article. The same input always gives the same output, so a case can be replayed.
 *
 * <p><b>For service authors.</b> All of it.
 *
 * <p><b>For maintainers.</b> {@code axon} turns each decider into an aggregate; {@code rest} turns a refusal into an
 * HTTP problem. This package depends on no other of the chassis.
 */
@NullMarked
package homeward.chassis.deciding;

import org.jspecify.annotations.NullMarked;
