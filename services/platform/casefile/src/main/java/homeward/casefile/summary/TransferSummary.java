package homeward.casefile.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.VoluntaryWay.Standing;
import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.StateCode;
import homeward.events.stages.TransferStage;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.AgeAssessed;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.CorrectionLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.DocumentsQuestionLearned;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortReplaced;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.FailureTimeCorrected;
import homeward.events.transport.TransferEvent.FitnessExamined;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.InternalRecordLearned;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.JourneyTimeCorrected;
import homeward.events.transport.TransferEvent.NoticeAcknowledged;
import homeward.events.transport.TransferEvent.RecipientConfirmed;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.SignatureTimeCorrected;
import homeward.events.transport.TransferEvent.SuspensionEndLearned;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakeBackTimeCorrected;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitAnnounced;
import homeward.events.transport.TransferEvent.TransitAuthorised;
import homeward.events.transport.TransferEvent.TransitRefused;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.TransitRevoked;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.events.transport.TransferEvent.WordGiven;

/**
 * The transfer: planned journeys and their results.
 *
 * @param journeys in the order they were proposed
 * @param incidents number of recorded incidents
 * @param voluntaryWays for each person whether the way to return voluntarily is open, and until when
 */
public record TransferSummary(
        TransferStage stage, List<Journey> journeys, int incidents, List<VoluntaryWay> voluntaryWays) {

    public static final TransferSummary NOTHING = new TransferSummary(TransferStage.EXPECTED, List.of(), 0, List.of());

    /**
     * One itinerary.
     *
     * @param departs planned departure of the first leg
     * @param arrives planned arrival of the last leg: travel documents must be valid through it
     * @param legs number of legs
     * @param askedForTransit the states of which transit was requested
     * @param mustBeTakenBack whether the travellers must be taken back from the way
     * @param leader of the escort; null if none is named
     */
    @RecordBuilder
    public record Journey(
            UUID itineraryId,
            List<PersonId> travellers,
            Instant departs,
            Instant arrives,
            int legs,
            List<StateCode> askedForTransit,
            boolean mustBeTakenBack,
            @Nullable Leader leader,
            Progress progress)
            implements TransferSummaryJourneyBuilder.With {

        private static final Duration AROUND = Duration.ofDays(1);

        static Journey of(ItineraryProposed e) {
            return new Journey(
                    e.itineraryId(),
                    e.travellers().stream()
                            .sorted(Comparator.comparing(PersonId::value))
                            .toList(),
                    e.legs().getFirst().departs(),
                    e.legs().getLast().arrives(),
                    e.legs().size(),
                    List.of(),
                    false,
                    null,
                    new Progress(JourneyStatus.PROPOSED, null, null, null));
        }

        Journey now(UnaryOperator<Progress> change) {
            return withProgress(change.apply(progress));
        }

        Journey asked(StateCode state) {
            List<StateCode> asked =
                    askedForTransit.contains(state) ? askedForTransit : Entries.add(askedForTransit, state);
            return withAskedForTransit(asked);
        }

        Journey takenBack(boolean open) {
            return withMustBeTakenBack(open);
        }

        Journey ledBy(Leader next) {
            return withLeader(next);
        }

        Journey replaced(EscortReplaced e) {
            return leader != null && leader.escortId().equals(e.escortId())
                    ? ledBy(new Leader(e.replacementId(), e.officer()))
                    : this;
        }

        /** From the day before the planned departure until the journey has ended, or should have. */
        private boolean under(String officer, Instant now) {
            return leader != null
                    && officer.equals(leader.officer())
                    && !now.isBefore(departs.minus(AROUND))
                    && switch (progress.status()) {
                        case PROPOSED, NOTIFIED -> now.isBefore(arrives.plus(AROUND));
                        case UNDER_WAY, ARRIVED -> true;
                        case HANDED_OVER, FAILED -> mustBeTakenBack;
                    };
        }

        Progress arrived(int leg) {
            return progress.reached(leg == legs ? JourneyStatus.ARRIVED : JourneyStatus.UNDER_WAY);
        }
    }

    /**
     * The leader of the escort.
     *
     * @param officer pseudonymous id as in his or her token; null if it is not known
     */
    public record Leader(PersonId escortId, @Nullable String officer) {}

    /**
     * The progress of an itinerary.
     *
     * @param departedAt when the first leg began
     */
    public record Progress(
            JourneyStatus status,
            @Nullable Instant departedAt,
            @Nullable Instant handedOverAt,
            @Nullable FailureReason failure) {

        /** For readers who may see only some of the legs. */
        public Progress statusOnly() {
            return new Progress(status, null, null, null);
        }

        /** Never returns to an earlier status. */
        Progress reached(JourneyStatus next) {
            return new Progress(status.latest(next), departedAt, handedOverAt, failure);
        }

        Progress departed(Instant at) {
            return new Progress(
                    status.latest(JourneyStatus.UNDER_WAY),
                    departedAt == null ? at : departedAt,
                    handedOverAt,
                    failure);
        }

        Progress departedRather(Instant corrected) {
            return new Progress(status, corrected, handedOverAt, failure);
        }

        Progress handedOver(Instant at) {
            return new Progress(status.latest(JourneyStatus.HANDED_OVER), departedAt, at, failure);
        }

        Progress failed(FailureReason reason) {
            return new Progress(status.latest(JourneyStatus.FAILED), departedAt, handedOverAt, reason);
        }
    }

    /** Status of one itinerary; of two statuses the later one counts. */
    public enum JourneyStatus {
        PROPOSED,
        NOTIFIED,
        UNDER_WAY,
        /** At the end of the last leg. */
        ARRIVED,
        HANDED_OVER,
        FAILED;

        /** Handover and failure both end the journey; the first of them is kept. */
        JourneyStatus latest(JourneyStatus other) {
            return compareTo(other) < 0 && this != HANDED_OVER ? other : this;
        }

        TransferStage stage() {
            return switch (this) {
                case PROPOSED -> TransferStage.PLANNED;
                case NOTIFIED -> TransferStage.NOTIFIED;
                case UNDER_WAY -> TransferStage.UNDER_WAY;
                case ARRIVED -> TransferStage.ARRIVED;
                case HANDED_OVER -> TransferStage.HANDED_OVER;
                case FAILED -> TransferStage.FAILED;
            };
        }
    }

    /** The travellers of the journeys whose escort the officer leads and whose time it is. */
    public Set<PersonId> escortedBy(String officer, Instant now) {
        return journeys.stream()
                .filter(journey -> journey.under(officer, now))
                .flatMap(journey -> journey.travellers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For a transit state: the stage of the journey about which it was asked last, without journeys. */
    public TransferSummary stageFor(StateCode transitState) {
        return journeys.reversed().stream()
                .filter(journey -> journey.askedForTransit().contains(transitState))
                .findFirst()
                .map(journey -> new TransferSummary(journey.progress().status().stage(), List.of(), 0, List.of()))
                .orElse(NOTHING);
    }

    TransferSummary after(Recorded<TransferEvent> recorded) {
        TransferSummary next = learned(recorded);
        return new TransferSummary(
                stage(recorded.event(), next.journeys),
                next.journeys,
                next.incidents,
                next.voluntaryWays.stream().map(way -> way.by(next.journeys)).toList());
    }

    /** The stage by the itinerary proposed last: late, repeated and older itineraries' events do not set it back. */
    private TransferStage stage(TransferEvent event, List<Journey> known) {
        if (!known.isEmpty()) {
            return known.getLast().progress().status().stage();
        }
        return event instanceof TransferOpened ? TransferStage.OPEN : stage;
    }

    private TransferSummary learned(Recorded<TransferEvent> recorded) {
        return switch (recorded.event()) {
            case ItineraryProposed e ->
                with(Entries.changeOrAdd(
                        journeys,
                        journey -> journey.itineraryId().equals(e.itineraryId()),
                        () -> Journey.of(e),
                        journey -> journey));
            case EscortAssigned e ->
                e.function() == EscortFunction.ESCORT_LEADER
                        ? change(e.itineraryId(), journey -> journey.ledBy(new Leader(e.escortId(), e.officer())))
                        : this;
            case EscortReplaced e -> change(e.itineraryId(), journey -> journey.replaced(e));
            case TransferNotified e -> now(e.itineraryId(), p -> p.reached(JourneyStatus.NOTIFIED));
            case TransitRequested e -> change(e.itineraryId(), journey -> journey.asked(e.transitState()));
            case TakeBackOpened e -> change(e.itineraryId(), journey -> journey.takenBack(true));
            case TakenBack e -> change(e.itineraryId(), journey -> journey.takenBack(false));
            case Departed e -> now(e.itineraryId(), p -> p.departed(e.departedAt()));
            case Arrived e -> change(e.itineraryId(), journey -> journey.now(_ -> journey.arrived(e.leg())));
            case JourneyTimeCorrected e ->
                e.leg() == 1 && e.time() == JourneyTime.DEPARTURE
                        ? now(e.itineraryId(), p -> p.departedRather(e.corrected()))
                        : this;
            case HandoverCompleted e -> now(e.itineraryId(), p -> p.handedOver(e.completedAt()));
            case HandoverTimeCorrected e -> now(e.itineraryId(), p -> p.handedOver(e.corrected()));
            case TransferFailed e -> now(e.itineraryId(), p -> p.failed(e.reason()));
            case IncidentOpened _ -> new TransferSummary(stage, journeys, incidents + 1, voluntaryWays);
            case TransferOpened e ->
                with(journeys, e.travellers().stream().map(TransferSummary::way).toList());
            case VoluntaryReturnDeclared e -> declared(e.personId(), true);
            case VoluntaryReturnRevoked e -> declared(e.personId(), false);
            case ConsentLearned e -> changed(e.personId(), VoluntaryWay::goesOn);
            case ConsentLossLearned e ->
                e.loss().endsTheApplication() ? changed(e.personId(), VoluntaryWay::ended) : this;
            case CorrectionLearned _,
                    DocumentsQuestionLearned _,
                    NoticeAcknowledged _,
                    HandoverSigned _,
                    SignatureTimeCorrected _,
                    FailureTimeCorrected _,
                    TakeBackTimeCorrected _,
                    TransitAuthorised _,
                    TransitRefused _,
                    TransitRevoked _,
                    TransitAnnounced _,
                    FitnessExamined _,
                    BestInterestDecisionRecorded _,
                    AgeAssessed _,
                    RecipientNamed _,
                    RecipientConfirmed _,
                    TravelDocumentLearned _,
                    TravelDocumentLossLearned _,
                    InternalRecordLearned _,
                    WordGiven _,
                    SuspensionLearned _,
                    SuspensionEndLearned _ -> this;
        };
    }

    private TransferSummary with(List<Journey> next) {
        return with(next, voluntaryWays);
    }

    private TransferSummary with(List<Journey> next, List<VoluntaryWay> ways) {
        return new TransferSummary(stage, next, incidents, ways);
    }

    private TransferSummary declared(PersonId person, boolean stands) {
        return changed(person, way -> way.declared(stands));
    }

    private TransferSummary changed(PersonId person, UnaryOperator<VoluntaryWay> change) {
        return with(
                journeys, Entries.change(voluntaryWays, way -> way.personId().equals(person), change));
    }

    private static VoluntaryWay way(Traveller person) {
        return new VoluntaryWay(person.personId(), Standing.OPEN, null);
    }

    private TransferSummary now(UUID itinerary, UnaryOperator<Progress> change) {
        return change(itinerary, journey -> journey.now(change));
    }

    private TransferSummary change(UUID itinerary, UnaryOperator<Journey> change) {
        return with(Entries.change(journeys, journey -> journey.itineraryId().equals(itinerary), change));
    }
}
