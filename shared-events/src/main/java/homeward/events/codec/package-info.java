/**
 * Event serialisation: JSON payloads, old versions, sealing of personal data, headers of Kafka records.
 *
 * <p>{@link homeward.events.codec.Contracts} is the set of events known to a process, composed from the contract
 * packages of the services; {@link homeward.events.codec.EventCodec} maps their payloads, {@link
 * homeward.events.codec.Attributes} their metadata. Guarantees: every payload ever written stays readable; an unknown
 * event is reported ({@link homeward.events.codec.UnknownEvent}), never guessed at; personal data is never written in
 * plaintext. This package knows services only through their contract packages.
 */
@NullMarked
package homeward.events.codec;

import org.jspecify.annotations.NullMarked;
