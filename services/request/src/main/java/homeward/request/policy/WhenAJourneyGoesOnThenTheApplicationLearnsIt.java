package homeward.request.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.chassis.policies.Policy;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.JourneyEvent;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.request.application.ApplicationCommand.LearnJourney;

/** The outcome of a case depends on who was handed over, and no case is closed while somebody is on the way. */
@Singleton
public class WhenAJourneyGoesOnThenTheApplicationLearnsIt implements Policy<JourneyEvent> {

    @Override
    public String name() {
        return "learn-journey";
    }

    @Override
    public String service() {
        return "transport-and-escort";
    }

    @Override
    public Class<JourneyEvent> events() {
        return JourneyEvent.class;
    }

    @Override
    public List<LearnJourney> on(Recorded<JourneyEvent> recorded) {
        Instant occurred = recorded.envelope().times().occurred();
        return List.of(
                switch (recorded.event()) {
                    case ItineraryProposed e ->
                        learn(
                                e.caseId(),
                                e.itineraryId(),
                                null,
                                e.travellers(),
                                JourneyProgress.PLANNED,
                                occurred,
                                recorded);
                    case Departed e ->
                        learn(e.caseId(), e.itineraryId(), null, null, JourneyProgress.UNDER_WAY, occurred, recorded);
                    case HandoverCompleted e ->
                        learn(
                                e.caseId(),
                                e.itineraryId(),
                                null,
                                e.travellers(),
                                JourneyProgress.HANDED_OVER,
                                e.completedAt(),
                                recorded);
                    case HandoverTimeCorrected e ->
                        learn(
                                e.caseId(),
                                e.itineraryId(),
                                null,
                                e.travellers(),
                                JourneyProgress.HANDED_OVER,
                                e.corrected(),
                                recorded);
                    case TransferFailed e ->
                        learn(e.caseId(), e.itineraryId(), null, null, JourneyProgress.FAILED, occurred, recorded);
                    case TakeBackOpened e ->
                        learn(
                                e.caseId(),
                                e.itineraryId(),
                                e.takeBackId(),
                                null,
                                JourneyProgress.MUST_BE_TAKEN_BACK,
                                occurred,
                                recorded);
                    case TakenBack e ->
                        learn(
                                e.caseId(),
                                e.itineraryId(),
                                e.takeBackId(),
                                null,
                                JourneyProgress.TAKEN_BACK,
                                occurred,
                                recorded);
                });
    }

    private static LearnJourney learn(
            CaseId caseId,
            UUID itinerary,
            @Nullable UUID takeBack,
            @Nullable Set<PersonId> travellers,
            JourneyProgress progress,
            Instant at,
            Recorded<JourneyEvent> recorded) {
        return new LearnJourney(caseId, itinerary, takeBack, travellers, progress, at, recorded.source());
    }
}
