package homeward.transport.assessment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;

/** Policies on assessments before removal, as dated data. Of the versions in force the newest applies. */
public record AssessmentPolicies(List<Version> versions) {

    /**
     * @param validFrom first day of validity
     * @param source text from which the figure was taken
     * @param article provision of that text; null if it has none
     * @param verified whether the text itself was consulted
     * @param longestAge of an assessment on the day of departure
     */
    public record Version(
            String id,
            int version,
            LocalDate validFrom,
            String source,
            @Nullable String article,
            boolean verified,
            Period longestAge) {

        /** The last day of departure on which an assessment may be relied on. */
        public LocalDate lastDay(LocalDate assessedOn) {
            return assessedOn.plus(longestAge);
        }

        public RuleBasis basis() {
            return new RuleBasis(id, version, "longestAge", article, verified);
        }
    }

    /** @throws IllegalStateException if no version is in force on the day */
    public Version current(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(Comparator.comparing(Version::validFrom).thenComparingInt(Version::version))
                .orElseThrow(() -> new IllegalStateException("no policy on assessments is in force on " + day));
    }
}
