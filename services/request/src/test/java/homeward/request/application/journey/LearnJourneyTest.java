package homeward.request.application.journey;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.ITINERARY;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.journey;
import static homeward.request.application.Given.received;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent.JourneyLearned;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.request.application.ApplicationCommand.LearnJourney;

class LearnJourneyTest {

    @Test
    void itsTravellersAreKnownFromTheProposal() {
        received()
                .when(learn(Set.of(PARENT), JourneyProgress.PLANNED))
                .then(journey(JourneyProgress.PLANNED, PARENT))
                .when(learn(null, JourneyProgress.UNDER_WAY))
                .then(journey(JourneyProgress.UNDER_WAY, PARENT));
        received().when(learn(null, JourneyProgress.UNDER_WAY)).refused(Kind.NOT_YET, "journey-not-learned");
    }

    @Test
    void aFailureDoesNotEndTheObligationToTakeBack() {
        received()
                .given(journey(JourneyProgress.MUST_BE_TAKEN_BACK, PARENT))
                .when(learn(null, JourneyProgress.FAILED))
                .thenNothing()
                .when(learn(null, JourneyProgress.TAKEN_BACK))
                .thenTypes(JourneyLearned.class)
                .when(learn(null, JourneyProgress.FAILED))
                .thenNothing();
    }

    private static LearnJourney learn(@Nullable Set<PersonId> travellers, JourneyProgress progress) {
        return new LearnJourney(
                CASE,
                ITINERARY,
                null,
                travellers,
                progress,
                LIMIT_ENDS,
                new Source("transfer-" + CASE, 5, new UUID(3, 5)));
    }
}
