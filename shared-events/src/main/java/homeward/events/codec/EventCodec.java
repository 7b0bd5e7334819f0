package homeward.events.codec;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import homeward.events.DomainEvent;

/**
 * Events as the journal stores them and Kafka carries them: the same bytes in both. Old versions are upcast on reading.
 *
 * <p>Thread-safe. Encoding is deterministic for events whose sets keep their order.
 */
public final class EventCodec {

    private static final EventCodec STANDARD = new EventCodec(EventTypes::find, Upcasters.standard());

    private final BiFunction<String, String, Optional<EventType>> contracts;
    private final Upcasters upcasters;

    /** @param contracts finds the newest contract by service and event name */
    public EventCodec(BiFunction<String, String, Optional<EventType>> contracts, Upcasters upcasters) {
        this.contracts = contracts;
        this.upcasters = upcasters;
    }

    /** The codec of all contracts in this module. */
    public static EventCodec standard() {
        return STANDARD;
    }

    /**
     * The stored form.
     *
     * @throws MalformedEvent if personal data is in the clear, erased or sealed for another place; see {@link Sealing}
     */
    public byte[] encode(DomainEvent event) {
        try {
            return EventJson.mapper().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw MalformedEvent.at(event.getClass().getSimpleName(), e);
        }
    }

    /** Whether {@link #decode} would know the type and version. */
    public boolean knows(TypeName type) {
        return contracts
                .apply(type.service(), type.name())
                .filter(known -> type.version() <= known.version() && upcasters.reach(type, known.version()))
                .isPresent();
    }

    /**
     * @param eventId what personal data in the payload is bound to
     * @throws UnknownEvent for a type or version this build does not know
     * @throws MalformedEvent if the payload does not follow its contract
     */
    public DomainEvent decode(String service, String name, int version, byte[] payload, UUID eventId) {
        return decode(new TypeName(service, name, version), payload, eventId);
    }

    /** As above, by full name. */
    public DomainEvent decode(TypeName type, byte[] payload, UUID eventId) {
        var known = contracts
                .apply(type.service(), type.name())
                .filter(newest -> type.version() <= newest.version())
                .orElseThrow(() -> new UnknownEvent(type));
        var reader = EventJson.mapper().readerFor(known.recordClass()).withAttribute(PersonalJson.EVENT_ID, eventId);
        try {
            if (type.version() == known.version()) {
                return reader.readValue(payload);
            }
            if (!(EventJson.mapper().readTree(payload) instanceof ObjectNode old)) {
                throw new MalformedEvent(type.toString(), "is not a JSON object");
            }
            var current = upcasters.upcast(type, known.version(), old);
            if (current == null) {
                throw new UnknownEvent(type);
            }
            return reader.readValue(EventJson.mapper().writeValueAsBytes(current));
        } catch (JsonProcessingException e) {
            throw MalformedEvent.at(type.toString(), e);
        } catch (IOException e) {
            throw new MalformedEvent(type.toString(), "cannot be read");
        }
    }
}
