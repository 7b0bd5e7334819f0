package homeward.events.codec;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;

import homeward.events.DomainEvent;
import homeward.events.TypeName;

/**
 * Encodes and decodes the events of some {@link Contracts}. Journal and Kafka hold the same bytes. Old versions are
 * upcast on reading.
 *
 * <p>Thread-safe. Encoding is deterministic for events whose sets have a fixed order.
 */
public final class EventCodec {

    private final Contracts contracts;

    EventCodec(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * The stored form.
     *
     * @throws MalformedEvent if personal data is plaintext, erased or bound to another event or field; see {@link
     *     Sealing}
     */
    public byte[] encode(DomainEvent event) {
        try {
            return EventJson.mapper().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw MalformedEvent.at(event.getClass().getSimpleName(), e);
        }
    }

    /** Newest contract of the event; empty for a type or version that {@link #decode} does not know. */
    public Optional<EventType> contract(TypeName type) {
        return contracts
                .find(type.service(), type.name())
                .filter(known -> type.version() <= known.version()
                        && contracts.upcasters().reach(type, known.version()));
    }

    /**
     * Decodes a payload, upcast to the newest version.
     *
     * @param eventId the event to which personal data in the payload is bound
     * @throws UnknownEvent for a type or version unknown to this build
     * @throws MalformedEvent if the payload does not match its contract
     */
    public DomainEvent decode(String service, String name, int version, byte[] payload, UUID eventId) {
        return decode(new TypeName(service, name, version), payload, eventId);
    }

    /** As above, by full name. */
    public DomainEvent decode(TypeName type, byte[] payload, UUID eventId) {
        EventType known = contract(type).orElseThrow(() -> new UnknownEvent(type));
        ObjectReader reader =
                EventJson.mapper().readerFor(known.recordClass()).withAttribute(PersonalJson.EVENT_ID, eventId);
        try {
            if (type.version() == known.version()) {
                return reader.readValue(payload);
            }
            if (!(EventJson.mapper().readTree(payload) instanceof ObjectNode old)) {
                throw new MalformedEvent(type.toString(), "is not a JSON object");
            }
            ObjectNode current = contracts.upcasters().upcast(type, known.version(), old);
            return reader.readValue(EventJson.mapper().writeValueAsBytes(current));
        } catch (JsonProcessingException e) {
            throw MalformedEvent.at(type.toString(), e);
        } catch (IOException e) {
            throw new MalformedEvent(type.toString(), "cannot be read");
        }
    }
}
