/**
 * The dispatch of commands to aggregates.
 *
 * <p><b>Guarantees.</b> A command is carried out exactly once however often it is repeated: its id follows from the
 * {@code Idempotency-Key} or from the event that led to it, and the journal keeps the receipt. A change of an existing
 * stream needs the version it is based on ({@code If-Match}); a stale one is a {@link
 * homeward.chassis.commands.VersionMismatch} and records nothing.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.commands.Commands} in a resource, {@link
 * homeward.chassis.commands.ChangesStream} on it: callers that are not a party get 404 before the body is read.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.commands.CommandGate} is the only entry point; {@code axon}
 * implements it. Policies and deadlines use it with ids and causation of their own.
 */
@NullMarked
package homeward.chassis.commands;

import org.jspecify.annotations.NullMarked;
