package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.TransitApplication;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.events.transport.TransferEvent.TransitReason;

/**
 * A state that an itinerary crosses, with a request for transit if there is one; several requests are several entries.
 *
 * @param enters planned arrival in the state
 * @param leaves planned departure from it
 * @param standing of the request
 * @param missing what is still missing for the next departure; null if nothing is, or if the itinerary has ended
 * @param airside the rule by which no consent is needed; relied on only if its text was read. Null if there is none
 * @param requestId null if there was no request
 * @param usableUntil first moment at which the agreement can no longer be used
 * @param announcedBy the rule by which the transit may be announced now, without a reply; null if it may not
 * @param reasons of a refusal or revocation, for the requesting state
 */
public record CrossedState(
        UUID itineraryId,
        StateCode state,
        Instant enters,
        Instant leaves,
        Standing standing,
        @Nullable String missing,
        @Nullable RuleBasis airside,
        @Nullable UUID requestId,
        @Nullable TransitApplication application,
        @Nullable TransitLimits limits,
        @Nullable Instant usableUntil,
        @Nullable RuleBasis announcedBy,
        List<TransitReason> reasons) {

    public enum Standing {
        NOT_REQUESTED,
        REQUESTED,
        AUTHORISED,
        ANNOUNCED,
        REFUSED,
        REVOKED
    }

    /** The entry as shown to the state that was asked. */
    CrossedState forTransitState() {
        return new CrossedState(
                itineraryId,
                state,
                enters,
                leaves,
                standing,
                null,
                null,
                requestId,
                application,
                limits,
                usableUntil,
                null,
                List.of());
    }
}
