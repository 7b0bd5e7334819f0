package homeward.request.application;

import java.time.Instant;

/** Standing of one person's readmission. A person has at most one reply. */
public sealed interface Standing {

    record Awaiting() implements Standing {}

    /** Valid consent, express or deemed and confirmed. */
    record Consented(Instant windowEnds) implements Standing {}

    /** Consent deemed by silence and not confirmed: not yet valid. */
    record Deemed(Instant limitPassed) implements Standing {}

    record Refused() implements Standing {}

    /** @param expired true if the transfer window ended, false if the requested state withdrew its consent */
    record ConsentLost(boolean expired) implements Standing {}
}
