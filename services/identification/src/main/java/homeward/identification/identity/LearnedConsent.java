package homeward.identification.identity;

import java.time.Instant;

/** What this stream has learned about consent to readmit the person. */
public sealed interface LearnedConsent {

    /** Sequence in the application's stream of the newest fact learned; -1 where none was. */
    long asOf();

    record Unknown() implements LearnedConsent {
        @Override
        public long asOf() {
            return -1;
        }
    }

    record Given(Instant windowEnds, long asOf) implements LearnedConsent {}

    record Lost(long asOf) implements LearnedConsent {}
}
