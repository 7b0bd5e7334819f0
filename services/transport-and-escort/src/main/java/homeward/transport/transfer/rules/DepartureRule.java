package homeward.transport.transfer.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition of departure. Pure. The same rules decide on departures and inform the transport desk of unsatisfied
 * conditions beforehand.
 */
@FunctionalInterface
public interface DepartureRule {

    /**
     * All rules, in the order of refusal: order of legs, protection of persons, missing requirements, and at last what only
     * the requesting state knows.
     */
    List<DepartureRule> ALL = List.of(
            new LegsInOrder(),
            new NoDepartureWhileSuspended(),
            new FamilyUnity(),
            new UnaccompaniedChild(),
            new LiveConsentAtDeparture(),
            new TransitAgreed(),
            new TravelDocumentValidThroughArrival(),
            new FitToTravelWhenEscorted(),
            new EscortLeaderNamed(),
            new NoticeBeforeDeparture(),
            new DepartureAsNotified(),
            new AssessmentBeforeRemoval());

    /** Violations of this rule, at most one per traveller; empty if it is satisfied. */
    Stream<Obstacle> obstacles(Departure departure);

    /** Violations of all rules; empty if the departure is permitted. */
    static List<Obstacle> allObstacles(Departure departure) {
        return ALL.stream().flatMap(rule -> rule.obstacles(departure)).toList();
    }

    /**
     * Refuses a departure that violates a rule.
     *
     * @throws homeward.chassis.deciding.Refusal for the first violation, in the order of {@link #ALL}
     */
    static void checkAll(Departure departure) {
        ALL.stream().flatMap(rule -> rule.obstacles(departure)).findFirst().ifPresent(obstacle -> {
            throw obstacle.refusal();
        });
    }
}
