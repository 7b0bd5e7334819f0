package homeward.events.request;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;

/**
 * An assessment of the danger that a person would face by a return (non-refoulement). Only within {@link
 * homeward.events.Personal}, for the requesting state.
 *
 * @param assessedOn day of the assessment, in the requesting state; later facts are not in it
 * @param destination the state to which the return was assessed
 * @param transitStates the states on the way that were assessed
 * @param account the facts and the reasons of the outcome; null where a service needs the outcome alone
 */
public record Assessment(
        Outcome outcome,
        LocalDate assessedOn,
        StateCode destination,
        Set<StateCode> transitStates,
        @Nullable String account) {

    /** For services that need the outcome alone. */
    public Assessment withoutAccount() {
        return new Assessment(outcome, assessedOn, destination, transitStates, null);
    }

    public enum Outcome {
        NO_RISK_FOUND,
        RISK_FOUND
    }
}
