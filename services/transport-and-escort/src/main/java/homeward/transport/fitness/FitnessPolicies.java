package homeward.transport.fitness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;

/** Policies on certificates of fitness to travel, as dated data. Of the versions in force the newest applies. */
public record FitnessPolicies(List<Version> versions) {

    /**
     * @param validFrom first day of validity
     * @param source text from which the figure was taken
     * @param article provision of that text; null if it has none
     * @param verified whether the text itself was consulted
     * @param longestValidity of a certificate, from the examination
     */
    public record Version(
            String id,
            int version,
            LocalDate validFrom,
            String source,
            @Nullable String article,
            boolean verified,
            Period longestValidity) {

        /** The latest end of validity of a certificate. */
        public Instant latestEnd(Instant examinedAt) {
            return examinedAt.atOffset(ZoneOffset.UTC).plus(longestValidity).toInstant();
        }

        public RuleBasis basis() {
            return new RuleBasis(id, version, "longestValidity", article, verified);
        }
    }

    /** @throws IllegalStateException if no version is in force at the given time */
    public Version current(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(Comparator.comparing(Version::validFrom).thenComparingInt(Version::version))
                .orElseThrow(() -> new IllegalStateException("no policy on fitness to travel is in force on " + day));
    }
}
