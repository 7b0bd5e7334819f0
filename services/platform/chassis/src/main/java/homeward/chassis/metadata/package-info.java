/**
 * The metadata stored with every event: actor, time, cause, and the states that may see it.
 *
 * <p><b>Guarantees.</b> Stored as plain JSON, readable without this code; no personal data. The metadata and the
 * commit together give the event's envelope.
 *
 * <p><b>For service authors.</b> Nothing: an event arrives with its {@link homeward.events.Envelope}.
 *
 * <p><b>For maintainers.</b> Written by {@code axon}, read by {@code relay} and {@code personal}.
 */
@NullMarked
package homeward.chassis.metadata;

import org.jspecify.annotations.NullMarked;
