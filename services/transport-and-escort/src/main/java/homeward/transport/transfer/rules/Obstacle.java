package homeward.transport.transfer.rules;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;

/**
 * A reason to refuse a departure.
 *
 * @param refusal the answer to the command
 * @param person the traveller concerned; null if all are
 * @param internal whether only the requesting state is told of it
 */
public record Obstacle(Refusal refusal, @Nullable PersonId person, boolean internal) {

    static Obstacle ofParty(Refusal refusal) {
        return new Obstacle(refusal, null, false);
    }

    static Obstacle of(PersonId person, Refusal refusal) {
        return new Obstacle(refusal, person, false);
    }

    static Obstacle ofProtection(PersonId person, Refusal refusal) {
        return new Obstacle(refusal, person, true);
    }
}
