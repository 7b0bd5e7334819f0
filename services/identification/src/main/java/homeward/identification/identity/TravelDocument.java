package homeward.identification.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;

/** A travel document of the person, or a request for one. */
public sealed interface TravelDocument {

    /** UTC-12, where a day ends last. */
    ZoneOffset FURTHEST_BEHIND = ZoneOffset.ofHours(-12);

    /**
     * An open request.
     *
     * @param due end of the limit for issuing; null if there is none
     * @param silentSince when silence takes effect once that limit has passed: its end, or earlier if days were in doubt
     * @param substitute whether the requesting state may issue a document instead
     * @param questioned whether the person's details were corrected since: silence about other data has no effect, and the
     *     request can be made anew
     */
    record Requested(
            Instant requestedAt,
            @Nullable Instant due,
            @Nullable Instant silentSince,
            boolean substitute,
            boolean questioned)
            implements TravelDocument {

        Requested withSubstitute() {
            return new Requested(requestedAt, due, silentSince, true, questioned);
        }

        Requested inQuestion() {
            return new Requested(requestedAt, due, silentSince, false, true);
        }
    }

    /**
     * @param issue when it was issued for the return; null if the person held it before
     * @param questioned whether the person's details were corrected since, so that it does not count unless it is upheld
     */
    record Held(
            LocalDate validUntil,
            StateCode issuedBy,
            @Nullable Issue issue,
            boolean questioned) implements TravelDocument {

        /** Whether the person held it before. */
        public boolean presented() {
            return issue == null;
        }

        public boolean validAt(Instant now) {
            return !questioned && !endedAt(now);
        }

        public boolean endedAt(Instant now) {
            return !now.isBefore(endOf(validUntil));
        }

        Held inQuestion() {
            return new Held(validUntil, issuedBy, issue, true);
        }

        Held upheld() {
            return new Held(validUntil, issuedBy, issue, false);
        }

        Held corrected(LocalDate until, StateCode by) {
            return new Held(until, by, issue, false);
        }

        Held issuedRather(Instant at) {
            return issue == null ? this : new Held(validUntil, issuedBy, issue.rather(at), questioned);
        }
    }

    /** @param was what a correction of a mistaken day of expiry brings back */
    record Expired(Held was) implements TravelDocument {}

    /**
     * The issue of a document for the return.
     *
     * @param requestedAt when it was requested
     * @param issuedAt as corrected
     * @param statedAt when the issue was recorded
     * @param statedBy the state that issued it and recorded that
     */
    record Issue(Instant requestedAt, Instant issuedAt, Instant statedAt, StateCode statedBy) {

        Issue rather(Instant corrected) {
            return new Issue(requestedAt, corrected, statedAt, statedBy);
        }
    }

    /** The first instant at which the last day of validity has ended in every time zone. */
    static Instant endOf(LocalDate validUntil) {
        return validUntil.plusDays(1).atStartOfDay(FURTHEST_BEHIND).toInstant();
    }
}
