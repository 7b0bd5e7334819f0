package homeward.transport.transfer.rules;

import java.time.Instant;
import java.util.Locale;

import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;

/** Notice must be given with the treaty's lead time before the planned departure, in the requested state's calendar. */
public final class NoticeLeadTime {

    public static final String NAME = "transfer-notice-lead-time";

    private NoticeLeadTime() {}

    public static void check(
            Instant now, Instant plannedDeparture, Rule<Limit> required, StateCode requestedState, LimitClock limits) {
        LimitClock.Counted latest = limits.countBefore(plannedDeparture, required, requestedState);
        if (now.isAfter(latest.end())) {
            throw Refusal.rule(
                    NAME,
                    "notice is due " + required.value().amount() + " "
                            + required.value()
                                    .unit()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', ' ')
                            + " before the departure",
                    latest.basis());
        }
    }
}
