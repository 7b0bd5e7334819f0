package homeward.transport.transfer.rules;

import java.time.Instant;

import homeward.chassis.deciding.Refusal;

/** Where the treaty demands a notice of transfer, nobody departs without it or before its time has passed. */
public final class NoticeBeforeDeparture implements DepartureRule {

    public static final String NAME = "notice-before-departure";

    @Override
    public void check(Departure departure) {
        departure.profile().transferNotice().ifPresent(demanded -> {
            Instant earliest = departure.itinerary().earliestDeparture();
            if (earliest == null) {
                throw Refusal.rule(NAME, "no notice of this transfer has been given", demanded.basis());
            }
            if (departure.departsAt().isBefore(earliest)) {
                throw Refusal.rule(NAME, "the notice allows no departure before " + earliest, demanded.basis());
            }
        });
    }
}
