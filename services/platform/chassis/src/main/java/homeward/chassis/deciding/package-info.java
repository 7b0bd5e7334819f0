/**
 * Decisions as plain functions: {@link homeward.chassis.deciding.Decider}, its commands and its state.
 *
 * <p><b>Guarantees.</b> Nothing here knows a framework, a clock or a database. A decider is given everything it may
 * rely on: the stream's state, the command, and {@link homeward.chassis.deciding.Circumstances} (actor, time, treaty).
 * It answers with events or throws a {@link homeward.chassis.deciding.Refusal} that names the rule and, if a treaty
 * says so, the article. The same input always gives the same output, so a case can be replayed.
 *
 * <p><b>For service authors.</b> All of it.
 *
 * <p><b>For maintainers.</b> {@code axon} turns each decider into an aggregate; {@code rest} turns a refusal into an
 * HTTP problem. This package depends on no other of the chassis.
 */
@NullMarked
package homeward.chassis.deciding;

import org.jspecify.annotations.NullMarked;
