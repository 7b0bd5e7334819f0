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
     * @param presented whether the person held it before; otherwise it was issued for the return
     * @param questioned whether the person's details were corrected since, so that it does not count unless it is upheld
     */
    record Held(LocalDate validUntil, StateCode issuedBy, boolean presented, boolean questioned)
            implements TravelDocument {

        public boolean validAt(Instant now) {
            return !questioned && !endedAt(now);
        }

        public boolean endedAt(Instant now) {
            return !now.isBefore(endOf(validUntil));
        }

        Held inQuestion() {
            return new Held(validUntil, issuedBy, presented, true);
        }

        Held upheld() {
            return new Held(validUntil, issuedBy, presented, false);
        }
    }

    record Expired() implements TravelDocument {}

    /** The first instant at which the last day of validity has ended in every time zone. */
    static Instant endOf(LocalDate validUntil) {
        return validUntil.plusDays(1).atStartOfDay(FURTHEST_BEHIND).toInstant();
    }
}
