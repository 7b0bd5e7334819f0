package homeward.events.codec;

import java.io.IOException;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import homeward.events.DomainEvent;

/** Turns an event with personal data in the clear into the form in which it may leave memory. */
public final class Sealing {

    private Sealing() {}

    record Order(UUID eventId, Sealer sealer) {}

    /**
     * The same event with every {@code Present} sealed and bound to the event's id and its place in the payload. What
     * already is sealed for this event and place stays.
     *
     * @throws MalformedEvent if a value was sealed for another event or place, or is erased; names the place only
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
}
