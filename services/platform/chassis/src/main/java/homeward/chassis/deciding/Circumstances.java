package homeward.chassis.deciding;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

/**
 * What a decision may rely on besides its command and its stream.
 *
 * @param now the injected clock's time, the moment of decision
 * @param commandId id of the command, the same on every retry
 */
public record Circumstances(Instant now, UUID commandId, Actor actor) {

    /** An id that is the same on every retry of the same command, e.g. {@code newId("itinerary")}. */
    public UUID newId(String purpose) {
        return Generators.nameBasedGenerator(commandId).generate(purpose);
    }
}
