package homeward.chassis.webhooks;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;

/**
 * A partner system that is told what happens.
 *
 * @param owner the state on whose behalf
 * @param term number of its holder: grows with each replica that takes it
 */
public record Webhook(UUID id, StateCode owner, Wanted wanted, Made made, Progress progress, long term) {

    /**
     * What was asked for. Never changes.
     *
     * @param role with whose rights the system is told
     * @param language tag of the language of the texts
     * @param filter which events it wants, by name
     */
    public record Wanted(String address, String role, String language, Map<String, String> filter) {

        public Wanted {
            filter = Map.copyOf(filter);
        }
    }

    /**
     * @param by id of the officer who made it
     * @param request digest of the request, by which a repeated one is recognised
     */
    public record Made(Instant at, String by, String request) {}

    /** Whether anything is sent. */
    public enum State {
        ACTIVE,
        /** Waits at its place until somebody resumes it. */
        PARKED,
        ENDED
    }

    /**
     * How far it has been told.
     *
     * @param place sealed; everything before it was acknowledged
     * @param failures attempts that failed since the last one that was acknowledged
     * @param since when the state was entered or, of an active one, the first of these attempts failed; null if none has
     * @param reason why the last attempt failed; null if it did not
     * @param due when something may be sent at the earliest
     * @param told when something was acknowledged; null if nothing was
     */
    public record Progress(
            State state,
            String place,
            int failures,
            @Nullable Instant since,
            @Nullable String reason,
            Instant due,
            @Nullable Instant told) {

        public static Progress begin(String place, Instant now) {
            return new Progress(State.ACTIVE, place, 0, null, null, now, null);
        }

        /** Nothing new was acknowledged, but there was nothing to be told up to that place. */
        public Progress at(String further) {
            return new Progress(state, further, failures, since, reason, due, told);
        }
    }
}
