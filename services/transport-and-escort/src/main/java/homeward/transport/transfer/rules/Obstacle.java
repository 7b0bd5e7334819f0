package homeward.transport.transfer.rules;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;

/**
 * Why a departure is refused.
 *
 * @param refusal what a command is answered with
 * @param person the traveller concerned; null if the whole party is
 */
public record Obstacle(Refusal refusal, @Nullable PersonId person) {

    static Obstacle ofParty(Refusal refusal) {
        return new Obstacle(refusal, null);
    }

    static Obstacle of(PersonId person, Refusal refusal) {
        return new Obstacle(refusal, person);
    }
}
