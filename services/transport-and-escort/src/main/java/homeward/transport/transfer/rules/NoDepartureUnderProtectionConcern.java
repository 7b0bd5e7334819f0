package homeward.transport.transfer.rules;

import homeward.chassis.deciding.Refusal;

/** Nobody departs while a protection concern about one of the travellers is open. */
public final class NoDepartureUnderProtectionConcern implements DepartureRule {

    public static final String NAME = "no-departure-under-protection-concern";

    @Override
    public void check(Departure departure) {
        boolean open = departure.state().concerns().values().stream()
                .anyMatch(concern ->
                        concern.open() && departure.itinerary().travellers().contains(concern.personId()));
        if (open) {
            throw Refusal.rule(NAME, "a protection concern about a traveller is open");
        }
    }
}
