package homeward.transport.transfer.rules;

import java.util.List;
import java.util.stream.Stream;

/**
 * One condition of a departure. Pure. The same rules decide a departure and tell the transport desk beforehand what is
 * missing.
 */
@FunctionalInterface
public interface DepartureRule {

    /** Every rule a departure must satisfy: the order of legs, what protects people, then what is missing. */
    List<DepartureRule> ALL = List.of(
            new LegsInOrder(),
            new NoDepartureUnderProtectionConcern(),
            new FamilyUnity(),
            new LiveConsentAtDeparture(),
            new TravelDocumentValidThroughArrival(),
            new FitToTravelWhenEscorted(),
            new NoticeBeforeDeparture());

    /** Every violation of this rule, at most one per traveller; empty if the rule is satisfied. */
    Stream<Obstacle> obstacles(Departure departure);

    /** Every violation of any rule; empty if the departure is permitted. */
    static List<Obstacle> allObstacles(Departure departure) {
        return ALL.stream().flatMap(rule -> rule.obstacles(departure)).toList();
    }

    /**
     * Refuses a departure that violates any rule.
     *
     * @throws homeward.chassis.deciding.Refusal the first violation, in the order of {@link #ALL}
     */
    static void checkAll(Departure departure) {
        ALL.stream().flatMap(rule -> rule.obstacles(departure)).findFirst().ifPresent(obstacle -> {
            throw obstacle.refusal();
        });
    }
}
