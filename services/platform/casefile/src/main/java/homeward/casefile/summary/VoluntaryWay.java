package homeward.casefile.summary;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.TransferSummary.Journey;
import homeward.casefile.summary.TransferSummary.JourneyStatus;
import homeward.events.PersonId;

/**
 * Whether a person can still declare to return voluntarily, whatever kind of return was applied for.
 *
 * @param until planned departure, after which it can be neither declared nor revoked; null if none is planned, and if the
 *     way is closed or has ended
 */
public record VoluntaryWay(
        PersonId personId, Standing standing, @Nullable Instant until) {

    public enum Standing {
        OPEN,
        DECLARED,
        /** The person has departed without declaration. */
        CLOSED,
        /** Without declaration the case was closed, or the application withdrawn, for the person. */
        ENDED
    }

    /** The same once the application has ended for the person. */
    VoluntaryWay ended() {
        return standing == Standing.DECLARED ? this : new VoluntaryWay(personId, Standing.ENDED, null);
    }

    /** The same once the requested state has consented anew. */
    VoluntaryWay goesOn() {
        return standing == Standing.ENDED ? new VoluntaryWay(personId, Standing.OPEN, null) : this;
    }

    VoluntaryWay declared(boolean stands) {
        return new VoluntaryWay(personId, stands ? Standing.DECLARED : Standing.OPEN, until);
    }

    /** The same after a change of the person's journeys. */
    VoluntaryWay by(List<Journey> journeys) {
        if (standing == Standing.ENDED) {
            return this;
        }
        List<Journey> own = journeys.stream()
                .filter(journey -> journey.travellers().contains(personId))
                .filter(journey ->
                        journey.mustBeTakenBack() || journey.progress().status() != JourneyStatus.FAILED)
                .toList();
        boolean departed = own.stream()
                .anyMatch(journey ->
                        journey.mustBeTakenBack() || journey.progress().departedAt() != null);
        if (departed) {
            return new VoluntaryWay(personId, standing == Standing.DECLARED ? standing : Standing.CLOSED, null);
        }
        return new VoluntaryWay(
                personId,
                standing == Standing.CLOSED ? Standing.OPEN : standing,
                own.isEmpty() ? null : own.getLast().departs());
    }
}
