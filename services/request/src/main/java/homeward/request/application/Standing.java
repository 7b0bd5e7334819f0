package homeward.request.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Standing of one person's readmission. A person has at most one reply. */
public sealed interface Standing {

    /** Whether the requested state has refused, has withdrawn its consent, or has claimed that the readmission was in error. */
    default boolean denied() {
        return this instanceof Refused || (this instanceof ConsentLost lost && lost.withdrawn());
    }

    record Awaiting() implements Standing {}

    /**
     * Valid consent, express or deemed and confirmed.
     *
     * @param since when it was given, or silence became consent
     * @param obstaclesUntil up to when obstacles have extended the window; null if it was not extended
     */
    record Consented(
            Instant since, Instant windowEnds, @Nullable Instant obstaclesUntil) implements Standing {}

    /**
     * Consent deemed by silence and not confirmed: not yet valid, and never once the window has ended.
     *
     * @param since as in {@link Consented}
     */
    record Deemed(Instant since, Instant windowEnds) implements Standing {}

    /**
     * Consent that rests on details which were corrected since: not valid until it is upheld.
     *
     * @param since as in {@link Consented}
     * @param obstaclesUntil as in {@link Consented}
     */
    record Questioned(
            Instant since, Instant windowEnds, @Nullable Instant obstaclesUntil) implements Standing {}

    /** The requesting state applies for this person no more. */
    record Withdrawn() implements Standing {}

    record Refused() implements Standing {}

    /**
     * @param withdrawn true if the requested state withdrew its consent, or has claimed that the readmission was in error;
     *     false if the transfer window ended
     */
    record ConsentLost(boolean withdrawn) implements Standing {}
}
