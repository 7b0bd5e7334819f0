package homeward.identification.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A travel document of the person, or a request for one. */
public sealed interface TravelDocument {

    record Requested() implements TravelDocument {}

    record Held(LocalDate validUntil) implements TravelDocument {

        public boolean validAt(Instant now) {
            return now.isBefore(endOf(validUntil));
        }
    }

    record Expired() implements TravelDocument {}

    /** The first instant after the last day of validity, in UTC. */
    static Instant endOf(LocalDate validUntil) {
        return validUntil.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
