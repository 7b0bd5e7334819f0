package homeward.transport.transfer.rules;

import java.util.List;

/** One condition of a departure. Pure; refuses where the condition does not hold. */
@FunctionalInterface
public interface DepartureRule {

    /** Every rule a departure must satisfy: what protects people first, then what is missing. */
    List<DepartureRule> ALL = List.of(
            new NoDepartureUnderProtectionConcern(),
            new FamilyUnity(),
            new LiveConsentAtDeparture(),
            new TravelDocumentValidThroughArrival(),
            new FitToTravelWhenEscorted(),
            new NoticeBeforeDeparture());

    /** @throws homeward.chassis.deciding.Refusal naming the rule */
    void check(Departure departure);
}
