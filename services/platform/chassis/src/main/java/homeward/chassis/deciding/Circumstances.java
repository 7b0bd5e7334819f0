package homeward.chassis.deciding;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

/**
 * The inputs of a decision besides the command and the stream's state.
 *
 * @param now time of the decision, from the injected clock
 * @param commandId id of the command, the same on every retry
 */
public record Circumstances(Instant now, UUID commandId, Actor actor) {

    /** An id derived from the command id and the purpose, e.g. {@code newId("itinerary")}; the same on every retry. */
    public UUID newId(String purpose) {
        return Generators.nameBasedGenerator(commandId).generate(purpose);
    }
}
