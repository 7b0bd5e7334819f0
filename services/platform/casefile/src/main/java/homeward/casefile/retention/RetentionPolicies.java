package homeward.casefile.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent.CaseEnd;

/** Policies on the retention of personal data, as dated data. Of the versions in force the newest applies. */
public record RetentionPolicies(List<Version> versions) {

    /**
     * @param validFrom first day of validity
     * @param source text from which the figures were taken
     * @param article provision of that text; null if it has none
     * @param verified whether the text itself was consulted
     * @param afterTheEnd how long data is kept after the day in UTC on which a case was closed, by its outcome
     */
    public record Version(
            String id,
            int version,
            LocalDate validFrom,
            String source,
            @Nullable String article,
            boolean verified,
            Map<CaseEnd, Period> afterTheEnd) {

        public Version {
            afterTheEnd = Map.copyOf(afterTheEnd);
            if (!afterTheEnd.keySet().equals(EnumSet.allOf(CaseEnd.class))) {
                throw new IllegalArgumentException(id + " must name a period for every outcome");
            }
        }

        /** The last day, in UTC, on which the data of a case is kept. */
        public LocalDate lastDay(CaseEnd outcome, Instant closedAt) {
            Period period = afterTheEnd.get(outcome);
            if (period == null) {
                throw new IllegalStateException(id + " has no period for " + outcome);
            }
            return LocalDate.ofInstant(closedAt, ZoneOffset.UTC).plus(period);
        }

        public RuleBasis basis() {
            return new RuleBasis(id, version, "afterTheEnd", article, verified);
        }
    }

    /** @throws IllegalStateException if no version is in force on the day */
    public Version current(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(Comparator.comparing(Version::validFrom).thenComparingInt(Version::version))
                .orElseThrow(() -> new IllegalStateException("no policy on retention is in force on " + day));
    }
}
