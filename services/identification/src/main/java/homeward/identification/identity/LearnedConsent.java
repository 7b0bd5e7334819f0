package homeward.identification.identity;

import java.time.Instant;

/** Consent to the readmission of the person, as learned by this stream. */
public sealed interface LearnedConsent {

    /** Sequence of the latest fact learned in the application's stream; -1 if none. */
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
