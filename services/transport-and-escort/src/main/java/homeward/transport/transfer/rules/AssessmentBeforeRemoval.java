package homeward.transport.transfer.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.request.Assessment;
import homeward.events.request.Concern;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.assessment.AssessmentPolicies;
import homeward.transport.transfer.Corrections;
import homeward.transport.transfer.Crossing;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.LearnedRecord;
import homeward.transport.transfer.Requirements;

/**
 * Nobody leaves without a recorded assessment that found no danger (Directive 2008/115/EC, Articles 5 and 9), except whoever
 * has declared to return voluntarily, as was applied for, and has not revoked it. It is recent, covers destination and
 * transit states, is neither followed by a new fact nor of an earlier day, and was made by an officer of another authority
 * than those who planned the transfer, who neither planned it nor leads its escort with another token. In a return applied
 * for as forced no declaration lifts it, and in another one no officer's word that it is voluntary. Only the requesting
 * state is told what is missing.
 */
public final class AssessmentBeforeRemoval implements DepartureRule {

    public static final String NAME = "assessment-before-removal";
    public static final String TOO_OLD = "assessment-not-too-old";
    public static final String OVERTAKEN = "assessment-after-new-facts";
    public static final String COVERS = "assessment-covers-the-route";
    public static final String INDEPENDENT = "assessment-by-another-authority";

    /** Whoever has left is on the way: from then on a suspension stops the journey. */
    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        if (departure.leg() > 1) {
            return Stream.empty();
        }
        return departure
                .travellers()
                .filter(person -> !departure.state().returnsByOwnWill(person))
                .flatMap(person ->
                        refusal(departure, person).stream().map(refusal -> Obstacle.ofProtection(person, refusal)));
    }

    private static Optional<Refusal> refusal(Departure departure, PersonId person) {
        Optional<Made> latest = departure.readiness(person).records().stream()
                .flatMap(AssessmentBeforeRemoval::made)
                .max(Comparator.comparingLong(Made::sequence));
        return latest.isEmpty()
                ? Optional.of(Refusal.notYet(
                        NAME,
                        "nobody has assessed yet whether traveller " + person
                                + " would be in danger; an officer of another authority than the planners' records"
                                + " the assessment"))
                : latest.flatMap(assessment -> Stream.of(
                                tooOld(departure, person, assessment.content()),
                                overtaken(departure, person, assessment),
                                notCovered(departure, person, assessment.content()),
                                dependent(departure.itinerary(), person, assessment.by()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Refusal> tooOld(Departure departure, PersonId person, Assessment assessment) {
        LocalDate day = departure.home().apply(departure.departsAt());
        AssessmentPolicies.Version policy = departure.rules().assessments().current(day);
        if (!day.isBefore(assessment.assessedOn()) && !day.isAfter(policy.lastDay(assessment.assessedOn()))) {
            return Optional.empty();
        }
        return Optional.of(Refusal.rule(
                TOO_OLD,
                "the assessment of traveller " + person + " is of " + assessment.assessedOn()
                        + " and may be relied on from that day until " + policy.lastDay(assessment.assessedOn()),
                policy.basis()));
    }

    private static Optional<Refusal> overtaken(Departure departure, PersonId person, Made assessment) {
        LocalDate assessedOn = assessment.content().assessedOn();
        Corrections corrections = departure.readiness(person).corrections();
        if (corrections.last() > assessment.sequence()
                || corrections
                        .made()
                        .filter(made -> departure.home().apply(made).isAfter(assessedOn))
                        .isPresent()) {
            return Optional.of(Refusal.rule(
                    OVERTAKEN,
                    "after the assessment of traveller " + person
                            + " details of the person were corrected; the return must be assessed anew"));
        }
        return departure.state().suspensions().values().stream()
                .filter(suspension -> suspension.personId().equals(person))
                .filter(suspension -> suspension.suspendedAt() != null
                        && !departure.precedes(suspension)
                        && (suspension.sequence() > assessment.sequence()
                                || departure
                                        .home()
                                        .apply(suspension.suspendedAt())
                                        .isAfter(assessedOn)))
                .findFirst()
                .map(_ -> Refusal.rule(
                        OVERTAKEN,
                        "after the assessment of traveller " + person
                                + " a concern became known; the return must be assessed anew"));
    }

    private static Optional<Refusal> notCovered(Departure departure, PersonId person, Assessment assessment) {
        TransferOpened opening = Requirements.opening(departure.state());
        List<StateCode> notAssessed = Stream.concat(
                        Stream.of(opening.requestedState()).filter(state -> !state.equals(assessment.destination())),
                        Crossing.of(departure.itinerary(), departure.leg(), opening).stream()
                                .map(Crossing::state)
                                .filter(state -> !assessment.transitStates().contains(state)))
                .toList();
        return notAssessed.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        COVERS,
                        "the assessment of traveller " + person + " does not cover " + notAssessed
                                + "; the return must be assessed anew"));
    }

    /** The same officer is the same, whatever authority a token names. */
    private static Optional<Refusal> dependent(Itinerary itinerary, PersonId person, Concern.Author assessor) {
        return itinerary.concerns(assessor.id())
                        || itinerary.planners().stream()
                                .anyMatch(planner -> assessor.authority().equals(planner.authority()))
                ? Optional.of(
                        Refusal.rule(
                                INDEPENDENT,
                                "traveller " + person
                                        + " was assessed by the authority, or the officer, that planned the"
                                        + " transfer, or by the leader of its escort; another authority must assess the return"))
                : Optional.empty();
    }

    private static Stream<Made> made(LearnedRecord record) {
        return record.known()
                .flatMap(known -> Stream.ofNullable(known.assessment())
                        .map(assessment -> new Made(assessment, known.recordedBy(), record.sequence())));
    }

    private record Made(Assessment content, Concern.Author by, long sequence) {}
}
