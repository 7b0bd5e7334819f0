package homeward.audit.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.rest.Times;

/** A point in a history, as a caller names it. */
sealed interface When {

    /** Just after a step. */
    record AfterStep(UUID event) implements When {}

    /** By the clock by which was decided. */
    record AtMoment(Instant moment) implements When {}

    /**
     * @param parameter its name
     * @param text the event of a step, or an ISO 8601 instant
     * @throws Refusal (400) if it is neither
     */
    static When parse(String parameter, String text) {
        try {
            return text.indexOf('T') < 0 ? new AfterStep(uuid(text)) : new AtMoment(Times.moment(text));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw Refusal.invalid(parameter, "must be the event of a step, or an ISO 8601 instant");
        }
    }

    private static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }
}
