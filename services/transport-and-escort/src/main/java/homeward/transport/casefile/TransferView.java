package homeward.transport.casefile;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.TransferSummary;
import homeward.casefile.summary.TransferSummary.Journey;
import homeward.casefile.summary.TransferSummary.Progress;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.casefile.TransferFile.AgeAssessment;
import homeward.transport.casefile.TransferFile.BestInterestDecision;
import homeward.transport.casefile.TransferFile.Declaration;
import homeward.transport.casefile.TransferFile.Escort;
import homeward.transport.casefile.TransferFile.FailureAccount;
import homeward.transport.casefile.TransferFile.FoundIncident;
import homeward.transport.casefile.TransferFile.MedicalExamination;
import homeward.transport.casefile.TransferFile.NamedRecipient;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Notice;
import homeward.transport.transfer.Readiness;
import homeward.transport.transfer.Suspension;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.PlacesInTheirStates;

/**
 * The transfer as shown by the transport desk.
 *
 * @param persons facts learned by this service; a summary may already show later ones
 * @param outlook for each itinerary that may still depart: unsatisfied conditions of its next departure
 * @param transits the states that the itineraries cross, in the order of travel; a transit state sees the requests to it
 * @param declarations to return voluntarily, in order
 * @param corrections of mistaken times, in order
 * @param takeBacks obligations of the requesting state to take travellers back, with what is missing before
 */
public record TransferView(
        List<Person> persons,
        List<Plan> itineraries,
        List<FoundIncident> incidents,
        List<Outlook> outlook,
        List<CrossedState> transits,
        List<OwedTakeBack> takeBacks,
        List<Declaration> declarations,
        List<CorrectedTime> corrections) {

    /**
     * The facts about a person on which departures depend.
     *
     * @param traveller null if only other facts have been learned so far
     * @param suspensions ids of the suspensions that have not ended
     * @param bestInterestDecisions in order
     * @param ageAssessments in order
     * @param examinations of fitness to travel, in order
     * @param recipient of an unaccompanied child; null if none was named
     */
    public record Person(
            PersonId personId,
            @Nullable Traveller traveller,
            Readiness readiness,
            List<UUID> suspensions,
            List<BestInterestDecision> bestInterestDecisions,
            List<AgeAssessment> ageAssessments,
            List<MedicalExamination> examinations,
            @Nullable Personal<RecipientIdentity> recipient) {}

    /**
     * An itinerary with its legs.
     *
     * @param travellers empty if the reader is a transit state
     * @param escorts in order of assignment; to a transit state without who they are
     * @param failureAccount null unless the itinerary failed and somebody gave an account
     * @param earliestDeparture by the notice of transfer; null before the notice
     * @param noticeAwaitsAcknowledgement by the requested state
     * @param acknowledgementRule by which it answers the notice; null if no rule asks for an answer, or it was given
     * @param signatures of the handover, by state
     */
    public record Plan(
            UUID itineraryId,
            List<PersonId> travellers,
            boolean escorted,
            List<PlannedEscort> escorts,
            @Nullable Instant earliestDeparture,
            boolean noticeAwaitsAcknowledgement,
            @Nullable RuleBasis acknowledgementRule,
            List<PlannedLeg> legs,
            Map<StateCode, Instant> signatures,
            Progress progress,
            @Nullable Personal<String> failureAccount) {

        private Plan onlyThrough(StateCode state) {
            return new Plan(
                    itineraryId,
                    List.of(),
                    escorted,
                    escorts.stream().map(PlannedEscort::functionOnly).toList(),
                    null,
                    noticeAwaitsAcknowledgement,
                    null,
                    legs.stream().filter(leg -> leg.touches(state)).toList(),
                    Map.of(),
                    progress.statusOnly(),
                    null);
        }
    }

    /**
     * An escort.
     *
     * @param escortId null if only the function is shown
     * @param identity name and service number; null if only the function is shown
     */
    public record PlannedEscort(
            EscortFunction function,
            @Nullable PersonId escortId,
            @Nullable Personal<EscortIdentity> identity) {

        static PlannedEscort of(Escort escort) {
            return new PlannedEscort(escort.function(), escort.escortId(), escort.identity());
        }

        PlannedEscort functionOnly() {
            return new PlannedEscort(function, null, null);
        }
    }

    /**
     * A leg, as planned and as carried out.
     *
     * @param unchecked codes of its places whose state could not be checked
     */
    public record PlannedLeg(
            int leg,
            Leg planned,
            @Nullable Instant departedAt,
            @Nullable Instant arrivedAt,
            List<String> unchecked) {

        static PlannedLeg of(Itinerary itinerary, int place) {
            Leg planned = itinerary.legs().get(place);
            return new PlannedLeg(
                    place + 1,
                    planned,
                    moment(itinerary.departures(), place),
                    moment(itinerary.arrivals(), place),
                    Stream.of(planned.from(), planned.to())
                            .filter(code -> !PlacesInTheirStates.checked(code))
                            .distinct()
                            .toList());
        }

        boolean touches(StateCode state) {
            return state.equals(planned.fromState()) || state.equals(planned.toState());
        }
    }

    static TransferView of(
            TransferFile file,
            TransferSummary summary,
            List<Outlook> outlook,
            List<CrossedState> transits,
            List<OwedTakeBack> takeBacks) {
        TransferState state = file.state();
        return new TransferView(
                persons(state).map(id -> person(file, id)).toList(),
                summary.journeys().stream().map(journey -> plan(file, journey)).toList(),
                file.incidents(),
                outlook,
                transits,
                takeBacks,
                file.declarations(),
                file.corrections());
    }

    /**
     * View of a transit state: the requests to it, and of the itineraries concerned the legs that begin or end there,
     * without persons.
     */
    static TransferView ofTransit(
            TransferFile file, TransferSummary summary, StateCode state, List<CrossedState> transits) {
        return new TransferView(
                List.of(),
                summary.journeys().stream()
                        .filter(journey -> journey.askedForTransit().contains(state))
                        .map(journey -> plan(file, journey).onlyThrough(state))
                        .toList(),
                List.of(),
                List.of(),
                transits.stream()
                        .filter(crossed ->
                                crossed.requestId() != null && crossed.state().equals(state))
                        .map(CrossedState::forTransitState)
                        .toList(),
                file.state().transits().takeBacks().stream()
                        .filter(takeBack -> takeBack.from().equals(state))
                        .map(OwedTakeBack::withoutPersons)
                        .toList(),
                List.of(),
                List.of());
    }

    private static Stream<PersonId> persons(TransferState state) {
        Stream<PersonId> travellers = state.opening() == null
                ? Stream.empty()
                : state.opening().travellers().stream().map(Traveller::personId);
        Stream<PersonId> concerned = state.suspensions().values().stream().map(Suspension::personId);
        return Stream.of(travellers, state.people().keySet().stream(), concerned)
                .flatMap(ids -> ids)
                .distinct();
    }

    private static Person person(TransferFile file, PersonId id) {
        TransferState state = file.state();
        return new Person(
                id,
                state.traveller(id).orElse(null),
                state.readiness(id),
                state.suspensions().entrySet().stream()
                        .filter(entry -> entry.getValue().inForce()
                                && entry.getValue().personId().equals(id))
                        .map(Map.Entry::getKey)
                        .toList(),
                file.decisions().stream()
                        .filter(decision -> decision.personId().equals(id))
                        .toList(),
                file.assessments().stream()
                        .filter(assessment -> assessment.personId().equals(id))
                        .toList(),
                file.examinations().stream()
                        .filter(known -> known.personId().equals(id))
                        .toList(),
                file.recipients().stream()
                        .filter(known -> known.personId().equals(id))
                        .map(NamedRecipient::recipient)
                        .findFirst()
                        .orElse(null));
    }

    private static Plan plan(TransferFile file, Journey journey) {
        Itinerary itinerary = requireNonNull(file.state().itineraries().get(journey.itineraryId()));
        return new Plan(
                itinerary.id(),
                journey.travellers(),
                itinerary.escorted(),
                file.escorts().stream()
                        .filter(escort -> escort.itineraryId().equals(itinerary.id()))
                        .map(PlannedEscort::of)
                        .toList(),
                itinerary.earliestDeparture(),
                itinerary.notice().awaited(),
                acknowledgementRule(itinerary.notice()),
                IntStream.range(0, itinerary.legs().size())
                        .mapToObj(i -> PlannedLeg.of(itinerary, i))
                        .toList(),
                signatures(itinerary),
                journey.progress(),
                file.accounts().stream()
                        .filter(account -> account.itineraryId().equals(itinerary.id()))
                        .map(FailureAccount::account)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable RuleBasis acknowledgementRule(Notice notice) {
        return notice.answer() == null ? null : notice.answer().basis();
    }

    private static Map<StateCode, Instant> signatures(Itinerary itinerary) {
        var signed = new LinkedHashMap<StateCode, Instant>();
        itinerary.signatures().forEach((state, signature) -> signed.put(state, signature.signedAt()));
        return Collections.unmodifiableMap(signed);
    }

    private static @Nullable Instant moment(List<Instant> moments, int place) {
        return place < moments.size() ? moments.get(place) : null;
    }
}
