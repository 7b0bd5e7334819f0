package homeward.audit.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;

/**
 * Use and results of the data exchanged with a partner, as the treaties' data-protection articles oblige a recipient to tell
 * the sender on request.
 *
 * @param received what the partner sent to the own state, by field
 * @param sent the other way
 * @param used what the own officers read in the cases of the two, by purpose and authority
 * @param corrections number of notices of corrected data, in both directions
 * @param withheld number of attempts of the own officers to send what must not be sent
 * @param erasures number of the own state's erasures
 * @param results what came of the cases, by kind of event
 */
public record PartnerReport(
        StateCode partner,
        @Nullable Instant from,
        @Nullable Instant to,
        List<Exchange> received,
        List<Exchange> sent,
        List<Use> used,
        long corrections,
        long withheld,
        long erasures,
        List<Result> results) {

    /** @param times how often the field was sent */
    public record Exchange(String field, long times, long persons) {}

    /** @param readings how often data was opened */
    public record Use(String purpose, String authority, long readings, long persons, long cases) {}

    /** @param kind event name, e.g. {@code ReadmissionApproved} */
    public record Result(String kind, long times) {}
}
