package homeward.request.application.journey;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.JourneyLearned;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.request.application.ApplicationCommand.LearnJourney;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Journey;
import homeward.request.application.Requirements;

/**
 * A journey that has failed does not end the obligation to take its travellers back. Whoever is taken back because the
 * readmission was in error is known by the id of the claim; the others of that journey have returned.
 */
public final class LearnJourneyDecision {

    private LearnJourneyDecision() {}

    public static List<ApplicationEvent> decide(LearnJourney c, ApplicationState state) {
        Requirements.submission(state);
        UUID takeBack = c.takeBackId();
        UUID id = takeBack != null && state.journeys().containsKey(takeBack) ? takeBack : c.itineraryId();
        Journey known = state.journeys().get(id);
        if (known != null
                && c.progress() == JourneyProgress.FAILED
                && (known.progress() == JourneyProgress.MUST_BE_TAKEN_BACK
                        || known.progress() == JourneyProgress.TAKEN_BACK)) {
            return List.of();
        }
        return List.of(new JourneyLearned(c.caseId(), id, travellers(c, known), c.progress(), c.at(), c.source()));
    }

    private static Set<PersonId> travellers(LearnJourney c, @Nullable Journey known) {
        if (c.travellers() != null) {
            return c.travellers();
        }
        if (known == null) {
            throw Refusal.notYet("journey-not-learned", "the journey is not known yet");
        }
        return known.travellers();
    }
}
