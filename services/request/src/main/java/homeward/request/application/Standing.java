package homeward.request.application;

import java.time.Instant;

/** Where one person's readmission stands. There is never more than one reply for a person. */
public sealed interface Standing {

    record Awaiting() implements Standing {}

    /** Live consent, explicit or deemed and confirmed. */
    record Consented(Instant windowEnds) implements Standing {}

    /** Silence has become consent, but nobody has confirmed it yet: no live consent. */
    record Deemed(Instant limitPassed) implements Standing {}

    record Refused() implements Standing {}

    /** @param expired whether the transfer window ended; otherwise the requested state withdrew its consent */
    record ConsentLost(boolean expired) implements Standing {}
}
