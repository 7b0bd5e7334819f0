package homeward.events.codec;

import java.io.IOException;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import homeward.events.DomainEvent;

/** Encrypts the personal data of an event before it is stored or sent. */
public final class Sealing {

    private Sealing() {}

    record Order(UUID eventId, Sealer sealer) {}

    /**
     * The same event with every {@code Present} value sealed and bound to the event's id and the path of its field.
     * Values already sealed for this event and field are kept.
     *
     * @throws MalformedEvent if a value is erased or sealed for another event or field; names the field only
     */
    public static <E extends DomainEvent> E seal(E event, UUID eventId, Sealer sealer) {
        String what = event.getClass().getSimpleName();
        try {
            byte[] payload = EventJson.mapper()
                    .writer()
                    .withAttribute(PersonalJson.SEALING, new Order(eventId, sealer))
                    .writeValueAsBytes(event);
            return EventJson.mapper()
                    .readerFor(event.getClass())
                    .withAttribute(PersonalJson.EVENT_ID, eventId)
                    .readValue(payload);
        } catch (JsonProcessingException e) {
            throw MalformedEvent.at(what, e);
        } catch (IOException e) {
            throw new MalformedEvent(what, "cannot be written");
        }
    }

    /**
     * The same event with its sealed values bound to the event's id and their fields, as when they were sealed: without
     * that they cannot be opened.
     *
     * @throws MalformedEvent if a value is not sealed; names the field only
     */
    public static <E extends DomainEvent> E bound(E event, UUID eventId) {
        String what = event.getClass().getSimpleName();
        try {
            return EventJson.mapper()
                    .readerFor(event.getClass())
                    .withAttribute(PersonalJson.EVENT_ID, eventId)
                    .readValue(EventJson.mapper().writeValueAsBytes(event));
        } catch (JsonProcessingException e) {
            throw MalformedEvent.at(what, e);
        } catch (IOException e) {
            throw new MalformedEvent(what, "cannot be written");
        }
    }
}
