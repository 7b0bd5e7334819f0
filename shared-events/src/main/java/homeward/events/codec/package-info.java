/**
 * From events to bytes and back: JSON of payloads, old versions, sealing of personal data, headers of Kafka records.
 *
 * <p>{@link homeward.events.codec.Contracts} is the set of events that a process understands, composed from the packages
 * of the services; {@link homeward.events.codec.EventCodec} reads and writes their payloads, {@link
 * homeward.events.codec.Attributes} everything else. Guarantees: a payload that was ever written is read for ever; what
 * is unknown is said to be unknown ({@link homeward.events.codec.UnknownEvent}) and never guessed; personal data is never
 * written in the clear. Nothing here knows a service by name, except through its package of contracts.
 */
@NullMarked
package homeward.events.codec;

import org.jspecify.annotations.NullMarked;
