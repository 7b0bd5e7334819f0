package homeward.transport.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.FitnessExamined;
import homeward.events.transport.TransferEvent.FitnessFinding;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.InternalRecordLearned;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.RecipientConfirmed;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.SuspensionEndLearned;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransitAuthorised;
import homeward.events.transport.TransferEvent.TransitRefused;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.TransitRevoked;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.events.transport.TransferEvent.Word;
import homeward.events.transport.TransferEvent.WordGiven;
import homeward.testkit.TestOpenings;

/** Queries on the events before an event, independent of the code under test. */
record History(List<TransferEvent> events) {

    <T extends TransferEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends TransferEvent> Optional<T> last(Class<T> type, Predicate<T> which) {
        return all(type).reversed().stream().filter(which).findFirst();
    }

    ItineraryProposed itinerary(UUID id) {
        return last(ItineraryProposed.class, e -> e.itineraryId().equals(id)).orElseThrow();
    }

    boolean consentLive(PersonId person, Instant handover) {
        long given = last(ConsentLearned.class, e -> e.personId().equals(person))
                .map(e -> e.source().sequence())
                .orElse(-1L);
        long lost = last(ConsentLossLearned.class, e -> e.personId().equals(person))
                .map(e -> e.source().sequence())
                .orElse(-1L);
        return given > lost
                && last(ConsentLearned.class, e -> e.personId().equals(person))
                        .filter(e -> handover.isBefore(e.windowEnds()))
                        .isPresent();
    }

    boolean documentValid(PersonId person, LocalDate day) {
        return all(TravelDocumentLearned.class).stream()
                .filter(e -> e.personId().equals(person) && !day.isAfter(e.validUntil()))
                .anyMatch(e -> all(TravelDocumentLossLearned.class).stream()
                        .noneMatch(lost -> lost.documentId().equals(e.documentId())
                                && lost.source().sequence() > e.source().sequence()));
    }

    /** Whether an assessment is known that no suspension before the departure has followed in the application's stream. */
    boolean assessed(PersonId person, Instant departure) {
        return last(InternalRecordLearned.class, e -> e.personId().equals(person))
                .filter(e -> all(SuspensionLearned.class).stream()
                        .noneMatch(later -> later.personId().equals(person)
                                && !departure.isBefore(later.suspendedAt())
                                && later.source().sequence() > e.source().sequence()))
                .isPresent();
    }

    boolean awaitsWord(UUID itinerary) {
        return all(IncidentOpened.class).stream()
                .filter(e -> e.itineraryId().equals(itinerary) && e.kind() == IncidentKind.HANDOVER_AWAITS_WORD)
                .anyMatch(e -> all(WordGiven.class).stream()
                        .noneMatch(
                                given -> given.incidentId().equals(e.incidentId()) && given.word() == Word.CONTINUE));
    }

    boolean suspended(PersonId person, Instant departure) {
        return all(SuspensionLearned.class).stream()
                .filter(e -> e.personId().equals(person) && !departure.isBefore(e.suspendedAt()))
                .anyMatch(e -> all(SuspensionEndLearned.class).stream()
                        .noneMatch(lift -> lift.suspensionId().equals(e.suspensionId())));
    }

    boolean fit(PersonId person, Instant moment) {
        return last(FitnessExamined.class, e -> e.personId().equals(person)).stream()
                .filter(e -> fitUntil(e).filter(moment::isBefore).isPresent())
                .anyMatch(e -> all(FitnessExamined.class).stream()
                        .noneMatch(other -> other.personId().equals(person)
                                && fitUntil(other).isEmpty()
                                && other.examinedAt().isAfter(e.examinedAt())));
    }

    private static Optional<Instant> fitUntil(FitnessExamined examined) {
        return Optional.ofNullable(
                ((Personal.Present<FitnessFinding>) TestOpenings.ALL.open(examined.finding(), FitnessFinding.class))
                        .value()
                        .fitUntil());
    }

    boolean recipientConfirmed(PersonId child) {
        return last(RecipientNamed.class, e -> e.personId().equals(child))
                .filter(named -> last(
                                RecipientConfirmed.class, e -> e.recipientId().equals(named.recipientId()))
                        .isPresent())
                .isPresent();
    }

    /** Whether the request made last was authorised, and not revoked since. */
    boolean transitAgreed(UUID itinerary, StateCode state) {
        return events.reversed().stream()
                .filter(e -> switch (e) {
                    case TransitRequested r ->
                        r.itineraryId().equals(itinerary) && r.transitState().equals(state);
                    case TransitAuthorised r ->
                        r.itineraryId().equals(itinerary) && r.transitState().equals(state);
                    case TransitRefused r ->
                        r.itineraryId().equals(itinerary) && r.transitState().equals(state);
                    case TransitRevoked r ->
                        r.itineraryId().equals(itinerary) && r.transitState().equals(state);
                    default -> false;
                })
                .findFirst()
                .filter(TransitAuthorised.class::isInstance)
                .isPresent();
    }

    boolean takeBackOpen(UUID itinerary) {
        return last(TakeBackOpened.class, e -> e.itineraryId().equals(itinerary))
                .filter(opened -> last(TakenBack.class, e -> e.takeBackId().equals(opened.takeBackId()))
                        .isEmpty())
                .isPresent();
    }

    boolean onTheWay(UUID itinerary) {
        return last(Departed.class, e -> e.itineraryId().equals(itinerary)).isPresent();
    }

    boolean hasLeft(PersonId person) {
        return all(Departed.class).stream()
                .filter(e -> all(TransferFailed.class).stream()
                        .noneMatch(failed -> failed.itineraryId().equals(e.itineraryId())))
                .anyMatch(e -> itinerary(e.itineraryId()).travellers().contains(person));
    }

    boolean permits(PersonId person, Separation separation) {
        return last(BestInterestDecisionRecorded.class, e -> e.personId().equals(person))
                .filter(e -> e.separations().contains(separation))
                .isPresent();
    }
}
